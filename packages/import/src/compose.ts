/**
 * Composes a draft from what a reader found: its head from the front, its prose and numbers from the parts.
 *
 * The edition is the one whose rows and columns the tables match best; a document without such tables is a report of none.
 *
 * @module
 */
import { Agency } from "@gongkai/core/Agency"
import type { Cell } from "@gongkai/core/Cell"
import { type Draft, fill, type Head } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import { inForce, official } from "@gongkai/core/editions/official"
import type { Entry } from "@gongkai/core/Entry"
import { Year } from "@gongkai/core/Header"
import type { Text } from "@gongkai/core/Text"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Document } from "./Document.ts"
import { front } from "./front.ts"
import { identify } from "./identify.ts"
import { type Match, matchForm } from "./matchForm.ts"
import { type Outline, outline } from "./outline.ts"
import { part, type Part } from "./part.ts"
import type { Imported, Options } from "./read.ts"

/** Fewer rows and columns than these recognised are no table of the form. */
const least = 8

interface Attempt {
  readonly edition: Edition
  readonly outline: Outline
  readonly matches: ReadonlyArray<Match>
  readonly score: number
}

const attempt = (edition: Edition, document: Document): Attempt => {
  const found = outline(edition, document)
  const matches = edition.sections.flatMap((section) => {
    return section.kind === "form" ? [matchForm(section, found.parts.get(section) ?? [])] : []
  })
  return { edition, outline: found, matches, score: matches.reduce((sum, match) => sum + match.score, 0) }
}

export const compose = (document: Document, file: string, options: Options): Result.Result<Imported, Text> => {
  const attempts = (options.editions ?? official).map((edition) => attempt(edition, document))
  const [best] = attempts.toSorted((one, other) => other.score - one.score)
  const said = identify((best?.outline.front ?? []).filter((block) => block._tag === "Paragraph"))
  const year = options.year ?? said.year
  if (best === undefined || best.score < least)
    return Result.fail(year !== undefined && year < 2019 ? before2019(year) : noTables)
  const agency = options.agency ?? said.agency
  if (year === undefined) return Result.fail(noYear)
  if (agency === undefined) return Result.fail(noAgency)
  if (!isYear(year)) return Result.fail(wrongYear(year))
  if (!isAgency({ name: agency })) return Result.fail(wrongAgency)
  // Where the tables of two editions match alike, the year decides.
  const {
    edition,
    outline: found,
    matches
  } = attempts.find((each) => each.score === best.score && each.edition === inForce(year)) ?? best
  const parts = new Map(
    edition.sections.map((section) => [section.key, part(edition, section, found.parts.get(section))])
  )
  const opening = front(found.front, said, { agency, year })
  const reads = new Map(matches.flatMap((match) => match.reads.map((read) => [read.cell, read] as const)))
  const head: Head = {
    year,
    agency: { name: agency },
    reading: "published",
    ...opening.head,
    ...signature(parts),
    provenance: {
      file,
      reader: document.reader,
      cells: Object.fromEntries([...reads].map(([cell, { place }]) => [cell, place]))
    }
  }
  // A cell that no row of the source has is unread; one that is printed blank was read, as blank.
  const entry = (cell: Cell): Entry => {
    const found = reads.get(cell)
    return found === undefined ? { unread: "" } : found.entry
  }
  const draft: Draft = fill(edition, head, entry, (section) => parts.get(section.key)?.narrative ?? null)
  const messages = [
    ...opening.messages,
    ...[...parts.values()].flatMap((each) => each.messages),
    ...matches.flatMap((match) => match.messages)
  ]
  return Result.succeed({ draft, edition, messages })
}

const isYear = Schema.is(Year)
const isAgency = Schema.is(Agency)

/** The organ and the date below the last part. */
const signature = (parts: ReadonlyMap<string, Part>): Pick<Head, "signature"> | undefined =>
  [...parts.values()]
    .map((each) => each.signature)
    .filter((each) => each !== undefined)
    .map((each) => ({ signature: each }))[0]

const before2019 = (year: number): Text => ({
  zh: `这是${year}年度的报告：2019年以前没有全国统一的格式和统计表，不能导入`,
  en: `this is a report of ${year}: before 2019 there was no common format, so it cannot be imported`
})

const noTables: Text = {
  zh: "没有找到年度报告的统计表（二、三、四部分）；请确认是政府信息公开工作年度报告全文，表格各列以制表符分隔",
  en: "the statutory tables (parts two to four) were not found; make sure this is a whole report with tabs between the columns"
}

const noYear: Text = {
  zh: "没有找到报告年度；请用 --year 指明，例如 --year 2023",
  en: "the report year was not found; state it, for instance --year 2023"
}

const noAgency: Text = {
  zh: "标题里没有找到机关名称；请用 --agency 指明，例如 --agency 某某街道办事处",
  en: "the agency was not found in the title; state it with --agency NAME"
}

const wrongYear = (year: number): Text => ({
  zh: `报告年度${year}不对，应在2008至2100之间；请核对标题，或用 --year 指明`,
  en: `${year} is no report year (2008 to 2100); check the title, or state it with --year`
})

const wrongAgency: Text = {
  zh: "机关名称为空，或含有控制字符；请用 --agency 指明",
  en: "the name of the agency is empty or has control characters in it; state it with --agency"
}
