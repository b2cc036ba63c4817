/**
 * Four reports with the figures of real ones, in form order, and prose in our own words: what the office files of the fixtures hold.
 *
 * @module
 */
import { readFileSync } from "node:fs"
import { type Draft, fill } from "@gongkai/core/Draft"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { type Edition, slots } from "@gongkai/core/Edition"
import { Count, Change, type Entry } from "@gongkai/core/Entry"
import * as Money from "@gongkai/core/Money"
import { paragraph } from "@gongkai/core/Narrative"
import * as Schema from "effect/Schema"

const Figures = Schema.Array(
  Schema.Struct({
    name: Schema.String,
    edition: Schema.Literals(["2019", "2021"]),
    year: Schema.Int,
    agency: Schema.String,
    figures: Schema.String
  })
)

/** How a report sets what is nothing: as 0, not at all, or as a sign for none. */
const nothing: { readonly [name: string]: Entry } = { "2024-city": null, "2025-county": "none" }

export interface Printed {
  readonly name: string
  readonly edition: Edition
  readonly draft: Draft
}

const prose = (title: string): ReadonlyArray<string> => [
  `${title}一节照实写明，全年工作按照要求办理，所列数字与各表相符，没有遗漏，也没有应报未报的事项。`,
  "（一）制度。按月核对台账，年末逐项复核，差错当场改正。",
  "（二）人员。专人负责收件、登记、转办和答复，到期前提醒。"
]

const entryOf = (text: string, measure: string): Entry => {
  if (text === "-") return null
  if (measure === "amount") return Money.parse(text, "万元") ?? null
  return measure === "change" ? Change.make(Number(text)) : Count.make(Number(text))
}

export const reports: ReadonlyArray<Printed> = Schema.decodeUnknownSync(Figures)(
  JSON.parse(readFileSync(new URL("../fixtures/reports.json", import.meta.url), "utf8"))
).map(({ name, edition: key, year, agency, figures }) => {
  const edition: Edition = key === "2019" ? edition2019 : edition2021
  const texts = figures.split(" ")
  const entries = new Map(
    slots(edition).map(({ cell, measure }, at): readonly [string, Entry] => [cell, entryOf(texts[at] ?? "-", measure)])
  )
  const head = { agency: { name: agency }, year, reading: "published" as const, preamble: [] }
  const draft = fill(
    edition,
    head,
    (cell) => {
      const entry = entries.get(cell) ?? null
      return entry === 0 && name in nothing ? (nothing[name] ?? null) : entry
    },
    (section) => prose(section.title).map((text) => paragraph(text))
  )
  return { name, edition, draft }
})
