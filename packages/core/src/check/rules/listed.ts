/**
 * Lists of parts and shares in the text: the parts come to their whole, and what is printed as a share is one.
 *
 * @module
 */
import { Regulation } from "../../form/Citation.ts"
import { around, comesTo, proseOf } from "../prose/claims.ts"
import { counts } from "../prose/counts.ts"
import type { Figure } from "../prose/figures.ts"
import { resting } from "../prose/kept.ts"
import { isBroken, type Known, type Listed } from "../prose/Listed.ts"
import { listsOfLines, opensLines, sharesOfLines } from "../prose/lines.ts"
import { lists } from "../prose/parts.ts"
import { type RowShare, wrongRowShares } from "../prose/rowShares.ts"
import { type WrongRate, wrongRates } from "../prose/rates.ts"
import { quote as quoteOf, type Sentence } from "../prose/sentences.ts"
import { type Share, wrongShares } from "../prose/shares.ts"
import { type Term, terms } from "../prose/terms.ts"
import { type Turned, turned } from "../prose/turned.ts"
import type { Complaint, Judgement, Subject } from "../Rule.ts"
import { simplify } from "../../simplified.ts"
import { lookup, passage, placeOf, type Stand } from "./text.ts"

const unitOf = (number: number, unit: string): string => `${Number(number.toFixed(2))}${unit}`

/** The totals of 三 and 四, which a share or a list may be of without the text naming them. */
const totals = (subject: Subject) => {
  const words = terms(subject.edition)
  const at = (term: Term): number | undefined => comesTo(term, lookup(subject))
  const remedies = ["reconsideration", "litigation.direct", "litigation.afterReconsideration"] as const
  const all = [
    words.received("total"),
    words.withCarriedIn("total"),
    words.closed("total"),
    words.cases(remedies, "total"),
    ...remedies.map((remedy) => words.cases([remedy], "total"))
  ].flatMap((term) => at(term) ?? [])
  const [received, carriedIn, closed] = [at(words.received("total")), at(words.carriedIn), at(words.closed("total"))]
  const known: Known = {
    all,
    ...(received !== undefined && { received }),
    ...(carriedIn !== undefined && { carriedIn }),
    ...(closed !== undefined && { closed })
  }
  return { known, shares: all }
}

/** How many sentences of its part a list or a share may reach back for its whole. */
const reach = 12
const mostLines = 30

const sentencesBefore = (all: ReadonlyArray<Stand>, place: number): ReadonlyArray<Sentence> => {
  const here = all[place]
  return all
    .slice(Math.max(0, place - reach), place)
    .filter(({ part }) => part === here?.part)
    .map(({ sentence }) => sentence)
}

/** The lines behind a text that ends in this sentence: those of other texts, up to the first that has more than one sentence. */
const linesBehind = (all: ReadonlyArray<Stand>, place: number): ReadonlyArray<Sentence> =>
  all
    .slice(place + 1, place + 1 + mostLines)
    .filter(({ part }) => part === all[place]?.part)
    .map(({ sentence }) => sentence)

const brokenList = (stand: Stand, { whole, of, parts, sum }: Listed, isHere = of === stand.sentence): Complaint => {
  const [first = whole, last = whole] = [parts[0], parts.at(-1)]
  // A whole of another sentence is told in words; what is quoted stands in this one.
  const quote = isHere ? around(of, whole) : quoteOf(stand.sentence, first.from, last.to)
  const listed = parts.map(({ value }) => value).join("＋")
  const said = unitOf(whole.value, whole.unit)
  return {
    at: placeOf(stand, isHere ? whole : first, quote),
    severity: "warning",
    cells: [],
    passage: passage(stand, quote),
    verdict: "contradicts",
    message: {
      zh: `“${quote}”所列各项${listed}＝${unitOf(sum, whole.unit)}，与${isHere ? "" : "前文的"}${said}相差${unitOf(Math.abs(sum - whole.value), whole.unit)}`,
      en: `“${quote}”: the parts listed come to ${unitOf(sum, "")}, not ${unitOf(whole.value, "")}`
    }
  }
}

const turnedList = (stand: Stand, list: Listed, { printed, meant }: Turned): Complaint => {
  const told = brokenList(stand, list)
  return {
    ...told,
    severity: "note",
    message: {
      zh: `${told.message.zh}；“${printed}”若为“${meant}”则相符，疑两位数字颠倒`,
      en: `${told.message.en}; with ${meant} for ${printed} they do, so two digits may have changed places`
    }
  }
}

