/**
 * Part five names problems and what is done about them: the notice rules out the vague and the copied.
 *
 * @module
 */
import { clauseOf, type Edition } from "../../form/Edition.ts"
import type { Complaint, Judgement } from "../Rule.ts"
import { stretches, written } from "./passages.ts"

/** What is wrong is said by a word for it, or by what is not, or too little, there yet. */
const problem =
  /问题|短板|弱项|薄弱|差距|距离|困难|瓶颈|难点|欠缺|缺[乏少失陷]|滞后|单一|参差|偏[差少低弱慢紧窄多]|超期|逾期|压力|风险|难以|脱节|流于形式|一公开了之|有待|[亟尚]待|待[提加改完]|还需|仍需|需进一步|[还尚仍][不未没]|不(?:足|够|力|到位|及时|规范|[平均]|[高强深全细实新广严准畅快明熟])|未能/u
/** What is done about it: begun, done already, or planned. */
const measure =
  /改进|措施|整改|下一?步|为此|对此|针对|加强|强化|优化|提升|完善|提高|推进|健全|规范|拓[宽展]|深化|落实|制[定发]|修订|建立|设立|组织|开展|安排|实行|力争|计划|将/u

export const problems = (edition: Edition): Judgement => ({
  id: "problems.measures",
  severity: "warning",
  statement: { zh: "第五部分既有问题也有改进措施", en: "Part five has both problems and measures" },
  cites: clauseOf(edition, "problems"),
  hint: { zh: "请写明具体问题和相应措施", en: "Name the problems and the measures against them" },
  check: (subject): ReadonlyArray<Complaint> => {
    const text = written(stretches(subject), "problems")
    if (text === "") return []
    const [names, acts] = [problem.test(text), measure.test(text)]
    if (names && acts) return []
    // A part that has neither, such as 无。, is one thing to mend.
    const said =
      names === acts
        ? { zh: "存在的问题和改进措施", en: "neither problems nor measures" }
        : names
          ? { zh: "改进措施", en: "no measures" }
          : { zh: "存在的问题", en: "no problems" }
    return [
      {
        at: `problems/${names ? "measures" : "problems"}`,
        severity: "warning",
        cells: [],
        message: { zh: `“存在的主要问题及改进情况”没有写明${said.zh}`, en: `Part five names ${said.en}` }
      }
    ]
  }
})
