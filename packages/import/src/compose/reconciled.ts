/**
 * A report that its file holds twice: to be seen, and out of sight as an interchange file. What is seen counts, and every difference is told.
 *
 * Whoever edits a page, a document or a workbook of ours changes what is seen. Where nothing was changed, the interchange file says more: a
 * declared none where 0 is printed, references, the marks of lists.
 *
 * @module
 */
import type { Measure } from "@gongkai/core/Axis"
import type { Cell } from "@gongkai/core/Cell"
import { type Details, keys, nameOf } from "@gongkai/core/details"
import * as Draft from "@gongkai/core/Draft"
import { type Edition, heading, labelOf, slots } from "@gongkai/core/Edition"
import { editionOf, official } from "@gongkai/core/editions/official"
import { type Form, slots as formSlots } from "@gongkai/core/Form"
import * as Entry from "@gongkai/core/Entry"
import { titleOf } from "@gongkai/core/Header"
import * as Interchange from "@gongkai/core/Interchange"
import type { Narrative } from "@gongkai/core/Narrative"
import * as Plain from "@gongkai/core/Plain"
import * as Totals from "@gongkai/core/Totals"
import type { Message } from "@gongkai/match/Message"
import * as Result from "effect/Result"
import type { Imported, Options } from "./Imported.ts"

/** Whether two entries look the same in print. */
const looksAlike = (own: Entry.Entry, seen: Entry.Entry): boolean => {
  if (Entry.isUnread(own) || Entry.isUnread(seen)) return Entry.isUnread(own) && Entry.isUnread(seen)
  if (own === "n/a") return seen === "n/a" || seen === null
  return (own === "none" ? 0 : own) === (seen === "none" ? 0 : seen)
}

/** The text of prose without what a table, a list or a line's end adds to it. */
const wordsOf = (narrative: Narrative, show: Plain.Shown): string =>
  narrative
    .flatMap((block) => (block.type === "figure" ? [Plain.picture(block, false)] : Plain.lines(block, show)))
    .join("")
    // What a page or an XML part cannot hold is left out there, or stands as U+FFFD.
    .replaceAll(/[\s｜•]+|[\p{Cc}\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffd-\uffff]/gu, "")

/** A line without blanks and without what no page shows. */
export const bare = (line: string): string =>
  line.replaceAll(/\s+|[\p{Cc}\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffd-\uffff]/gu, "")

const tell = (zh: string, en: string): Message => ({ severity: "warning", text: { zh, en } })

/**
 * Totals that the report leaves blank and a live formula of its workbook shows: nobody typed there, and the sum is that of the parts as the
 * data inside has them.
 */
const shownByFormula = (
  edition: Edition,
  own: Draft.Draft,
  seen: Draft.Draft,
  computed: ReadonlySet<string>
): ReadonlySet<Cell> => {
  if (computed.size === 0) return new Set()
  // A total of totals needs a second step.
  const summed = Totals.complete(Totals.complete(own, edition), edition)
  const places = seen.provenance?.cells ?? {}
  return new Set(
    [...Totals.parts(edition).keys()].filter((cell) => {
      const { sheet, cell: reference } = places[cell] ?? {}
      const isLive = sheet !== undefined && reference !== undefined && computed.has(`${sheet}!${reference}`)
      return isLive && Draft.at(own, cell) === null && Draft.at(summed, cell) === Draft.at(seen, cell)
    })
  )
}

/** An entry in words; what was not read says so. */
const told = (entry: Entry.Entry, measure: Measure): readonly [zh: string, en: string] =>
  Entry.isUnread(entry)
    ? [
        entry.unread === "" ? "未读" : `“${entry.unread}”（未读）`,
        entry.unread === "" ? "nothing" : `“${entry.unread}”, unread,`
      ]
    : [Entry.show(entry, measure, "空"), Entry.show(entry, measure, "blank")]

