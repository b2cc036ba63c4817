/**
 * A document tried with each edition: which one's rows and columns its tables match, and whether they are tables of a report at all.
 *
 * @module
 */
import type { Edition } from "@gongkai/core/Edition"
import { isUnread } from "@gongkai/core/Entry"
import { within } from "../outline/chrome.ts"
import type { Block, Document } from "@gongkai/match/Document"
import { simplify } from "@gongkai/match/fold"
import { type Outline, outline } from "../outline/outline.ts"
import { withoutPictures } from "../outline/pictures.ts"
import type { Forms } from "../settle/Forms.ts"
import { isWhole, readForms } from "./readForms.ts"

/** Fewer rows and columns than these recognised are no table of the form; below the headings of its parts, fewer will do. */
const least = 8
const leastInParts = 4

/** Whether an attempt recognised a report. */
export const isReport = ({ forms: { score }, outline: { parts } }: Attempt): boolean =>
  score >= least || (score >= leastInParts && parts.size >= 2)

/** What a document says that is a report: its title, or its preamble. */
const speaksOfReport =
  /(?:政府信息公开|政务公开)(?:工作)?(?:情况)?的?(?:年度)?(?:工作)?(?:报告|年报)|《?政府信息公开条例/u

/** Whether an attempt recognised the prose of a report, though none of its tables: under the heading of a part, with a title or a preamble. */
export const isProse = ({ outline: { front, parts } }: Attempt, title?: string): boolean => {
  const prose = [...parts].flatMap(([{ kind }, blocks]) => (kind === "prose" ? blocks : []))
  const texts = [...front, ...prose].flatMap((block) => (block._tag === "Paragraph" ? [block.text] : []))
  return (
    prose.some((block) => block._tag === "Paragraph" && /[。；]/u.test(block.text)) &&
    (title !== undefined || texts.slice(0, front.length + 3).some((text) => speaksOfReport.test(simplify(text))))
  )
}

/** The same without what was taken for rows of tables: a document of prose alone has none. */
export const withoutForms = ({ outline: found, forms }: Attempt): Attempt => ({
  outline: found,
  forms: { ...forms, reads: new Map(), pending: [], messages: [], assumptions: [] }
})

/** A document read as one edition. */
export interface Attempt {
  readonly outline: Outline
  readonly forms: Forms
}

const attempt = (edition: Edition, document: Document): Attempt => {
  const found = outline(edition, document)
  // A picture between two pieces of a table parts them no more than none.
  const parts = new Map([...found.parts].map(([section, blocks]) => [section, withoutPictures(blocks)]))
  return {
    outline: found,
    forms: readForms(edition, { ...found, parts }, { ...document, blocks: withoutPictures(document.blocks) })
  }
}

/** A page is read a second time without the site around its report, once it is known where the report lies. */
export const withoutSite = (document: Document, { outline: found }: Attempt, edition: Edition): Outline => {
  const kept = [...found.parts.values()].flat().filter((block) => block._tag === "Rectangle")
  const inner = within(document, kept)
  return inner === document ? found : outline(edition, inner)
}

/**
 * The newest edition first; one whose every row and column was recognised leaves nothing for another to match better, nor does one that
 * is `enough`.
 */
export const tried = (
  editions: ReadonlyArray<Edition>,
  document: Document,
  enough: (attempt: Attempt) => boolean = ({ forms }) => isWhole(forms)
): ReadonlyArray<Attempt> => {
  const all: Array<Attempt> = []
  for (const edition of editions.toSorted((one, other) => other.years.from - one.years.from)) {
    const next = attempt(edition, document)
    all.push(next)
    if (enough(next)) break
  }
  return all
}

/** Fewer cells than these are no table. */
const fewest = 10

/** The forms of which some rows and columns were recognised, by their keys. */
export const formsIn = (blocks: ReadonlyArray<Block>, editions: ReadonlyArray<Edition>): ReadonlySet<string> => {
  const [best] = tried(editions, { reader: "", blocks }).toSorted((one, other) => other.forms.score - one.forms.score)
  const counts = new Map<string, number>()
  for (const { cell, entry } of best?.forms.reads.values() ?? []) {
    const form = cell.split("/")[0] ?? ""
    if (!isUnread(entry)) counts.set(form, (counts.get(form) ?? 0) + 1)
  }
  // A row like another form's, such as 总计, makes no table.
  return new Set([...counts].flatMap(([form, count]) => (count >= fewest ? [form] : [])))
}

const holds = ({ forms: { score } }: Attempt): boolean => score >= least

/** Whether there are tables of the form in some blocks: as many of their rows and columns as make a report. */
export const holdsTables = (blocks: ReadonlyArray<Block>, editions: ReadonlyArray<Edition>): boolean =>
  tried(editions, { reader: "", blocks }, (each) => holds(each) || isWhole(each.forms)).some(holds)
