/**
 * Composes a draft from what a reader found: its head from the front, its prose and numbers from the parts.
 *
 * The edition is the one whose rows and columns the tables match best; a document without such tables is a report of none.
 *
 * @module
 */
import { Agency } from "@gongkai/core/Agency"
import { brokenOff } from "@gongkai/core/brokenOff"
import type { Cell } from "@gongkai/core/Cell"
import type { Details } from "@gongkai/core/details"
import { type Draft, fill, type Head } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import { inForce, official } from "@gongkai/core/editions/official"
import type { Entry } from "@gongkai/core/Entry"
import type { Lookup } from "@gongkai/core/Equation"
import { type Spot, Year } from "@gongkai/core/Header"
import * as Plain from "@gongkai/core/Plain"
import { stated } from "@gongkai/core/stated"
import type { Text } from "@gongkai/core/Text"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type Attempt, formsIn, isProse, isReport, tried, withoutForms, withoutSite } from "./attempt.ts"
import type { Block, Document, Paragraph, Rectangle } from "@gongkai/match/Document"
import { publisherIn } from "../outline/chrome.ts"
import { contacts } from "../outline/contacts.ts"
import { front } from "../outline/front.ts"
import { type Identity, identify } from "../outline/identify.ts"
import { actor, asked, beginningIn, compiler, periodIn, yearIn } from "../outline/sentences.ts"
import { withEnd } from "@gongkai/match/remarks"
import { gathered } from "@gongkai/match/gathered"
import type { Message } from "@gongkai/match/Message"
import { withoutTaken } from "@gongkai/match/leftOut"
import { part, type Part } from "../outline/part.ts"
import { withoutPictures } from "../outline/pictures.ts"
import type { Imported, Options } from "./Imported.ts"
import { decided } from "../settle/decided.ts"
import { inMultiples } from "../settle/inMultiples.ts"
import { withReferences } from "./references.ts"
import { withoutRowsRead } from "./takenRows.ts"
import * as remarks from "../open/refusals.ts"
import { sheetOf, yearOfSheet } from "../outline/sheet.ts"
import { bare, spoken } from "../outline/spoken.ts"

/** Reads a document of one report as a draft. */
export const compose = (document: Document, file: string, options: Options): Result.Result<Imported, Text> => {
  const attempts = tried(options.editions ?? official, document)
  const [first] = attempts.toSorted((one, other) => other.forms.score - one.forms.score)
  const said = first === undefined ? {} : whose(document, first, file)
  const year = options.year ?? said.year
  const hasTables = first !== undefined && isReport(first)
  if (first === undefined || !(hasTables || (isProse(first, said.title) && (year === undefined || year >= 2019))))
    return Result.fail(year !== undefined && year < 2019 ? remarks.before2019(year) : remarks.noTables)
  if (year === undefined) return Result.fail(remarks.noYear)
  if (!isYear(year)) return Result.fail(remarks.wrongYear(year))
  // Where the tables of two editions match alike, the year decides.
  const alike = attempts.filter(({ forms }) => forms.score === first.forms.score)
  const fit = alike.find(({ forms }) => forms.edition === inForce(year)) ?? first
  const best = hasTables ? fit : withoutForms(attempts.find(({ forms }) => forms.edition === inForce(year)) ?? fit)
  const named = agencyOf(options, said, best, { file, organ: document.organ })
  if (named === undefined) return Result.fail(remarks.noAgency)
  if (!isAgency({ name: named.name })) return Result.fail(remarks.wrongAgency)
  return Result.succeed(assemble({ document, file, options, best, said, year, ...named }))
}

