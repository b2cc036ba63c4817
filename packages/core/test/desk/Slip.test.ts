/** A return slip takes down what stood there, and names nothing that the filed report does not have. */
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { issue, Slip, textsOf, valuesOf, type Written } from "../../src/desk/Slip.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { put } from "../../src/report/Draft.ts"
import { Count } from "../../src/report/Entry.ts"
import { good, refused, saying } from "../support/county.ts"
import { report } from "../support/reports.ts"

const filed = put(report(edition2021), "requests/received/total", Count.make(3))
const said = { of: "abc", due: "2025-02-03", by: "县政务公开办", at: "2025-01-27T20:00:00Z" }
const cells: Written = {
  _tag: "Cells",
  says: "总计与各列之和不符，请核对",
  rule: "requests.total-is-sum-of-columns",
  cells: ["requests/received/total", "requests/received/naturalPerson"],
  proposed: [0, 0]
}
const text: Written = {
  _tag: "Text",
  says: "请写明改进措施",
  part: "problems",
  text: "答复质量有待提高；下一步加强培训。"
}

describe("a slip", () => {
  it("takes down what the cells held", () => {
    const slip = good(issue(filed, [cells, text, { _tag: "Report", says: "标题年份请核对" }], said))
    expect(slip.items[0]).toEqual({ ...cells, values: [3, 0] })
    expect(slip.items.slice(1)).toEqual([text, { _tag: "Report", says: "标题年份请核对" }])
    expect(Schema.is(Slip)(slip)).toBe(true)
  })
  it("names each item that the report does not have, counted from 1 in its sentence", () => {
    const wrong = refused(
      issue(
        filed,
        [
          { ...cells, cells: ["requests/nothing/total"] },
          { ...text, text: "没有的话" },
          { ...text, part: "requests" }
        ],
        said
      )
    )
    expect(wrong.map(({ _tag, item }) => [_tag, item])).toEqual([
      ["NoSuchCell", 0],
      ["NoSuchText", 1],
      ["NoSuchText", 2]
    ])
    expect(wrong[0]?.text.zh).toMatch(/^退回事项1：/u)
  })
  it.each([[[1]], [[1, -1]], [[1, null]], [[1, { unread: "x" }]], [[0, 0, 0]]])(
    "proposes a value for each cell: not %j",
    (proposed) =>
      expect(refused(issue(filed, [{ ...cells, proposed }], said))).toMatchObject([{ _tag: "BadProposal", item: 0 }])
  )
  it("gives until the day of the return at least, as Beijing has it", () => {
    expect(refused(issue(filed, [text], { ...said, due: "2025-01-27" }))).toMatchObject([{ _tag: "DueBeforeReturn" }])
    expect(good(issue(filed, [text], { ...said, due: "2025-01-28" })).due).toBe("2025-01-28")
  })
})

describe("what stands in a draft", () => {
  it("is told by cell, and not of cells it does not have", () =>
    expect(valuesOf(filed, ["requests/received/total", "proactive/rules/made"])).toEqual([3, undefined]))
  it("is told of parts in prose alone", () => {
    expect(textsOf(filed, "otherMatters")).toEqual(["全年未收取信息处理费。"])
    expect(textsOf(filed, "requests")).toBeUndefined()
    expect(textsOf(saying(filed, { overview: null }), "overview")).toEqual([])
  })
})
