/** Tables that came out of a page with their labels apart from their figures: what only one order explains is read, and nothing else. */
import { at, type Draft } from "@gongkai/core/Draft"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { type Edition, slots } from "@gongkai/core/Edition"
import { isUnread } from "@gongkai/core/Entry"
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { apart, type Change } from "../support/apart.ts"
import { balanced } from "../support/balanced.ts"
import { imported } from "../support/drafts.ts"
import { often } from "../support/often.ts"

const Figures = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 60 }))).check(
  Schema.isMinLength(40),
  Schema.isMaxLength(170)
)

const some = Array.from({ length: 90 }, (_, at) => (at * 7 + (at % 5) * 11) % 23)

const requests = (edition: Edition, draft: Draft) =>
  slots(edition).flatMap(({ cell }) => (cell.startsWith("requests/") ? [[cell, at(draft, cell)] as const] : []))

const read = (change: Change, draft: Draft = balanced(edition2021, some)) =>
  requests(edition2021, imported(apart(edition2021, draft, change)).draft)

const said = requests(edition2021, balanced(edition2021, some))
const shown = (all: typeof said) => all.map(([cell, entry]) => `${cell} ${isUnread(entry) ? "unread" : String(entry)}`)

const moved = (
  rows: ReadonlyArray<ReadonlyArray<string>>,
  from: number,
  to: number
): ReadonlyArray<ReadonlyArray<string>> => {
  const all = rows.flat()
  const [own = ""] = all.slice(from, from + 1)
  return [all.toSpliced(from, 1).toSpliced(to, 0, own)]
}

type Row = ReadonlyArray<string>

const inRows =
  (...places: ReadonlyArray<number>) =>
  (change: (row: Row) => Row) =>
  (rows: ReadonlyArray<Row>): ReadonlyArray<Row> =>
    rows.map((row, at) => (places.includes(at) ? change(row) : row))

const changed = ([first = "", second = "", ...others]: Row): Row => [second, first, ...others]

const nothing = (change: Change) => expect(read(change).filter(([, entry]) => !isUnread(entry))).toEqual([])

describe.each([edition2019, edition2021])("labels of the $key edition first, figures behind them", (edition) => {
  it.prop(
    "has no figure wrong, and all of requests and reviews are read",
    [Figures],
    ([figures]) => {
      const draft = balanced(edition, figures)
      const { draft: back } = imported(apart(edition, draft))
      expect(back.edition).toBe(edition.key)
      for (const { cell } of slots(edition)) {
        const entry = at(back, cell)
        if (!isUnread(entry) || !cell.startsWith("proactive/"))
          expect({ cell, entry }).toEqual({ cell, entry: at(draft, cell) })
      }
    },
    often
  )
})

describe("figures that came out a little out of order", () => {
  it("are put back where one of them stands rows behind its place", () => {
    expect(shown(read({ figures: (rows) => moved(rows, 27, 120) }))).toEqual(shown(said))
  })

  it("are put back where one of them stands rows before its place", () => {
    expect(shown(read({ figures: (rows) => moved(rows, 90, 36) }))).toEqual(shown(said))
  })

  it("are put back where the halves of a row stand the other way round", () => {
    expect(shown(read({ figures: inRows(8)((row) => [...row.slice(3), ...row.slice(0, 3)]) }))).toEqual(shown(said))
  })

  it("are put back by the columns where two of a row changed places", () => {
    expect(shown(read({ figures: inRows(8)(changed) }))).toEqual(shown(said))
  })

  it("are unread where two columns do not add up and no row can be told that changed them", () => {
    const found = read({ figures: inRows(8, 9)(changed) })
    expect(shown(found).filter((each) => !each.endsWith("unread") && !shown(said).includes(each))).toEqual([])
    expect(found.filter(([, entry]) => isUnread(entry)).map(([cell]) => cell.split("/")[2])).toContain("naturalPerson")
  })
})

describe("figures that an office added up wrongly", () => {
  it("are read as they are printed", () => {
    const own = shown(read({ figures: inRows(4)(([first, ...others]) => [String(Number(first) + 90), ...others]) }))
    expect(own.filter((each) => !shown(said).includes(each))).toEqual([
      `requests/outcome.denied.stateSecret/naturalPerson ${Number(said[28]?.[1]) + 90}`
    ])
  })

  it("are unread where they would add up in another order", () => {
    const own = read({ figures: inRows(4)(() => ["9", "2", "7", "0", "0", "0", "0"]) })
    expect(own.slice(28, 35).every(([, entry]) => isUnread(entry))).toBe(true)
  })
})

describe("nothing is read", () => {
  it("where two labels stand in another order", () => {
    nothing({ labels: (lines) => lines.toSpliced(8, 2, lines[9] ?? "", lines[8] ?? "") })
  })

  it("where a label of the form is not there", () => {
    nothing({ labels: (lines) => lines.map((line) => (line === "2.重复申请" ? "2.其他机关办理" : line)) })
  })

  it("where two heads stand in another order", () => {
    nothing({
      heads: (lines) =>
        lines.map((line) => (line === "科研机构" ? "社会公益组织" : line === "社会公益组织" ? "科研机构" : line))
    })
  })

  it("where a figure is one too many", () => {
    nothing({ figures: (rows) => [...rows, ["4"]] })
  })
})