/** The tables of which nothing is seen any more, though the data inside have numbers for them. */
const lostIn = (edition: Edition, own: Draft.Draft, seen: Draft.Draft): ReadonlyArray<Form> =>
  edition.sections.flatMap((section) => {
    if (section.kind !== "form") return []
    const cells = formSlots(section).map(({ cell }) => cell)
    const isLost = cells.every((cell) => {
      const entry = Draft.at(seen, cell)
      return Entry.isUnread(entry) && entry.unread === ""
    })
    return isLost && cells.some((cell) => Draft.at(own, cell) !== null) ? [section] : []
  })

const cellsOf = (edition: Edition, own: Draft.Draft, seen: Draft.Draft, live: ReadonlySet<Cell>) => {
  const cells: { [cell: Cell]: Entry.Entry } = {}
  const lost = lostIn(edition, own, seen)
  const gone = lost.map((form) =>
    tell(
      `现在看不到“${heading(edition, form)}”的表，文件内附带的数据没有代替它：这张表的各格按未读记；请对照原件补填`,
      `the table ${form.key} is seen no more, and the data inside do not take its place: its cells are unread; fill them in`
    )
  )
  const messages = slots(edition).flatMap(({ cell, form, measure }): ReadonlyArray<Message> => {
    const [inside, outside] = [Draft.at(own, cell), Draft.at(seen, cell)]
    if (looksAlike(inside, outside) || live.has(cell)) return []
    cells[cell] = outside
    if (lost.includes(form)) return []
    const label = labelOf(edition, cell)
    const [now, then] = [told(outside, measure), told(inside, measure)]
    return [
      tell(
        `“${label}”现为${now[0]}，文件内附带的数据为${then[0]}：以现在看到的为准`,
        `${cell}: ${now[1]} is seen, the data inside the file says ${then[1]}: what is seen was taken`
      )
    ]
  })
  return { cells, messages: [...gone, ...messages] }
}

/** What somebody wrote beside a figure, 3（含1件）: the figure is taken, and the data inside have no place for the rest, so it is told. */
const besideOf = (edition: Edition, seen: Draft.Draft): ReadonlyArray<Message> =>
  slots(edition).flatMap(({ cell, measure }): ReadonlyArray<Message> => {
    const [entry, place] = [Draft.at(seen, cell), seen.provenance?.cells[cell]]
    if (place?.note?.includes("附注") !== true || entry === null || Entry.isUnread(entry)) return []
    const [written, shown] = [place.text.trim(), Entry.show(entry, measure, "")]
    const { text: _, note, confidence: __, ...spot } = place
    const label = labelOf(edition, cell)
    return [
      {
        severity: "note",
        place: spot,
        leavesOut: true,
        text: {
          zh: `“${label}”写作“${written}”，按${shown}记；${note}`,
          en: `${cell} is written “${written}” and was taken as ${shown}`
        }
      }
    ]
  })

const proseOf = (edition: Edition, own: Draft.Draft, seen: Draft.Draft) => {
  const [inside, outside] = [Plain.shown(edition, own), Plain.shown(edition, seen)]
  const parts: { [key: string]: Narrative | null } = {}
  const messages = [
    { key: "preamble", name: "导语", one: own.preamble ?? null, other: seen.preamble ?? null },
    ...edition.sections.flatMap((section) =>
      section.kind === "form"
        ? []
        : [
            {
              key: section.key,
              name: heading(edition, section),
              one: Draft.narrative(own, section),
              other: Draft.narrative(seen, section)
            }
          ]
    )
  ].flatMap(({ key, name, one, other }): ReadonlyArray<Message> => {
    if (wordsOf(one ?? [], inside) === wordsOf(other ?? [], outside)) return []
    parts[key] = other
    return [
      tell(
        `“${name}”的文字与文件内附带的数据不同：以现在看到的为准`,
        `the text of ${key} is not that of the data inside the file: what is seen was taken`
      )
    ]
  })
  return { parts, messages }
}

/** The fields that a sheet of its own shows otherwise than the data inside, with the change that each is. */
const changedFields = (own: Draft.Draft, shown: Details) => {
  const { scope, period, agency } = own
  const inside: { readonly [key: string]: unknown } = { ...agency, scope, period }
  return keys.flatMap((key) => {
    const value = shown[key]
    return value === undefined || JSON.stringify(value) === JSON.stringify(inside[key])
      ? []
      : [{ key, name: nameOf(key), ofAgency: key !== "scope" && key !== "period", change: { [key]: value } }]
  })
}

