/** A total that a formula of our workbook leaves empty beside numbers typed as texts is the sum of what was read; nothing else is filled in. */
import * as Draft from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count, type Entry } from "@gongkai/core/Entry"
import { expect, it } from "vitest"
import { withUnshownTotals } from "../../src/compose/unshownTotals.ts"

const [total, part] = ["requests/received/total", "requests/received/naturalPerson"] as const
const imported = (held: { readonly [cell: string]: Entry }) => ({
  edition: edition2021,
  messages: [],
  draft: {
    ...Draft.fill(
      edition2021,
      { year: 2023, agency: { name: "云溪县水务局" } },
      (cell) => (cell in held ? (held[cell] ?? null) : Count.make(2)),
      () => null
    ),
    provenance: { file: "a.xlsx", reader: "xlsx", cells: { [total]: { sheet: "三", cell: "J5", text: "" } } }
  }
})
const silent = new Set(["三!J5"])

it("is added up and named", () => {
  const { draft, messages } = withUnshownTotals(imported({ [total]: null }), silent)
  expect(Draft.at(draft, total)).toBe(12)
  expect(messages[0]?.text.zh).toContain("“一、本年新收政府信息公开申请数量／总计”是合计的公式")
})

it.each<readonly [string, { readonly [cell: string]: Entry }, ReadonlySet<string>]>([
  ["a part is unread", { [total]: null, [part]: { unread: "几" } }, silent],
  ["a part is blank", { [total]: null, [part]: null }, silent],
  ["no formula stands there", { [total]: null }, new Set()],
  ["a number stands there", { [total]: Count.make(3) }, silent]
])("stays as it is where %s", (_, held, cells) => {
  const own = imported(held)
  expect(withUnshownTotals(own, cells)).toBe(own)
})
