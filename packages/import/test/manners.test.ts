/** Tables that differ from the form in one way: what their heads and labels say is read, what they do not say is left unread. */
import { describe, expect, it } from "vitest"
import { edition2021 } from "@gongkai/core/editions/2021"
import { at, putAll } from "@gongkai/core/Draft"
import { slots } from "@gongkai/core/Edition"
import { Count, isUnread } from "@gongkai/core/Entry"
import { times } from "../../../vitest.shared.ts"
import { chance } from "./random/chance.ts"
import { write } from "./random/document.ts"
import { type FormatName, formats } from "./random/formats.ts"
import { judge } from "./random/judge.ts"
import { manners } from "./random/manners.ts"
import { report } from "./random/report.ts"
import { draftOf, imported, opened } from "./support/drafts.ts"
import { csv, markdown, word, workbook } from "./support/office.ts"
import { page } from "./support/pages.ts"
import { flat, tabbed } from "./support/tabbed.ts"

const named = (name: string) => manners.filter((manner) => manner.name === name)

/** Formats that keep every cell in its place. */
const grids: ReadonlyArray<FormatName> = ["html", "docx", "xlsx", "csv", "tabs", "markdown", "pdf"]
// The keys of a constant are its names.
const all = Object.keys(formats) as ReadonlyArray<FormatName>
/** One report by default, three with `GONGKAI_FUZZ`. */
const seeds = [20, 3, 11].slice(0, times(1, 3, 3))

const judged = (format: FormatName, manner: string) =>
  Promise.all(seeds.map((seed) => judge(write({ seed, format, manners: named(manner) }))))

describe.each(["总计 comes first", "columns are missing", "columns are in another order", "a column of last year"])(
  "a table in which %s",
  (manner) => {
    it.each(grids)("is read by the names of its heads as %s", async (format) => {
      for (const { faults, printed, read } of await judged(format, manner)) {
        expect(faults).toEqual([])
        expect(read / printed).toBeGreaterThan(0.8)
      }
    })

    it.each(all.filter((name) => !grids.includes(name) && name !== "lone bars"))(
      "is not read wrong as %s",
      async (format) => {
        for (const { faults } of await judged(format, manner)) expect(faults).toEqual([])
      }
    )
  }
)

describe.each([
  "heads are missing",
  "labels are piled up",
  "部分公开 is called shortly",
  "the first and last rows alone"
])("a table in which %s", (manner) => {
  it.each(all.filter((name) => name !== "lone bars"))("is not read wrong as %s", async (format) => {
    for (const { faults } of await judged(format, manner)) expect(faults).toEqual([])
  })
})

const bytes = (text: string) => new TextEncoder().encode(text)

describe("a report that contradicts itself", () => {
  const numbers = report(chance(5, "report")).numbers
  const balanced = putAll(
    draftOf(edition2021, [0]),
    Object.fromEntries(
      slots(edition2021).map(({ cell }) => [cell, Count.make(Math.floor(Math.abs(numbers.get(cell) ?? 0)))])
    )
  )
  const cell = "requests/outcome.granted/total"
  const draft = putAll(balanced, { [cell]: Count.make(Number(at(balanced, cell)) + 7) })

  it.each([
    ["html", bytes(page(edition2021, draft))],
    ["docx", word(edition2021, draft)],
    ["xlsx", workbook("xlsx")(edition2021, draft)],
    ["csv", csv(edition2021, draft)],
    ["md", markdown(edition2021, draft)],
    ["txt", bytes(tabbed(edition2021, draft))]
  ] as const)("is recorded as printed from the cells of a table: %s", async (kind, made) => {
    const { draft: back } = await opened(made, `report.${kind}`)
    expect(slots(edition2021).map((slot) => at(back, slot.cell))).toEqual(
      slots(edition2021).map((slot) => at(draft, slot.cell))
    )
  })

  it("is recorded as printed where it is running text, or left unread where its row contradicts itself", () => {
    const { draft: back } = imported(flat(edition2021, draft))
    const read = slots(edition2021).filter((slot) => !isUnread(at(back, slot.cell)))
    expect(read.length / slots(edition2021).length).toBeGreaterThan(0.8)
    for (const slot of slots(edition2021)) {
      const entry = at(back, slot.cell)
      if (!isUnread(entry)) expect({ [slot.cell]: entry }).toEqual({ [slot.cell]: at(draft, slot.cell) })
    }
  })
})
