/**
 * Fills a table of a new report, lets the totals follow, and checks after each change only what the change touches.
 *
 * @module
 */
import { Draft, Edition, edition2021, Entry, Form, type Patch, Totals } from "@gongkai/core"
import { after } from "@gongkai/core/after"
import { checked } from "@gongkai/core/check"
import { requests } from "@gongkai/core/editions/2021"

let report = checked(Draft.blank(edition2021, { year: 2025, agency: { name: "示例市文化和旅游局" } }))
const change = (patch: Patch.Patch) => {
  report = after(report, Totals.follow(edition2021, report.draft, patch))
}

// An address is checked by the compiler, a number by `Count.make`.
const typed = { received: 12, carriedIn: 1, "outcome.granted": 9, carriedOut: 3 } as const
for (const [row, value] of Object.entries(typed)) {
  const cell = Edition.cell(edition2021, `requests/${row as keyof typeof typed}/naturalPerson`)
  change({ cells: { [cell]: Entry.Count.make(value) } })
}
// Nothing else happened all year: 本项全年无 in whatever is blank and no total.
change(Totals.declareNone(edition2021, report.draft, new Set(Form.slots(requests).map(({ cell }) => cell))))

console.log("total of outcomes:", Draft.at(report.draft, "requests/outcome.total/naturalPerson"))
for (const { rule, message } of report.findings) if (rule.startsWith("requests.")) console.log(rule, message.zh)