const headOf = (own: Draft.Draft, seen: Draft.Draft, details: Details, shown: ReadonlySet<string>) => {
  const fields: Partial<Draft.Head> = {}
  const messages: Array<Message> = []
  const take = (name: string, key: string, change: Partial<Draft.Head>): void => {
    Object.assign(fields, change)
    messages.push(
      tell(
        `${name}与文件内附带的数据不同：以现在看到的为准`,
        `${key} is not that of the data inside the file: what is seen was taken`
      )
    )
  }
  const { year, agency, publishedOn, signature } = seen
  // An unusual name may be cut where it is told from the rest of the title; the line as it stands says that nothing was changed.
  if (titleOf(own) !== titleOf(seen) && !shown.has(bare(titleOf(own))))
    take("标题", "title", { year, agency: { ...own.agency, name: agency.name }, title: titleOf(seen) })
  if (publishedOn !== undefined && publishedOn !== own.publishedOn) take("发布日期", "publishedOn", { publishedOn })
  if (signature !== undefined && (signature.organ !== own.signature?.organ || signature.date !== own.signature.date))
    take("落款", "signature", { signature })
  for (const { key, name, ofAgency, change } of changedFields(own, details))
    take(name, key, ofAgency ? { agency: { ...(fields.agency ?? own.agency), ...change } } : change)
  return { fields, messages }
}

/** A title that names neither organ nor year is seen as the first paragraph; the data inside tells that it is the title. */
const titled = (own: Draft.Draft, seen: Draft.Draft): Draft.Draft => {
  const { preamble: [first, ...others] = [], ...rest } = seen
  const isTitle = seen.title === undefined && first?.type === "paragraph" && first.text === titleOf(own)
  if (!isTitle) return seen
  return {
    ...rest,
    ...(own.title !== undefined && { title: own.title }),
    ...(others.length > 0 && { preamble: others })
  }
}

/** A report as it is seen, and what the interchange file beside it adds; a text that is none is left aside in silence, as nobody sees it. */
export const reconciled = (
  seen: Imported,
  text: string,
  {
    editions = official,
    details = {},
    computed = new Set(),
    lines = new Set()
  }: Pick<Options, "editions"> & {
    readonly details?: Details | undefined
    readonly computed?: ReadonlySet<string> | undefined
    /** The paragraphs as they are seen, each without blanks. */
    readonly lines?: ReadonlySet<string>
  } = {}
): Imported => {
  const parsed = Interchange.parse(text, { editions })
  if (Result.isFailure(parsed) || parsed.success.edition !== seen.draft.edition) return seen
  const own = parsed.success
  const edition = editions.find(({ key }) => key === own.edition) ?? editionOf(own)
  const shownDraft = titled(own, seen.draft)
  const [cells, head] = [
    cellsOf(edition, own, shownDraft, shownByFormula(edition, own, shownDraft, computed)),
    headOf(own, shownDraft, details, lines)
  ]
  // A reference in the text follows its cell: where the cell was changed and the text was not, the text is no longer what is seen.
  const prose = proseOf(edition, Draft.putAll(own, cells.cells), shownDraft)
  const all = [...head.messages, ...cells.messages, ...prose.messages]
  // What is unread as seen is unread in the end: a number out of sight does not take its place.
  // And what was written beside it and not taken is told, whether or not anything else was changed.
  const kept = [
    ...besideOf(edition, shownDraft),
    ...seen.messages.filter(
      ({ cells: named = [], leavesOut, isUnseen }) => named.length > 0 || leavesOut === true || isUnseen === true
    )
  ]
  if (all.length === 0) return { draft: own, edition, messages: kept }
  const draft = Draft.putAll({ ...own, ...head.fields, ...prose.parts }, cells.cells)
  return { draft, edition, messages: [...all, ...kept] }
}
