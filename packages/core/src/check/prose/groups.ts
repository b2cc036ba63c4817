/**
 * The results and applicants that the words in front of a number name, one or several: 予以公开及部分公开42件, 不同意公开3件.
 *
 * A number behind several names counts them together. Where a name is not known, so is what the number counts, and nothing is answered.
 *
 * @module
 */
import type { Applicants, Outcome, Result, Term, Terms } from "./terms.ts"

const denied = ["denied"] as const
/** 未予公开 may mean 不予公开 alone or all that was not granted. */
const notGranted = ["denied", "unavailable", "notHandled", "closed"] as const

/** Names of outcomes, each with the groups that a text may mean by it. */
const outcomes: ReadonlyArray<readonly [RegExp, ReadonlyArray<ReadonlyArray<Outcome>>]> = [
  [/部分不(?:予以?|同意)公开$/u, [denied, ["grantedInPart"]]],
  [/(?:予以)?部分(?:予以)?公开$/u, [["grantedInPart"]]],
  [/不予公开$/u, [denied]],
  [
    /(?:不|未|没有|没|无法|拒绝|不能|不得|暂不|暂缓)(?:予以?|准予|同意|决定|给予|作出)*公开$/u,
    [denied, notGranted.slice(0, 2), notGranted.slice(0, 3), notGranted]
  ],
  [/(?<![不未没有无法暂])(?:予以|决定(?:予以)?)公开$/u, [["granted"]]],
  [/(?<![不未没有无法暂])(?:同意|准予)(?:予以)?公开$/u, [["granted"], ["granted", "grantedInPart"]]],
  [/无法提供$/u, [["unavailable"]]],
  [/不予处理$/u, [["notHandled"]]],
  [/其他(?:处理|情形)$/u, [["closed"]]]
]
/** Said for 予以公开 where another outcome stands beside it: 公开和部分公开. */
const short: (typeof outcomes)[number] = [/(?<!依申请|信息|主动|申请)(?:全部)?公开$/u, [["granted"]]]

const results: ReadonlyArray<readonly [RegExp, ReadonlyArray<ReadonlyArray<Result>>]> = [
  [/(?:尚未审结|未审结|未结)$/u, [["pending"]]],
  [/(?:结果)?纠正$/u, [["corrected"]]],
  [/(?:结果)?维持$/u, [["upheld"]]],
  [/其他结果$/u, [["otherwise"]]]
]
const applicants: ReadonlyArray<readonly [RegExp, ReadonlyArray<ReadonlyArray<Applicants>>]> = [
  [/(?:自然人|公民)$/u, [["naturalPerson"]]],
  [/法人(?:或|和|及|、|与)(?:者)?(?:其他|非法人)组织$/u, [["organization"]]]
]

const joint = /(?:、|以及|和|及|与|或者?|＋|\+)(?:予以|作出|决定)?$/u

/** The groups that the last words may mean, those of all names joined; `undefined` where there is none, or one that is not known. */
const named = <A>(
  table: ReadonlyArray<readonly [RegExp, ReadonlyArray<ReadonlyArray<A>>]>,
  beside: ReadonlyArray<readonly [RegExp, ReadonlyArray<ReadonlyArray<A>>]>,
  words: string
): ReadonlyArray<ReadonlyArray<A>> | undefined => {
  const match = table.map(([pattern, groups]) => ({ groups, at: words.search(pattern) })).find(({ at }) => at !== -1)
  if (match === undefined) return undefined
  const rest = words.slice(0, match.at)
  const before = rest.replace(joint, "")
  if (before === rest) return match.groups
  // 3件、部分公开42件: a number before the joint has what stands in front of it.
  if (before === "") return match.groups
  const others = named([...table, ...beside], [], before)
  return others?.flatMap((other) => match.groups.map((group) => [...other, ...group]))
}

/** Several terms as one sum. */
export const joined = (all: ReadonlyArray<Term>): Term => ({
  name: all.map(({ name }) => name).join("＋"),
  cells: [...new Set(all.flatMap(({ cells }) => cells))]
})

export const outcomesIn = (words: string, terms: Terms): ReadonlyArray<Term> | undefined =>
  named(outcomes, [short], words)?.map((group) => joined(group.map(terms.outcome)))

/** The single results by the names that the form gives them. */
export const rowsIn = (words: string, terms: Terms): ReadonlyArray<Term> | undefined => {
  const row = terms.rows.find(({ name }) => words.endsWith(name))
  if (row === undefined) return undefined
  const rest = words.slice(0, words.length - row.name.length).replace(/属于$/u, "")
  const before = rest.replace(joint, "")
  if (before === rest || before === "") return [row]
  return (rowsIn(before, terms) ?? outcomesIn(before, terms))?.map((other) => joined([other, row]))
}

/** 规章, 规范性文件 or both; `undefined` where a kind that no table has stands beside them. */
export const documentsIn = (words: string): ReadonlyArray<"rules" | "normativeDocuments"> | undefined => {
  const match = /(?:行政)?(规范性文件|规章)$/u.exec(words)
  if (match === null) return undefined
  const kind = match[1] === "规章" ? "rules" : "normativeDocuments"
  const rest = words.slice(0, match.index)
  const before = rest.replace(joint, "")
  if (before === rest || before === "") return [kind]
  const others = documentsIn(before)
  return others === undefined || others.includes(kind) ? undefined : [...others, kind]
}

export const resultsIn = (words: string): ReadonlyArray<ReadonlyArray<Result>> | undefined => named(results, [], words)

export const applicantsIn = (words: string): ReadonlyArray<ReadonlyArray<Applicants>> | undefined =>
  named(applicants, [], words)
