/**
 * The findings of a report as pages behind it: part by part, the gravest first, each with its clause and the next step.
 *
 * @module
 */
import { show } from "@gongkai/core/Citation"
import { count, type Finding } from "@gongkai/core/Finding"
import { severityName } from "@gongkai/core/ruleBook"
import type { Flow } from "../layout/page/Flow.ts"
import { grid } from "../layout/table/Table.ts"

const shares = [1, 8, 4]

/** The flow of the pages that list what the check found. */
export const findings = (all: ReadonlyArray<Finding>): Flow => {
  const { error, warning, note } = count(all)
  const groups = all.map(({ severity, message, hint, cites, waived }) => ({
    label: severityName(severity, "zh"),
    rows: [
      [
        `${message.zh}。${hint.zh}${waived === undefined ? "" : `（已说明：${waived.reason}，${waived.by}）`}`,
        show(cites)
      ]
    ]
  }))
  const table = grid({ head: ["级别", "疑点", "依据"], groups, shares })
  return [
    { kind: "heading", level: 1, text: "附：校验疑点" },
    { kind: "paragraph", text: `错误${error}处，警告${warning}处，提示${note}处。本页不是报告的内容。` },
    ...(all.length === 0 ? [] : [{ kind: "table", table } as const])
  ]
}
