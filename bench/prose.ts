/**
 * Reports with prose as offices write it, to check: published ones where the corpus is at hand, else three made of sentences of our own.
 *
 * @module
 */
import { type Draft, narrative } from "@gongkai/core/Draft"
import { editionOf } from "@gongkai/core/editions/official"
import { paragraph } from "@gongkai/core/Narrative"
import * as Plain from "@gongkai/core/Plain"
import { published } from "./corpus.ts"
import { sentences } from "./pdf/sentences.ts"
import { random } from "./random.ts"
import { randomReport } from "./randomReport.ts"

export interface Prose {
  /** Whose the reports are, for a title. */
  readonly name: string
  /** By length, the shortest first. */
  readonly drafts: ReadonlyArray<Draft>
}

/** The characters of all parts in prose of a report. */
export const lengthOf = (draft: Draft): number =>
  editionOf(draft)
    .sections.flatMap((section) => (section.kind === "prose" ? (narrative(draft, section) ?? []) : []))
    .flatMap((block) => Plain.texts(block, () => ""))
    .reduce((sum, text) => sum + text.length, 0)

/** Characters of the three reports that are made here: of a street office, a bureau and a city. */
const lengths = [3000, 8000, 15_000] as const
/** Sentences to a paragraph. */
const together = 5

/** A balanced report with so many characters of prose; each sentence comes again with other numbers in it. */
export const written = (length: number): Draft => {
  const source = random(length)
  const draft = randomReport(source, 0.4)
  const all: Array<string> = []
  for (let sum = 0, at = 0; sum < length; at++) {
    const sentence = (sentences[at % sentences.length] ?? "").replaceAll("#", () => String(source.below(3000)))
    all.push(sentence)
    sum += sentence.length
  }
  const paragraphs = Array.from({ length: Math.ceil(all.length / together) }, (_, at) =>
    paragraph(all.slice(at * together, (at + 1) * together).join(""))
  )
  const parts = {
    overview: paragraphs.slice(0, -2),
    problems: paragraphs.slice(-2, -1),
    otherMatters: paragraphs.slice(-1)
  }
  return { ...draft, ...parts }
}

export const prose = async (): Promise<Prose> => {
  const real = await published()
  const [name, drafts] = real.length > 0 ? ["published reports", real] : ["reports of our own", lengths.map(written)]
  return { name, drafts: drafts.toSorted((one, other) => lengthOf(one) - lengthOf(other)) }
}