const assemble = ({
  document,
  file,
  options,
  best,
  said,
  year,
  name,
  guessed
}: {
  readonly document: Document
  readonly file: string
  readonly options: Options
  readonly best: Attempt
  readonly said: Identity & { readonly assumed?: true }
  readonly year: number
  readonly name: string
  readonly guessed?: Message
}): Imported => {
  const { edition } = best.forms
  const found = withoutSite(document, best, edition)
  const isForm = (table: Rectangle): boolean => formsIn([table], [edition]).size > 0
  const manner = { isForm, ...(document.ours && { ours: true }) }
  const parts = new Map(
    edition.sections.map((section) => [section.key, part(edition, section, found.parts.get(section), manner)])
  )
  const own = identify(lines(found.front), document.title)
  const opening = front(found.front, own.at === undefined ? { ...said, at: undefined } : own, {
    agency: name,
    year,
    page: lines(best.outline.front),
    ours: document.ours === true
  })
  const previous = (options.previous ?? []).find((draft) => draft.agency.name === name && draft.year === year - 1)
  const narrative = (section: { readonly key: string }) => parts.get(section.key)?.narrative ?? null
  // What the text states is asked only where something is left open.
  const ofText = (at: Lookup) =>
    stated(
      edition,
      fill(edition, { year, agency: { name } }, () => ({ unread: "" }), narrative),
      at
    )
  const evidence = { previous: previous ?? only(options.previous), stated: ofText }
  const { reads, messages } = decided(best.forms, evidence, inMultiples(edition, found, document))
  const hasTables = best.forms.reads.size > 0 || best.forms.pending.length > 0
  const places = [...reads.values()].map(({ place }) => place)
  const ofTables = hasTables
    ? withoutRowsRead(withoutTaken(messages, takenIn(found)), edition, places)
    : [remarks.onlyProse(edition)]
  const prose = [["preamble", opening.spots] as const, ...[...parts].map(([key, { spots }]) => [key, spots] as const)]
  const departures = [...best.outline.messages, ...ofTables].flatMap(({ departure }) => departure ?? [])
  const signed = signature(parts) ?? opening.signature
  const [beside, seen] = [document.properties, document.details].map(parted)
  const { scope, period } = { ...beside?.count, ...seen?.count }
  const head: Head = {
    year,
    agency: { name, ...beside?.agency, ...contactsAtEnd(parts), ...opening.contacts, ...seen?.agency },
    ...(scope && { scope }),
    ...(period && { period }),
    reading: "published",
    ...opening.head,
    ...(beside?.publishedOn && { publishedOn: beside.publishedOn }),
    ...(signed && { signature: signed }),
    provenance: {
      file,
      reader: document.reader,
      cells: Object.fromEntries([...reads].map(([cell, { place }]) => [cell, place])),
      prose: Object.fromEntries(prose.filter(([, spots]) => spots.length > 0)),
      ...(departures.length > 0 && { departures })
    }
  }
  // A cell that no row of the source has is unread; one that is printed blank was read, as blank.
  const entry = (cell: Cell): Entry => {
    const read = reads.get(cell)
    return read === undefined ? { unread: "" } : read.entry
  }
  const plain = fill(edition, head, entry, narrative)
  const at = { edition, draft: plain }
  const preamble = withReferences(head.preamble, opening.links, at)
  const draft: Draft = fill(edition, { ...head, ...(preamble && { preamble }) }, entry, (section) =>
    withReferences(narrative(section), parts.get(section.key)?.links ?? [], at)
  )
  const foreign = inForce(year)
  const end = brokenOff(edition, {
    cell: (cell) => reads.has(cell),
    part: (section) => found.parts.has(section)
  })
  return {
    draft,
    edition,
    messages: inOrder([
      ...(guessed === undefined ? [] : [guessed]),
      ...(said.assumed && options.year === undefined ? [remarks.yearAssumed(year)] : []),
      ...(foreign === undefined || foreign === edition ? [] : [remarks.otherEdition(year, edition)]),
      ...opening.messages,
      ...best.outline.messages,
      ...withEnd([...ofTables, ...[...parts.values()].flatMap((each) => each.messages)], end?.last),
      ...(document.notes ?? [])
    ])
  }
}

/** One message for each cause, the gravest first, and what is left out before other notes. */
const inOrder = (messages: ReadonlyArray<Message>): ReadonlyArray<Message> =>
  gathered(messages)
    .map(({ quotes: _quotes, departure: _departure, ...message }) => message)
    .toSorted((one, other) => weight(one) - weight(other))

const weight = ({ severity, leavesOut }: Message): number =>
  severity === "note" && leavesOut !== true ? 3 : gravity.indexOf(severity)

const gravity: ReadonlyArray<Message["severity"]> = ["error", "warning", "note"]

/** Where the lines stand that the front and the prose of the parts have: what is sought in the whole document is not left out for that. */
const takenIn = ({ front: before, parts }: Attempt["outline"]): ReadonlySet<Spot> => {
  const prose = [...parts].flatMap(([{ kind }, blocks]) => (kind === "prose" ? blocks : []))
  return new Set(lines([...before, ...prose]).map(({ place }) => place))
}

const lines = (blocks: ReadonlyArray<Block>): ReadonlyArray<Paragraph> =>
  withoutPictures(blocks).filter((block) => block._tag === "Paragraph")

const isYear = Schema.is(Year)
const isAgency = Schema.is(Agency)

const only = <A>(all: ReadonlyArray<A> = []): A | undefined => (all.length === 1 ? all[0] : undefined)

