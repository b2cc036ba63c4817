/**
 * The columns of a block as their heads stand in running text: in whatever order, some of them missing, others beside them.
 *
 * A head of several levels is written row by row, or group by group. Its columns are known only where every word is a head, and all ways
 * to put the heads together yield the same columns.
 *
 * @module
 */
import { type Axis, type Heading, type Line, lines, spans } from "@gongkai/core/Axis"
import type { Block } from "@gongkai/core/Form"
import { plain } from "@gongkai/match/fold"
import { certain, similarity } from "@gongkai/match/similarity"

/** A column of the form, or one that it does not have: of remarks, or of other figures such as last year's. */
export type Column = Line | "remark" | "other"

export interface Printed {
  readonly columns: ReadonlyArray<Column>
  /** A head was not recognised, and taken by its place among the others. */
  readonly assumed: boolean
}

type Token =
  | { readonly _tag: "Named"; readonly text: string; readonly nearly?: "clearly" | "perhaps" }
  | { readonly _tag: "Unknown"; readonly text: string }
  | { readonly _tag: "Beside"; readonly column: "remark" | "other" }

const remark = /(?:备注|附注|备考|说明)/uy
/** Last year's figures, and what changed since. */
const other =
  /(?:(?:(?:19|20)\d{2}年度?|上一?年度?|去年|往年|上年同期)(?:总计|合计|总数|数量|件数|数|情况)|(?:[比较与]?上年|[比较与]?去年)?同比(?:增减|增长|增幅|变化)?(?:[率数量]|情况)?|增减(?:[率量]|情况)?)/uy

const sticky = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}

/** How long the head of a column that the form does not have is at the beginning of a text; 0 where there is none. */
export const besideAt = (text: string): number => sticky(remark, text, 0) || sticky(other, text, 0)

/** Other words that offices, and the 条例 itself, have for heads of the form. */
const same: ReadonlyArray<readonly [official: string, other: string]> = [
  ["总计", "合计"],
  ["总计", "总数"],
  ["自然人", "公民"],
  ["自然人", "个人"],
  ["商业企业", "企业"]
]

/** The words of heads, the longest first, each with the label that it stands for. */
const words = (axis: Axis): ReadonlyArray<readonly [word: string, label: string]> =>
  [...new Set(spans(axis).flatMap(({ heading }) => namesOf(heading)))]
    .flatMap((label) => [
      [label, label] as const,
      ...same.flatMap(([official, word]) => (label === official ? [[word, label] as const] : []))
    ])
    .toSorted(([one], [another]) => another.length - one.length)