const wrongShare = (
  stand: Stand,
  { part, percent, whole }: Pick<Share, "percent" | "whole"> & { readonly part: Pick<Figure, "value"> },
  of = stand.sentence
): Complaint => {
  const quote = around(of, percent)
  const rate = ((100 * part.value) / whole).toFixed(Math.max(1, percent.decimals))
  return {
    at: placeOf(stand, percent, quote),
    severity: "warning",
    cells: [],
    passage: passage(stand, quote),
    verdict: "contradicts",
    message: {
      zh: `“${quote}”：${part.value}占${whole}的${rate}%，不是${percent.value}%`,
      en: `“${quote}”: ${part.value} of ${whole} is ${rate}%, not ${percent.value}%`
    }
  }
}

const wrongRate = (stand: Stand, { part, percent, whole, saysAll }: WrongRate): Complaint => {
  if (!saysAll) return wrongShare(stand, { part: { value: part }, percent, whole })
  const quote = around(stand.sentence, percent)
  return {
    at: placeOf(stand, percent, quote),
    severity: "warning",
    cells: [],
    passage: passage(stand, quote),
    verdict: "contradicts",
    message: {
      zh: `“${quote}”：前文写明全部办理，应为100%，不是${percent.value}%`,
      en: `“${quote}”: the text says that all were handled, which is 100%, not ${percent.value}%`
    }
  }
}

/** 不予公开占7.3%: what the tables have, by name. */
const wrongRowShare = (stand: Stand, { percent, part, whole }: RowShare, at: (term: Term) => number): Complaint => {
  const quote = around(stand.sentence, percent)
  const rate = ((100 * at(part)) / at(whole)).toFixed(Math.max(1, percent.decimals))
  return {
    at: placeOf(stand, percent, quote),
    severity: "warning",
    cells: [...part.cells, ...whole.cells],
    passage: passage(stand, quote),
    verdict: "contradicts",
    message: {
      zh: `“${quote}”与表格不符：表中“${part.name}”为${at(part)}，占“${whole.name}”${at(whole)}的${rate}%，不是${percent.value}%`,
      en: `“${quote}”: the table has ${at(part)} of ${at(whole)}, which is ${rate}%, not ${percent.value}%`
    }
  }
}

const listsOf = resting<ReadonlyArray<Listed>>()
const sharesOf = resting<ReadonlyArray<Share>>()

export const listedParts: Judgement = {
  id: "text.parts-add-up",
  severity: "warning",
  statement: { zh: "文字中所列各项之和等于总数", en: "Parts listed in the text add up to their whole" },
  cites: Regulation("第五十条"),
  hint: { zh: "请核对总数和所列各项", en: "Check the whole and the parts listed" },
  check: (subject) => {
    const all = proseOf(subject.edition, subject.draft)
    const { known, shares } = totals(subject)
    const own = terms(subject.edition)
    const at = (term: Term): number | undefined => comesTo(term, lookup(subject))
    const whose = { agency: simplify(subject.draft.agency.name), year: subject.draft.year }
    return all.flatMap((stand, place): ReadonlyArray<Complaint> => {
      const { sentence } = stand
      if (counts(sentence).length === 0) return []
      const before = sentencesBefore(all, place)
      const listed = listsOf(sentence, before, () => lists(sentence, before))
      const behind = opensLines(sentence) ? linesBehind(all, place) : []
      return [
        ...listed.filter((list) => isBroken(list, known)).map((list) => brokenList(stand, list)),
        ...listed.flatMap((list) => {
          const slip = isBroken(list, known) ? undefined : turned(list)
          return slip === undefined ? [] : [turnedList(stand, list, slip)]
        }),
        ...listsOfLines(sentence, behind, before)
          .filter((list) => isBroken(list, known))
          .map((list) => brokenList(stand, list, true)),
        ...sharesOfLines(sentence, behind, before, shares, known).map((share) => wrongShare(stand, share, share.of)),
        ...sharesOf(sentence, [...before, ...shares], () => wrongShares(sentence, before, shares, known)).map((share) =>
          wrongShare(stand, share)
        ),
        ...wrongRowShares(sentence, before, own, at, whose).map((share) =>
          wrongRowShare(stand, share, (term) => at(term) ?? 0)
        ),
        ...wrongRates(sentence).map((rate) => wrongRate(stand, rate))
      ]
    })
  }
}
