/** Numbers that a narrow column or a page's end cut, in text without borders: their pieces are never taken for the whole. */
import { at } from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import { describe, expect, it } from "vitest"
import { readSpaced } from "../src/readers/spaced.ts"
import { draftOf, imported } from "./support/drafts.ts"
import { tabbed } from "./support/tabbed.ts"

const cell = "requests/received/total"

const cut = (rest: string): string =>
  tabbed(edition2021, draftOf(edition2021, [13612])).replace(
    /(一、本年新收.*\t)13612\n/u,
    (_, row: string) => `${row}136\n${rest.replace("…", row.replaceAll(/[^\t]/gu, ""))}\n`
  )

describe("a number in a row of tabs", () => {
  it.each([
    ["goes on in the next row", "…12"],
    ["goes on below a page's end", "\n…12"]
  ])("that %s is unread, and its pieces are kept", (_, rest) =>
    expect(at(imported(cut(rest)).draft, cell)).toMatchObject({ unread: "136\n12", candidates: [13612, 136, 12] })
  )

  it("is none of the row above where a row of its own follows", () => {
    const whole = tabbed(edition2021, draftOf(edition2021, [7]))
    expect(at(imported(whole).draft, cell)).toBe(7)
  })
})

const rows = (lines: ReadonlyArray<string>, from = 4) => {
  const table = [
    "行甲      1    2     3",
    "行乙      4    5     6",
    "行丙      7    8     9",
    "行丁      1    2     3",
    ...lines
  ]
  return readSpaced(table.join("\n"))?.blocks.flatMap((block) =>
    block._tag === "Rectangle" ? block.rows.slice(from).map((row) => row.cells.map((slot) => slot?.text ?? "")) : []
  )
}

describe("a number in a table laid out by spaces", () => {
  it("that goes on below its row stays in pieces", () =>
    expect(rows(["行戊      3    2   136", "                    12"])).toEqual([["行戊", "3", "2", "136\n12"]]))

  it("that stands above, beside and below its row stays in pieces", () =>
    expect(
      rows([
        "",
        "                   136",
        "行戊      3    2   125",
        "                   4",
        "",
        "行己      1    2     3"
      ])?.[0]
    ).toEqual(["行戊", "3", "2", "136\n125\n4"]))

  it("stays in pieces where the first of them stands behind a piece of the label, above the row or below it", () => {
    const above = rows(["7.属于 21014", "行政执 7       0    0    0   21014", "法案卷"], 0)
    expect(above?.at(-1)).toEqual(["行政执", "21014\n7", "0", "0", "0", "21014"])
    const below = rows(["7.属于 21014 0    0    0   21014", "行政执 7", "法案卷"], 0)
    expect(below?.at(-1)).toEqual(["7.属于", "21014\n7", "0", "0", "0", "21014"])
  })

  it("is in pieces where its one figure has another directly below it, or on the next page", () => {
    expect(rows(["政府集中采购      0.4", "                  5万元", "", "三、收到的情况"])?.[0]?.slice(0, 2)).toEqual([
      "政府集中采购",
      "0.4\n5万元"
    ])
    expect(rows(["行戊      3    2   136", "\f                   1", "行己      3    2   13"])?.[0]).toEqual([
      "行戊",
      "3",
      "2",
      "136\n1"
    ])
  })

  it("is whole where as many figures stand below, or others than beside it", () => {
    expect(rows(["行戊      3    2   136", "          1    1    12"])?.[0]).toEqual(["行戊", "3", "2", "136"])
  })
})
