/**
 * Reads a form's numbers out of running text: each row's figures stand behind its label, up to the next label.
 *
 * Where the figures run together, all ways to part them are kept for the equations to decide.
 *
 * @module
 */
import { lines } from "@gongkai/core/Axis"
import type { Form } from "@gongkai/core/Form"
import { disordered } from "@gongkai/match/disordered"
import type { Block } from "@gongkai/match/Document"
import { plain } from "@gongkai/match/fold"
import type { Match } from "@gongkai/match/matchBlock"
import type { Read } from "@gongkai/match/readRow"
import { officialOrder } from "@gongkai/match/remarks"
import { anchors } from "./anchors.ts"
import { behindHeads, headsIn } from "./heads.ts"
import { type Habits, inText, type Pending, readRun } from "./readRun.ts"
import { withoutScattered } from "./scattered.ts"
import { besideFull, columnsOf, type Label, type Run, runOf, tie, wordsBetween } from "./runs.ts"
import { tokens } from "./split.ts"
import { type Hit, stream, type Stream } from "./stream.ts"
import { blanksIn, isFull, ofCounts, parted, showsZeros, totalsIn } from "./ways.ts"

export interface StreamMatch {
  readonly reads: ReadonlyArray<Read>
  readonly pending: ReadonlyArray<Pending>
  /** What was assumed of its heads. */
  readonly assumptions: Match["assumptions"]
  /** How many labels of the form were found. */
  readonly found: number
}

/** The runs of figures of a form, before they are parted. */
export interface Running {
  readonly habits: Habits
  readonly read: (habits: Habits) => StreamMatch
}

export const matchStream = (form: Form, blocks: ReadonlyArray<Block>, laidOut = false): Running => {
  const source = stream(blocks)
  const found: Array<Label> = []
  const assumptions: Array<Match["assumptions"][number]> = []
  let heads = 0
  let inFront = false
  const rows = form.blocks.flatMap((block) => lines(block.rows).map((line) => ({ block, line })))
  const hits = anchors(
    source,
    rows.map(({ line }) => line),
    rows.map(({ block }) => block)
  )
  const start = (block: Form["blocks"][number]): number =>
    Math.min(...rows.flatMap((row, at) => (row.block === block ? (hits[at]?.from ?? []) : [])))
  const labels = rows.map(({ line }) => plain(line.heading.label))
  for (const block of form.blocks.toSorted((one, other) => start(one) - start(other) || 0)) {
    const before = found.at(-1)?.hit.to ?? 0
    const own = rows
      .flatMap(({ block: of, line }, at) => {
        if (of !== block) return []
        const hit = line.heading.label === "" ? behindHeads(source, block, before) : hits[at]
        return hit === undefined ? [] : [{ block, line, hit }]
      })
      .toSorted((one, other) => one.hit.from - other.hit.from)
    // Figures say nothing of their columns: only under the heads of this form are they its figures.
    const first = own[0]?.hit.from ?? before
    const named = headsIn(source, block, before, first, { title: form.title, laidOut })
    const isOtherwise = named.assumed && disordered(source.skeleton.slice(before, first), block.columns)
    const numbers = named.numbered ? numbersOf(source, own, lines(block.rows)) : []
    // Behind the last row that was found may stand the number of one that was not.
    const isSure = (at: number): boolean =>
      !named.numbered || (at + 1 < own.length ? numbers[at] !== undefined : own.length === lines(block.rows).length)
    const behindOf = (at: number): number | undefined =>
      at + 1 < own.length || isNumberedOn(source, numbers[at], own[at]?.hit, hits) ? numbers[at] : undefined
    found.push(
      ...own.map((label, at) => ({
        ...label,
        ...(named.columns !== undefined && isSure(at) && !isOtherwise && { columns: named.columns }),
        ...serialOf(behindOf(at)),
        ...(named.numbered && label.line.heading.label === "" && { begins: 1 }),
        isCrowded: isCrowded(source, label.hit, labels, hits)
      }))
    )
    const [place] = own.map(({ hit }) => source.place(source.at[hit.from] ?? 0))
    if (named.assumed && !isOtherwise && place !== undefined)
      assumptions.push({ together: inText, message: officialOrder(form, block, place) })
    heads += named.count
    inFront ||= named.followed
  }
  const between = wordsBetween(form)
  const runs = headedWhole(
    besideFull(tie(found.map((label, at) => runOf(source, label, found[at + 1]?.hit.from, between))))
  )
  const ways = runs.map((run) => [run, parted(run)] as const)
  const begins = runs.some((each) => ofCounts(each) && /^[0０〇○零]|[/／—–―－-]|无/u.test(each.run))
  const zeros = begins ? "begin" : showsZeros(ways) ? "within" : "none"
  // Where no zero is printed, they may be blank though every row adds up.
  const blanks = zeros === "none" && isFull(ways) ? "perhaps" : blanksIn(ways)
  return {
    habits: {
      zeros,
      blanks,
      totals: totalsIn(ways, blanks),
      inFront,
      behind: runs.some(({ label, run }, at) => {
        const last = runs[at + 1]?.label.block !== label.block
        return last && label.line.heading.label !== "" && run !== ""
      }),
      rowByRow: runs.some((each, at) => isAlone(each) && isAlone(runs[at + 1], each.label.block)),
      piles: runs.some(
        ({ piled, run, label: { block } }) =>
          piled === "tied" || (piled === "shared" && (tokens(run) ?? []).length > lines(block.columns).length)
      )
    },
    read: (habits) => {
      const read = withoutScattered(ways.map(([run, own]) => [run, readRun(form, run, habits, own)] as const))
      return {
        reads: read.flatMap((row) => row.reads),
        pending: read.flatMap((row) => row.pending ?? []),
        assumptions,
        found: found.length + heads
      }
    }
  }
}

