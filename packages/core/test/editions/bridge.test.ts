/** The editions of 2019 and 2021 meet cell by cell: the same, the sum of three, or not comparable. */
import { describe, expect, it } from "@effect/vitest"
import { edition2019 } from "../../src/editions/2019.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { across, bridge, type Relation } from "../../src/editions/bridge.ts"
import type { Cell } from "../../src/form/Cell.ts"
import type { Axis } from "../../src/form/Axis.ts"
import { type Edition, edition, label, slot, slots } from "../../src/form/Edition.ts"
import { form } from "../../src/form/Form.ts"

const tagged = (from: Edition, to: Edition, tag: string): ReadonlyArray<Cell> =>
  slots(from).flatMap(({ cell }) => (bridge(from, to).get(cell)?._tag === tag ? [cell] : []))

const columns = [
  "naturalPerson",
  "organization.business",
  "organization.research",
  "organization.publicInterest",
  "organization.legalService",
  "organization.other",
  "total"
]
const three = ["notSupplemented", "feeUnpaid", "other"]

const closed = (column: string) => three.map((row): Cell => `requests/outcome.closed.${row}/${column}`)

/** Whether a cell has no counterpart, neither alone nor with others. */
const only = (relation: Relation | undefined): boolean =>
  relation?._tag === "NotComparable" && relation.whole === undefined

/** What part two of 2019 counts and 2021 does not. */
const only2019 = [
  "proactive/rules/made",
  "proactive/rules/disclosed",
  "proactive/rules/disclosedInAll",
  "proactive/normativeDocuments/made",
  "proactive/normativeDocuments/disclosed",
  "proactive/normativeDocuments/disclosedInAll",
  "proactive/licensing/itemsLastYear",
  "proactive/licensing/change",
  "proactive/otherServices/itemsLastYear",
  "proactive/otherServices/change",
  "proactive/otherServices/decisions",
  "proactive/penalties/itemsLastYear",
  "proactive/penalties/change",
  "proactive/coercion/itemsLastYear",
  "proactive/coercion/change",
  "proactive/fees/itemsLastYear",
  "proactive/fees/change",
  "proactive/procurement/projects",
  "proactive/procurement/amount"
]

const only2021 = [
  "proactive/rules/issued",
  "proactive/rules/repealed",
  "proactive/rules/inForce",
  "proactive/normativeDocuments/issued",
  "proactive/normativeDocuments/repealed",
  "proactive/normativeDocuments/inForce",
  "proactive/fees/amount"
]

describe("from 2019 to 2021", () => {
  const relations = bridge(edition2019, edition2021)

  it("172 of 198 cells are the same, under the same address, label and measure", () => {
    expect(relations.size).toBe(198)
    const same = tagged(edition2019, edition2021, "Same")
    expect(same).toHaveLength(172)
    for (const cell of same) {
      expect(relations.get(cell)).toEqual({ _tag: "Same", cell })
      const [old, now] = [slot(edition2019, cell), slot(edition2021, cell)]
      expect(now?.measure).toBe(old?.measure)
      // 2021 says 本年处理决定数量 where 2019 says 处理决定数量: both count the decisions of the year.
      expect(now && label(now).replace("本年处理", "处理")).toBe(old && label(old).replace("本年处理", "处理"))
    }
  })

  it("the 7 of （六）其他处理 are each the sum of three rows", () => {
    expect(tagged(edition2019, edition2021, "SumOf")).toEqual(
      columns.map((column) => `requests/outcome.closed/${column}`)
    )
    for (const column of columns) {
      expect(relations.get(`requests/outcome.closed/${column}`)).toEqual({
        _tag: "SumOf",
        cells: three.map((row) => `requests/outcome.closed.${row}/${column}`)
      })
    }
  })

  it("the 19 others of part two are not comparable", () => {
    expect(tagged(edition2019, edition2021, "NotComparable")).toEqual(only2019)
  })
})

describe("from 2021 to 2019", () => {
  const relations = bridge(edition2021, edition2019)

  it("172 of 200 cells are the same", () => {
    expect(relations.size).toBe(200)
    expect(tagged(edition2021, edition2019, "Same")).toEqual(
      slots(edition2021).flatMap(({ cell }) =>
        bridge(edition2019, edition2021).get(cell)?._tag === "Same" ? [cell] : []
      )
    )
    expect(tagged(edition2021, edition2019, "Same")).toHaveLength(172)
  })

  it("the 21 under （六）其他处理 are known only together, and none of them is the sum", () => {
    for (const row of three) {
      for (const column of columns) {
        const cell: Cell = `requests/outcome.closed.${row}/${column}`
        expect(relations.get(cell)).toEqual({ _tag: "NotComparable", whole: `requests/outcome.closed/${column}` })
        expect(across(edition2021, edition2019, [cell])).toBeUndefined()
      }
    }
    expect(tagged(edition2021, edition2019, "SumOf")).toEqual([])
  })

  it("the 7 others of part two are not comparable", () => {
    expect(slots(edition2021).flatMap(({ cell }) => (only(relations.get(cell)) ? [cell] : []))).toEqual(only2021)
  })
})

describe("cells taken across", () => {
  it("are themselves within one edition", () => {
    for (const { cell } of slots(edition2021)) expect(across(edition2021, edition2021, [cell])).toEqual([cell])
  })

  it("are the three rows for the one of 2019, and the one for the three", () => {
    expect(across(edition2019, edition2021, ["requests/outcome.closed/total"])).toEqual(closed("total"))
    expect(across(edition2021, edition2019, closed("total"))).toEqual(["requests/outcome.closed/total"])
    expect(
      across(edition2021, edition2019, [...closed("total"), "requests/received/total", ...closed("naturalPerson")])
    ).toEqual(["requests/received/total", "requests/outcome.closed/total", "requests/outcome.closed/naturalPerson"])
  })

  it("are nothing as soon as one part of a whole, or anything comparable, is missing", () => {
    for (const part of closed("total")) {
      const others = closed("total").filter((cell) => cell !== part)
      expect(across(edition2021, edition2019, others)).toBeUndefined()
    }
    expect(across(edition2021, edition2019, ["requests/received/total", "proactive/rules/issued"])).toBeUndefined()
    expect(across(edition2021, edition2019, ["requests/nothing/total"])).toBeUndefined()
  })
})

const withRows = (key: string, rows: Axis): Edition =>
  edition({
    ...edition2021,
    key,
    sections: [
      form({ ...edition2021.sections[2], key: "table", blocks: [{ rows, columns: [{ key: "n", label: "数" }] }] })
    ],
    carries: [],
    rules: []
  })

describe("two editions of one's own", () => {
  it("meet by the headings above a row, not by keys that begin alike", () => {
    const one = withRows("one", [{ key: "closed", label: "其他" }])
    const alike = withRows("alike", [{ key: "closedLater", label: "另" }])
    const below = withRows("below", [{ key: "closed", label: "其他", of: [{ key: "a", label: "甲" }] }])
    expect(bridge(one, alike).get("table/closed/n")).toEqual({ _tag: "NotComparable" })
    expect(bridge(one, below).get("table/closed/n")).toEqual({ _tag: "SumOf", cells: ["table/closed.a/n"] })
    expect(bridge(below, one).get("table/closed.a/n")).toEqual({ _tag: "NotComparable", whole: "table/closed/n" })
  })
})