const namesOf = ({ label }: Heading): ReadonlyArray<string> => [
  plain(label),
  ...(/[（(]/u.test(label) ? [plain(label.replaceAll(/[（(][^（()）]*[)）]/gu, ""))] : [])
]

const tokensIn = (text: string, axis: Axis): ReadonlyArray<Token> => {
  const known = words(axis)
  const found: Array<Token> = []
  let unknown = ""
  const close = () => {
    if (unknown !== "") found.push({ _tag: "Unknown", text: unknown })
    unknown = ""
  }
  for (let at = 0; at < text.length;) {
    const word = known.find(([each]) => text.startsWith(each, at))
    const beside = word === undefined ? sticky(remark, text, at) || sticky(other, text, at) : 0
    if (word === undefined && beside === 0) unknown += text.charAt(at)
    else {
      close()
      if (word !== undefined) found.push({ _tag: "Named", text: word[1] })
      else found.push({ _tag: "Beside", column: sticky(remark, text, at) > 0 ? "remark" : "other" })
    }
    at += word?.[0].length ?? Math.max(1, beside)
  }
  close()
  return joined(found, known)
}

/** What offices write behind a label: 商业企业数, 自然人申请, 其他组织. */
const suffix = /^(?:件数|数量|数|申请数|申请|组织)$/u

/** A word behind a label that says no more than it is no head of its own; another may be a label misprinted or cut short. */
const joined = (found: ReadonlyArray<Token>, known: ReadonlyArray<readonly [string, string]>): ReadonlyArray<Token> =>
  found.flatMap((token, at): ReadonlyArray<Token> => {
    if (token._tag !== "Unknown") return [token]
    if (found[at - 1]?._tag === "Named" && suffix.test(token.text)) return []
    // A longer word may be two heads.
    const alike = known.flatMap(([word, label]) =>
      token.text.length <= word.length + 1 && similarity(token.text, word) >= certain ? [label] : []
    )
    const [only, ...more] = new Set(alike)
    if (only === undefined || more.length > 0) return [token]
    const isClear =
      known.some(([word, label]) => label === only && similarity(token.text, word) >= much) &&
      known.every(([word, label]) => label === only || similarity(token.text, word) < little)
    return [{ _tag: "Named", text: only, nearly: isClear ? "clearly" : "perhaps" }]
  })
/** Words so much like one label, and so little like any other, are that one. */
const much = 0.75
const little = 0.5

/** A group whose own heads stand further on. */
interface Open {
  readonly axis: Axis
  readonly above: ReadonlyArray<Heading>
}
type Place = Open | Column
const isOpen = (place: Place): place is Open => typeof place === "object" && "axis" in place
const isColumn = (place: Place): place is Column => !isOpen(place)

interface Way {
  readonly places: ReadonlyArray<Place>
  readonly rest: ReadonlyArray<Token>
}

const fits = (token: Token, heading: Heading): boolean =>
  token._tag === "Unknown" || (token._tag === "Named" && namesOf(heading).includes(token.text))

/** All ways to take one or more heads of a group from the front; with `deep`, the heads of a group below it follow its own. */
const taken = (all: ReadonlyArray<Line>, { axis, above }: Open, from: ReadonlyArray<Token>, deep: boolean) => {
  const found: Array<Way> = []
  const visit = (places: ReadonlyArray<Place>, used: ReadonlySet<Heading>, rest: ReadonlyArray<Token>): void => {
    if (places.length > 0) found.push({ places, rest })
    const [token, ...others] = rest
    if (token === undefined) return
    if (token._tag === "Beside") {
      if (above.length === 0) visit([...places, token.column], used, others)
      return
    }
    for (const heading of axis) {
      if (used.has(heading) || !fits(token, heading)) continue
      const now = new Set([...used, heading])
      const path = [...above, heading]
      const line = all.find(
        (each) => each.path.length === path.length && each.path.every((own, at) => own === path[at])
      )
      if (line !== undefined) visit([...places, line], now, others)
      else if (heading.of !== undefined) {
        const open: Open = { axis: heading.of, above: path }
        if (!deep) visit([...places, open], now, others)
        else for (const way of taken(all, open, others, deep)) visit([...places, ...way.places], now, way.rest)
      }
    }
  }
  visit([], new Set(), from)
  return found
}

/** Row by row: each group that is open takes its heads in turn. */
const byLevels = (all: ReadonlyArray<Line>, { places, rest }: Way): ReadonlyArray<ReadonlyArray<Column>> => {
  if (!places.some(isOpen)) return rest.length > 0 ? [] : [places.filter(isColumn)]
  let ways: ReadonlyArray<Way> = [{ places: [], rest }]
  for (const place of places)
    ways = ways.flatMap((way): ReadonlyArray<Way> =>
      isOpen(place)
        ? taken(all, place, way.rest, false).map((each) => ({ ...each, places: [...way.places, ...each.places] }))
        : [{ ...way, places: [...way.places, place] }]
    )
  return ways.flatMap((way) => byLevels(all, way))
}

/** All orders of columns that the heads may stand for. */
const orders = (axis: Axis, tokens: ReadonlyArray<Token>): ReadonlyArray<ReadonlyArray<Column>> => {
  const all = lines(axis)
  const whole: Open = { axis, above: [] }
  const grouped = [
    ...byLevels(all, { places: [whole], rest: tokens }),
    ...taken(all, whole, tokens, true).flatMap(({ places, rest }) => (rest.length > 0 ? [] : [places.filter(isColumn)]))
  ]
  return grouped.length > 0 ? grouped : ungrouped(axis, tokens)
}

/**
 * Heads whose groups are not named follow one another, unless those of no group may be a row of their own above the others. A total is
 * put in front of all others only where the table begins with it.
 */
const ungrouped = (axis: Axis, tokens: ReadonlyArray<Token>): ReadonlyArray<ReadonlyArray<Column>> => {
  const all = lines(axis)
  const labels = all.map(({ heading }) => plain(heading.label))
  if (new Set(labels).size < labels.length || tokens.some(({ _tag }) => _tag === "Unknown")) return []
  const known = tokens.flatMap((token): ReadonlyArray<Column> => {
    const line = token._tag === "Beside" ? token.column : all.find(({ heading }) => fits(token, heading))
    return line === undefined ? [] : [line]
  })
  const isLow = (column: Column): boolean => typeof column === "object" && column.path.length > 1
  const isTop = (column: Column): boolean => typeof column === "object" && column.path.length === 1
  const mixed = known.some((column, at) => isTop(column) && known.slice(0, at).some(isLow))
  const own = known.filter((column) => typeof column === "object")
  const begins = own[0]?.heading.sums === true && own.some(isLow)
  return (mixed || begins) && known.length === tokens.length && new Set(own).size === own.length ? [known] : []
}

/** How high up a head begins: in its cell the longer, set in more lines; above all others the head of a group. */
const height = ({ label, of }: Heading): number => (of === undefined ? Math.max(short, label.length) : Infinity)
const short = 4

/**
 * Whether columns that stand otherwise than in the form are printed so. A converter that goes by where words stand on the page puts a
 * higher head before a lower one beside it, but never one that is no higher; and where a total stands, its rows tell.
 */
const isPrintedSo = (own: ReadonlyArray<Line>, all: ReadonlyArray<Line>): boolean => {
  const turned = own.flatMap((line, at) =>
    own.slice(at + 1).flatMap((later): ReadonlyArray<readonly [Heading, Heading]> => {
      const level = line.path.findIndex((heading, depth) => heading !== later.path[depth])
      const [one, other] = [line.path[level], later.path[level]]
      if (one === undefined || other === undefined || one.sums === true || other.sums === true) return []
      return all.indexOf(line) > all.indexOf(later) ? [[one, other]] : []
    })
  )
  return turned.length === 0 || turned.some(([one, other]) => height(one) <= height(other))
}

const keyOf = (column: Column): string => (typeof column === "object" ? column.key : column)

/** Fewer heads than these may be words. */
const fewest = 2
const longest = 200

/** The columns whose heads these words are; `undefined` where that cannot be said. */
export const printedColumns = (text: string, { columns: axis }: Block): Printed | undefined => {
  if (text.length > longest) return undefined
  const tokens = tokensIn(text, axis)
  const unknown = tokens.filter(({ _tag }) => _tag === "Unknown").length
  const named = tokens.filter(({ _tag }) => _tag === "Named").length
  const all = lines(axis)
  if (named < Math.min(fewest, all.length) || unknown * 3 > named || tokens.length > 2 * spans(axis).length)
    return undefined
  const ways = new Map(orders(axis, tokens).map((order) => [order.map(keyOf).join(" "), order]))
  const [only, ...more] = ways.values()
  if (only === undefined || more.length > 0) return undefined
  const own = only.filter((column) => typeof column === "object")
  // A head that is hardly recognised, or not at all, is taken only in its place among all others in the order of the form.
  const official = own.length === all.length && own.every((line, at) => line === all[at])
  if (!isPrintedSo(own, all)) return undefined
  const nearly = tokens.flatMap((token) => (token._tag === "Named" ? (token.nearly ?? []) : []))
  const isDoubtful = unknown > 0 || nearly.includes("perhaps")
  return isDoubtful && !official ? undefined : { columns: only, assumed: unknown > 0 }
}