/** What a document says of itself in title and preamble; failing that its year, by what it says most often or by the file's name. */
const whose = (document: Document, found: Attempt, file: string): Identity & { readonly assumed?: true } => {
  const { front: before, parts } = found.outline
  // A title beside the report is the report's, rather than those the site around it lists.
  const own = identify(lines(withoutSite(document, found, found.forms.edition).front), document.title)
  const said = own.at === undefined ? identify(lines(before), document.title) : own
  if (said.year !== undefined) return said
  const within = [...parts.values()].flat().flatMap((block) => (block._tag === "Paragraph" ? [block.text] : []))
  // A part may also name the report of the year before, which was published in this: what it begins with says more.
  const period = first(within.map(periodIn))
  if (period !== undefined) return { ...said, year: period }
  const named =
    mostNamed(within) ??
    first(within.map(beginningIn)) ??
    first(within.map(yearIn)) ??
    yearOfSheet(sheetOf(document.blocks[0]) ?? "") ??
    yearOf(/(?<!\d)((?:19|20)\d{2})(?!\d)/u.exec(file)?.[1])
  return named === undefined ? said : { ...said, year: named, assumed: true }
}

const yearOf = (digits: string | undefined): number | undefined => (digits === undefined ? undefined : Number(digits))

/** The year that is named more often than any other. */
const mostNamed = (texts: ReadonlyArray<string>): number | undefined => {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const [, year = ""] of text.matchAll(/(?<!\d)((?:19|20)\d{2})\s*年/gu))
      counts.set(year, (counts.get(year) ?? 0) + 1)
  const [first, second] = [...counts].toSorted(([, one], [, other]) => other - one)
  return first === undefined || first[1] === second?.[1] ? undefined : yearOf(first[0])
}

/** By title, preamble or signature; failing those, the file's name, said aloud. */
const agencyOf = (
  options: Options,
  said: Identity,
  { outline: { front: before, parts }, forms: { edition } }: Attempt,
  { file, organ }: { readonly file: string; readonly organ: string | undefined }
) => {
  const name = options.agency ?? said.agency
  if (options.agency !== undefined) return { name: options.agency }
  if (name !== undefined && said.title !== undefined) {
    // A name that is cut in the title, or said more shortly there, stands in full on the sheet.
    const isSame = organ !== undefined && (said.title.startsWith(organ) || organ.startsWith(name))
    if (isSame) return { name: organ }
    return organ === undefined ? { name } : { name, guessed: remarks.otherOrgan(name, organ) }
  }
  if (organ !== undefined && isAgency({ name: organ })) return { name: organ }
  if (name !== undefined) return { name, guessed: remarks.agencyFromPreamble(name) }
  const last = edition.sections.at(-1)
  const signed = last && part(edition, last, parts.get(last)).signature?.organ
  if (signed !== undefined) return { name: signed, guessed: remarks.agencyFromSignature(signed) }
  const publisher = publisherIn(lines(before).map(({ text }) => text))
  if (publisher !== undefined) return { name: publisher, guessed: remarks.agencyFromPublisher(publisher) }
  const contact = first(lines(before).map(({ text }) => asked(text)))
  if (contact !== undefined) return { name: contact, guessed: remarks.agencyFromPreamble(contact) }
  const acting = actingIn(edition, parts)
  if (acting !== undefined) return { name: acting, guessed: remarks.agencyFromText(acting) }
  const whole = file
    .replace(/\.[^.]*$/u, "")
    .replaceAll(/\p{Cc}/gu, "")
    .trim()
  // A file is often called as its report is.
  const stem = spoken(bare(whole))?.agency ?? whole
  return file === "-" || stem === "" ? undefined : { name: stem, guessed: remarks.agencyFromFile(stem) }
}

/** Whom part one names: some reports say there what others say in a preamble. */
const actingIn = ({ sections: [overview] }: Edition, parts: Attempt["outline"]["parts"]): string | undefined => {
  const texts = lines((overview && parts.get(overview)) ?? []).map(({ text }) => text)
  return first([...texts.slice(0, 2).map(compiler), ...texts.slice(0, 2).map(asked), ...texts.map(actor)])
}

const first = <A>(all: ReadonlyArray<A | undefined>): A | undefined => all.find((each) => each !== undefined)

/** The organ and the date below the last part. */
const signature = (parts: ReadonlyMap<string, Part>): Part["signature"] =>
  [...parts.values()].map((each) => each.signature).find((each) => each !== undefined)

/** What fields say of the organ, and what of its count. */
const parted = ({ scope, period, publishedOn, ...agency }: Details = {}) => ({
  agency,
  publishedOn,
  count: { ...(scope && { scope }), ...(period && { period }) }
})

/** Some reports give the public their address and telephone at the end. */
const contactsAtEnd = (parts: ReadonlyMap<string, Part>): ReturnType<typeof contacts> => {
  const last = [...parts.values()].at(-1)?.narrative ?? []
  return contacts(
    last
      .flatMap((block) => Plain.texts(block, () => Plain.notKnown))
      .filter((text) => inviting.test(text))
      .join("\n")
  )
}
const inviting = /联系|咨询|疑问|地址|邮编|邮政编码/u
