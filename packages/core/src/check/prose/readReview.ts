/**
 * What a number of 四 counts: the cases of one remedy or several, and their results, of the remedy that they stand behind.
 *
 * @module
 */
import { type Context, runAt } from "./context.ts"
import { everyRemedy, type Memory, remediesOf } from "./memory.ts"
import { distinct, joined, type One, sums } from "./One.ts"
import { isResult, type Remedy, type Terms } from "./terms.ts"
import type { Word } from "./words.ts"

const remedyKinds = "BDde"
const decided = ["upheld", "corrected", "otherwise"]
/** Words of courts. */
const ofCourts = /诉|判/u

/** 被申请行政复议、提起行政诉讼0件: the verb behind the joint parts nothing. */
const withoutVerbs = (words: ReadonlyArray<Word>): ReadonlyArray<Word> =>
  words.filter(({ kind }, at) => !("=A".includes(kind) && words[at - 1]?.kind === "J"))

const cases = ({ before, behind, front, rear }: Context, memory: Memory, terms: Terms): One | undefined => {
  // 3件行政复议均获维持: they are so many, and of all of them something is said.
  const all = behind.findIndex(({ kind }) => kind === "Y")
  const run =
    runAt(withoutVerbs(before), remedyKinds, "ARWHCi") ??
    (/^[=iQRHAJ]*$/u.test(front) && /^[=iQA]*[BDde]/u.test(rear)
      ? runAt(all === -1 ? behind : behind.slice(0, all), remedyKinds, "ARHCiQ")
      : undefined)
  if (run === undefined) return related(front, memory, terms)
  if (/[ZVpOoSN]|c(?!=?\??[iQ])/u.test(run.prefix)) return undefined
  const of = remediesOf(run.names)
  const said = memory.field || memory.own || /[iQ=]/u.test(front + rear)
  // 受理行政复议案件 is the work of the one who decides; 发生, 引发, 被提起 are words of the one who answers.
  const judging = /[RWH]/u.test(run.prefix.at(-1) ?? "") && !/[iQ=]/u.test(run.prefix)
  return { terms: [terms.cases(of, "total")], inherits: false, vague: !said || judging, of }
}

/** 相关案件, where both have been named. */
const related = (front: string, memory: Memory, terms: Terms): One | undefined =>
  /^[RWH]*b$/u.test(front) && memory.remedies.length > 1
    ? { terms: [terms.cases(everyRemedy, "total")], inherits: false, of: everyRemedy }
    : undefined

/** A result of the remedy that the clause names, or of any named before: 行政复议7起和行政诉讼4起，其中维持9起. */
const results = ({ before, behind, front, rear }: Context, memory: Memory, terms: Terms): One | undefined => {
  const family = memory.topic === "review" ? "SoUC" : "SoU"
  const settled = runAt(before, "SU", "AQBDde")
  // 已审结行政复议55件，行政诉讼29件: the result stands in front of its remedy, and is that of the next.
  const isTurned = memory.counted && settled?.prefix === "" && remedyKinds.includes(before.at(-1)?.kind ?? "-")
  const goesOn = memory.settled.length > 0 && /^J?[BDde]A*$/u.test(front)
  const run =
    (isTurned ? settled : undefined) ??
    (goesOn ? { prefix: "", names: memory.settled } : undefined) ??
    runAt(before, family, "AQ") ??
    (/^[JBDde]*$/u.test(front) && /^[BDdeAQ=]*[SoU](?:J?[SoU])*[AQ]*$/u.test(rear)
      ? runAt(behind, family, "AQ")
      : undefined)
  if (run === undefined || memory.remedies.length === 0) return undefined
  if (!/^[BDdeAJ=iQRC]*$/u.test(run.prefix)) return undefined
  const strong = run.names.some(({ kind }) => kind === "S")
  const rest = run.names.some(({ entry }) => /^其[他它]/u.test(entry?.text ?? ""))
  if (!strong && (memory.topic !== "review" || (rest && memory.named.length === 0))) return undefined
  const groups = sums(
    run.names.map(({ kind, entry }) =>
      kind === "U" ? [["pending"]] : kind === "C" ? [decided] : (entry?.results ?? [])
    )
  ).filter((group) => group.length > 0 && group.every(isResult))
  if (groups.length === 0) return undefined
  const named = [...before, ...behind].filter(({ kind }) => remedyKinds.includes(kind))
  const own = named.length === 0 ? undefined : remediesOf(named.slice(-1))
  const together = everyRemedy.filter((each) => memory.remedies.flat().includes(each))
  const meant: ReadonlyArray<ReadonlyArray<Remedy>> =
    own === undefined ? [...(memory.remedy === undefined ? [] : [memory.remedy]), ...memory.remedies, together] : [own]
  // 败诉 is said of 诉讼 alone.
  const courts = run.names.every(({ entry }) => ofCourts.test(entry?.text ?? ""))
  const fit = meant.filter((of) => !courts || !of.includes("reconsideration"))
  const open = (fit.length === 0 ? meant : fit).flatMap((of) =>
    groups.map((group) => joined(group.filter(isResult).map((result) => terms.cases(of, result))))
  )
  return {
    terms: distinct(open),
    inherits: true,
    named: groups.flat(),
    ...(own !== undefined && { of: own }),
    ...((isTurned || goesOn) && { settled: run.names })
  }
}

export const readReview = (context: Context, memory: Memory, terms: Terms): One | undefined =>
  results(context, memory, terms) ?? cases(context, memory, terms)
