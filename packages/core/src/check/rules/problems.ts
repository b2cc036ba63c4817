/**
 * Part five names problems and what is done about them: the notice rules out the vague and the copied.
 *
 * @module
 */
import { clauseOf, type Edition } from "../../form/Edition.ts"
import type { Complaint, Judgement } from "../Rule.ts"
import { stretches, written } from "./passages.ts"

const problem =
  /问题|不足|短板|薄弱|差距|有待|不够|不高|不强|欠缺|困难|滞后|不全|不深|不及时|还需|仍需|需进一步|待提升|待加强/u
const measure = /改进|措施|整改|下一步|下步|加强|强化|优化|提升|完善|提高|推进|将/u

export const problems = (edition: Edition): Judgement => ({
  id: "problems.measures",
  severity: "warning",
  example: {
    part: "problems",
    holds: "答复质量有待提高；下一步加强培训。",
    breaks: "无。"
  },
  statement: { zh: "第五部分既有问题也有改进措施", en: "Part five has both problems and measures" },
  cites: clauseOf(edition, "problems"),
  hint: { zh: "请写明具体问题和相应措施", en: "Name the problems and the measures against them" },
  check: (subject): ReadonlyArray<Complaint> => {
    const text = written(stretches(subject), "problems")
    if (text === "") return []
    const missing = [
      ...(problem.test(text) ? [] : [["存在的问题", "problems"] as const]),
      ...(measure.test(text) ? [] : [["改进措施", "measures"] as const])
    ]
    return missing.map(([zh, en]) => ({
      at: `problems/${en}`,
      severity: "warning",
      cells: [],
      message: { zh: `“存在的主要问题及改进情况”没有写明${zh}`, en: `Part five names no ${en}` }
    }))
  }
})
