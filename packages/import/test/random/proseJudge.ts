/**
 * The law of prose, held against one document: every line that the report says stands in the draft, under its part, whole and in order,
 * or is quoted in a message; and the draft is of the organ and the year that the title names.
 *
 * A line that was quoted and not recorded is no fault but is counted, as is a paragraph that was cut or joined.
 *
 * @module
 */
import { type Draft, narrative } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import * as Plain from "@gongkai/core/Plain"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type Imported, readAll } from "../../src/index.ts"
import type { Document } from "./document.ts"
import type { Paragraph } from "./Paper.ts"

/** What a document ought to yield. */
interface Wanted {
  readonly agency: string
  readonly year: number
  readonly said: ReadonlyArray<Paragraph>
  /** Lines of the site around it, which may be left out without a word and never stand in the draft. */
  readonly chrome: ReadonlyArray<string>
}

/** What the paper of a document says. */
const wanted = ({ report: { agency, year }, paper: { pieces } }: Document): Wanted => ({
  agency,
  year,
  said: pieces.flatMap((piece) => (piece._tag === "Line" ? (piece.says ?? []) : [])),
  chrome: pieces.flatMap((piece) => (piece._tag === "Line" && piece.chrome ? [piece.text] : []))
})

export interface ProseVerdict {
  readonly faults: ReadonlyArray<string>
  readonly paragraphs: number
  /** How many paragraphs stand in the draft whole, under their part. */
  readonly whole: number
  /** Those that do not, being cut or joined. */
  readonly broken: ReadonlyArray<string>
  readonly refused?: string
}

const squeezed = (text: string): string => text.normalize("NFKC").replaceAll(/[\s#*]/gu, "")

const texts = (draft: Draft, edition: Edition): ReadonlyArray<Paragraph> => {
  const parts = [
    { part: "preamble", blocks: draft.preamble ?? [] },
    ...edition.sections.flatMap((section) =>
      section.kind === "form" ? [] : [{ part: section.key, blocks: narrative(draft, section) ?? [] }]
    )
  ]
  return parts.flatMap(({ part, blocks }) =>
    blocks.flatMap((block) => Plain.texts(block, () => Plain.notKnown).map((text) => ({ part, text: squeezed(text) })))
  )
}

/** Messages quote the first 39 characters of a line. */
const quoted = 39

const faultsOf = ({ agency, year, said, chrome }: Wanted, { draft, edition, messages }: Imported) => {
  const own = texts(draft, edition)
  const all = messages.map(({ text }) => squeezed(text.zh)).join("\n")
  const faults: Array<string> = []
  const broken: Array<string> = []
  let whole = 0
  if (draft.agency.name !== agency) faults.push(`is of ${agency}, read as of ${draft.agency.name}`)
  if (draft.year !== year) faults.push(`is of ${year}, read as of ${draft.year}`)
  const signed = squeezed(`${draft.signature?.organ ?? ""}${draft.title ?? ""}`)
  let from = new Map<string, number>()
  for (const { part, text } of said) {
    const line = squeezed(text)
    const at = own.findIndex(
      (each, index) => each.text === line && each.part === part && index >= (from.get(part) ?? 0)
    )
    if (at !== -1) {
      whole++
      from = new Map([...from, [part, at + 1]])
      continue
    }
    const under = own
      .filter((each) => each.part === part)
      .map((each) => each.text)
      .join("")
    const anywhere = own.map((each) => each.text).join("")
    if (part !== "note") broken.push(`${part}: ${text}`)
    if (under.includes(line)) continue
    if (anywhere.includes(line)) {
      if (part !== "note") faults.push(`stands under another part: ${text.slice(0, 30)} (${part})`)
      else whole++
    } else if (all.includes(line.slice(0, quoted))) {
      if (part === "note") whole++
    } else if (!signed.includes(line)) faults.push(`lost in silence: ${text.slice(0, 40)} (${part})`)
  }
  const known = said.map(({ text }) => squeezed(text)).join("\n")
  for (const each of own) {
    const foreign = chrome.find((line) => squeezed(line).length > 4 && each.text.includes(squeezed(line)))
    if (foreign !== undefined && !known.includes(squeezed(foreign)))
      faults.push(`is the site's: ${each.text.slice(0, 40)}`)
  }
  return { faults, whole, broken }
}

export const judgeProse = async (document: Document): Promise<ProseVerdict> => {
  const { bytes, name } = document
  const own = wanted(document)
  const paragraphs = own.said.filter(({ part }) => part !== "note").length
  const result = await Effect.runPromise(Effect.result(readAll({ name, bytes })))
  if (Result.isFailure(result)) return { faults: [], paragraphs, whole: 0, broken: [], refused: result.failure.text.zh }
  const [first, ...others] = result.success
  if (first === undefined || others.length > 0 || Result.isFailure(first))
    return { faults: [`read as ${result.success.length} reports, or refused`], paragraphs, whole: 0, broken: [] }
  const { faults, whole, broken } = faultsOf(own, first.success)
  return { faults, paragraphs, broken, whole: Math.min(whole, paragraphs) }
}
