/** Text that has lost every border: what balances in one way only is read, and no figure is ever wrong. */
import type { Cell } from "@gongkai/core/Cell"
import { at, type Draft, putAll } from "@gongkai/core/Draft"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { type Edition, forms, slots } from "@gongkai/core/Edition"
import { Count, type Entry, isUnread } from "@gongkai/core/Entry"
import { check } from "@gongkai/core/check"
import { count } from "@gongkai/core/Finding"
import { totals } from "@gongkai/core/Form"
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { draftOf, imported } from "./support/drafts.ts"
import { often } from "./support/often.ts"
import { flat, lineByLine } from "./support/tabbed.ts"

const applicants = ["naturalPerson", "business", "research", "publicInterest", "legalService", "other"].map((key) =>
  key === "naturalPerson" ? key : `organization.${key}`
)

/** A report that balances: outcomes as given, and in each column as many requests received as were closed and carried on. */
const balanced = (edition: Edition, figures: ReadonlyArray<number>) => {
  const draft = draftOf(edition, figures)
  const cells: { [cell: Cell]: Entry } = {}
  const value = (cell: Cell): number => Number(cells[cell] ?? at(draft, cell))
  const set = (cell: Cell, number: number) => {
    cells[cell] = Count.make(number)
  }
  const all = forms(edition).flatMap(totals)
  for (const { of, sums: lines } of all)
    if (of === "rows")
      for (const { total, parts } of lines)
        set(
          total,
          parts.map(value).reduce((sum, each) => sum + each, 0)
        )
  for (const key of applicants)
    set(`requests/received/${key}`, value(`requests/outcome.total/${key}`) + value(`requests/carriedOut/${key}`))
  for (const key of applicants) set(`requests/carriedIn/${key}`, 0)
  for (const { of, sums: lines } of all)
    if (of === "columns")
      for (const { total, parts } of lines)
        set(
          total,
          parts.map(value).reduce((sum, each) => sum + each, 0)
        )
  return putAll(draft, cells)
}

const Figures = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 40 }))).check(
  Schema.isMinLength(30),
  Schema.isMaxLength(170)
)

const expectNoneWrong = (edition: Edition, draft: Draft, back: Draft): void => {
  for (const { cell } of slots(edition)) {
    const entry = at(back, cell)
    if (!isUnread(entry)) expect({ cell, entry }).toEqual({ cell, entry: at(draft, cell) })
  }
}

const zerosBlank = (edition: Edition, draft: Draft): Draft =>
  putAll(draft, Object.fromEntries(slots(edition).flatMap(({ cell }) => (at(draft, cell) === 0 ? [[cell, null]] : []))))

describe.each([edition2019, edition2021])("a report of the $key edition in one line", (edition) => {
  it.prop(
    "has no figure wrong",
    [Figures],
    ([figures]) => {
      const draft = balanced(edition, figures)
      expect(count(check(draft)).error).toBe(0)
      const { draft: back } = imported(flat(edition, draft))
      expect(back.edition).toBe(edition.key)
      expectNoneWrong(edition, draft, back)
    },
    often
  )

  it.prop(
    "has none wrong though it leaves its zeros blank",
    [Figures],
    ([figures]) => {
      const draft = zerosBlank(edition, balanced(edition, figures))
      expectNoneWrong(edition, draft, imported(flat(edition, draft)).draft)
    },
    often
  )

  it.prop(
    "has none wrong with its figures in front of their labels, line by line",
    [Figures],
    ([figures]) => {
      for (const draft of [balanced(edition, figures), zerosBlank(edition, balanced(edition, figures))])
        expectNoneWrong(edition, draft, imported(lineByLine(edition, draft, "figures")).draft)
    },
    often
  )

  it("of mostly nothing is read whole in parts three and four", () => {
    const draft = balanced(edition, [0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 12, 0, 0, 0, 0, 0])
    const { draft: back } = imported(flat(edition, draft))
    for (const { cell } of slots(edition))
      if (!cell.startsWith("proactive/"))
        expect({ cell, entry: at(back, cell) }).toEqual({ cell, entry: at(draft, cell) })
  })
})
