/**
 * A recorded session: one list of key strokes fills the tables of a report in the terminal's editor and, in Chromium, in gongkai.html.
 *
 * The page takes no stroke more, and no cell of it is wrong. With `GONGKAI_CORPUS` the report is a city's real one.
 *
 * @module
 */
import { existsSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { fileURLToPath } from "node:url"
import { at, blank, type Draft, entries } from "@gongkai/core/Draft"
import { forms, slot } from "@gongkai/core/Edition"
import { edition2021 } from "@gongkai/core/editions/2021"
import * as Entry from "@gongkai/core/Entry"
import * as Interchange from "@gongkai/core/Interchange"
import { isTotal } from "@gongkai/core/Totals"
import { page as pageOf } from "@gongkai/editor/Page"
import { initial, openPart, type State } from "@gongkai/editor/State"
import { update } from "@gongkai/editor/update"
import { readAll } from "@gongkai/import/plain"
import { describe, expect } from "vitest"
import { view } from "../src/desk/report.ts"
import { begin, part } from "./support/browser.ts"
import { it } from "./support/page.ts"

const real = join(process.env["GONGKAI_CORPUS"] ?? "", "2024-jiangsu-huaian-city.pdf")
const path = existsSync(real) ? real : fileURLToPath(new URL("../../../examples/2023-subdistrict.txt", import.meta.url))

const truth = async (): Promise<Draft> => {
  const read = await readAll({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) }, {})
  const [one] = read.ok ? read.reports : []
  return one?.ok === true ? one.draft : expect.unreachable("the report was not read")
}

/** The cells of a table that are typed, row by row. */
const rowsOf = (key: string): ReadonlyArray<ReadonlyArray<string>> => {
  const form = forms(edition2021).find((each) => each.key === key) ?? expect.unreachable(key)
  const rows = new Map<string, ReadonlyArray<string>>()
  for (const cell of pageOf(form).place.keys()) {
    const row = slot(edition2021, cell)?.row.key ?? ""
    if (!isTotal(edition2021, cell)) rows.set(row, [...(rows.get(row) ?? []), cell])
  }
  return [...rows.values()].filter((row) => row.length > 0)
}

/** The strokes that fill a table from its first cell: figures and Tab, z for the zeros behind the last figure of a row, then Enter. */
const strokesOf = (draft: Draft, key: string): ReadonlyArray<string> => {
  const text = (cell: string): string =>
    Entry.show(at(draft, cell as `${string}/${string}/${string}`), slot(edition2021, cell)?.measure ?? "count")
  return rowsOf(key).flatMap((row) => {
    const last = row.findLastIndex((cell) => text(cell) !== "0")
    const typed = row
      .slice(0, last + 1)
      .flatMap((cell, place) => [...(place === 0 ? [] : ["tab"]), ...Array.from(text(cell))])
    const rest = last + 1 === row.length ? [] : [...(last < 0 ? [] : ["tab"]), "z"]
    return [...typed, ...rest, "enter"]
  })
}

const keys: { readonly [stroke: string]: string } = { tab: "Tab", enter: "Enter" }

describe("a recorded session", () => {
  it("fills every cell rightly in the terminal's editor and in the page, by the same strokes", async ({ own }) => {
    const draft = await truth()
    const sections = edition2021.sections.flatMap(({ kind, key }, at) => (kind === "form" ? [{ key, at }] : []))
    const head = { year: 2024, agency: { name: "云岭县水务局" }, reading: "draft" } as const
    const status = { kind: "saved", text: { zh: "", en: "" } } as const
    let state: State = initial(edition2021, blank(edition2021, head), { language: "zh", view, status })
    const { page, faults } = await own.open()
    await begin(page)
    for (const { key, at } of sections) {
      state = openPart(state, at)
      // oxlint-disable-next-line no-await-in-loop -- a table after the other, a key after the other
      await part(page, at + 1)
      // oxlint-disable-next-line no-await-in-loop
      await page.locator("table.form input").first().focus()
      for (const stroke of strokesOf(draft, key)) {
        ;({ state } = update(state, stroke))
        // oxlint-disable-next-line no-await-in-loop
        await page.keyboard.press(keys[stroke] ?? stroke)
      }
    }
    const wanted = entries(edition2021, draft)
    expect(entries(edition2021, state.editing.draft)).toEqual(wanted)
    const [saved] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")])
    const read = Interchange.read(readFileSync(await saved.path(), "utf8"))
    expect(read.ok ? entries(edition2021, read.draft) : read).toEqual(wanted)
    expect(faults).toEqual([])
  })
})