const isAlone = (each: Run | undefined, block = each?.label.block): boolean =>
  each !== undefined && each.piled === undefined && each.run !== "" && each.label.block === block

/** Heads of which some are not there are none, where a row has more figures than they. */
const headedWhole = (runs: ReadonlyArray<Run>): ReadonlyArray<Run> => {
  const fails = runs.flatMap(({ label, texts }) => {
    const all = columnsOf(label)
    const short = label.columns !== undefined && lines(label.block.columns).some((line) => !all.includes(line))
    return short && texts.every((text) => fewestFigures(text) > all.length) ? [label.block] : []
  })
  return fails.length === 0
    ? runs
    : runs.map((run) => {
        const { columns: _, ...label } = run.label
        return fails.includes(label.block) ? { ...run, label } : run
      })
}

/** A number does not begin with 0: those in front of others are figures of their own. */
const fewestFigures = (run: string): number =>
  (tokens(run) ?? []).reduce(
    (sum, piece) => sum + (/^0*/u.exec(piece)?.[0].length ?? 0) + (/[^0]/u.test(piece) ? 1 : 0),
    0
  )

/** The number of the row behind one that has this number. */
const serialOf = (own: number | undefined): Pick<Label, "serial"> => (own === undefined ? {} : { serial: own + 1 })

/** So many rows that are not of the form, or whose labels were not found, may stand between two. */
const unknown = 2

/** The serial numbers in front of the rows of a block: each is greater than the one above it by as many rows as stand between. */
const numbersOf = (
  source: Stream,
  own: ReadonlyArray<Pick<Label, "line" | "hit">>,
  all: ReadonlyArray<Label["line"]>
): ReadonlyArray<number | undefined> => {
  const numbers: Array<number | undefined> = []
  for (const [at, { line, hit }] of own.entries()) {
    const digits = digitsBefore(source, hit)
    const [before, above] = [numbers[at - 1], own[at - 1]]
    if (digits === undefined) numbers.push(undefined)
    else if (above === undefined) numbers.push(digits.length <= 3 ? Number(digits) : undefined)
    else if (before === undefined) numbers.push(undefined)
    else {
      const rows = Math.max(1, all.indexOf(line) - all.indexOf(above.line))
      const possible = Array.from({ length: rows + unknown }, (_, more) => before + 1 + more)
      const [only, ...more] = possible.filter((number) => digits.endsWith(String(number)))
      numbers.push(possible.includes(Number(digits)) ? Number(digits) : more.length === 0 ? only : undefined)
    }
  }
  return numbers
}

/** Whether the first row of the next block, whose heads are lost, has the number that follows that of the last row of this one. */
const isNumberedOn = (
  source: Stream,
  number: number | undefined,
  last: Hit | undefined,
  hits: ReadonlyArray<Hit | undefined>
): boolean => {
  const next = hits
    .filter((hit) => hit !== undefined && last !== undefined && hit.from >= last.to)
    .toSorted((one, other) => (one?.from ?? 0) - (other?.from ?? 0))[0]
  return (
    number !== undefined &&
    next !== undefined &&
    digitsBefore(source, next)?.endsWith(String(number + 1)) === true &&
    !/\p{Script=Han}/u.test(source.text.slice(source.at[(last?.to ?? 1) - 1], source.at[next.from]).slice(1))
  )
}

/** The digits in front of a label. */
const digitsBefore = ({ text, at }: Stream, hit: Hit): string | undefined =>
  /\d+(?=\D*$)/u.exec(text.slice(0, at[hit.from]).slice(-longestGap))?.[0]
/** Between a serial number and its label stand no more characters than those of the groups of the row. */
const longestGap = 24

const isCrowded = (
  { skeleton }: Stream,
  { from }: Hit,
  labels: ReadonlyArray<string>,
  hits: ReadonlyArray<Hit | undefined>
): boolean =>
  labels.some((label, at) => label.length > 2 && hits[at]?.to !== from && skeleton.slice(0, from).endsWith(label))
