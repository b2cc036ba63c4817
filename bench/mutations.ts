/**
 * Spoils balanced reports in known ways and counts how often the repair proposes the truth: rates, not times.
 *
 * Half of the random reports are sparse, as small offices' are, half are full; `GONGKAI_CORPUS` adds published ones that balance. Figures are wrong the way hands make them wrong: a digit dropped,
 * doubled, transposed, one more or less, or another number altogether.
 *
 * @module
 */
import { check } from "@gongkai/core/check"
import type { Cell } from "@gongkai/core/Cell"
import { at, type Draft, putAll } from "@gongkai/core/Draft"
import { forms, slots } from "@gongkai/core/Edition"
import { Count } from "@gongkai/core/Entry"
import { totals } from "@gongkai/core/Form"
import { type Proposal, repair } from "@gongkai/core/repair"
import { isTotal } from "@gongkai/core/Totals"
import type { Contest } from "./Contest.ts"
import { balancedReports } from "./published.ts"
import { randomReport } from "./randomReport.ts"
import { edition } from "./reports.ts"
import { random, type Random } from "./random.ts"
import { table } from "./table.ts"

type Cells = { readonly [cell: Cell]: number }

const cellsOf = (form: string): ReadonlyArray<Cell> =>
  slots(edition).flatMap(({ cell }) => (cell.startsWith(`${form}/`) ? [cell] : []))
const requests = cellsOf("requests")
const review = cellsOf("review")

const value = (draft: Draft, cell: Cell): number => Number(at(draft, cell))

const spoil = (draft: Draft, cells: Cells): Draft =>
  putAll(draft, Object.fromEntries(Object.entries(cells).map(([cell, number]) => [cell, Count.make(number)])))

/** Another number than the true one, as hands make it. */
const slip = (truth: number, { below, pick }: Random): number => {
  const text = String(truth)
  const cut = below(text.length)
  const made = pick([
    Number(text.slice(0, cut) + text.slice(cut + 1)),
    Number(text.slice(0, cut + 1) + text.slice(cut)),
    Number(text.slice(0, cut) + (text[cut + 1] ?? "") + (text[cut] ?? "") + text.slice(cut + 2)),
    truth + 1,
    truth - 1,
    below(2 * truth + 20)
  ])
  return made === truth || made < 0 ? truth + 1 : made
}

/** Where the truth stands among the proposals, from 0, of several sets in the worst; −1 where it is not among them. */
const place = (
  truth: Draft,
  spoiled: Draft,
  cells: ReadonlyArray<Cell>
): { readonly at: number; readonly found?: Proposal } => {
  const sets = repair(spoiled, { edition })
  const wanted = cells.filter((cell) => value(truth, cell) !== value(spoiled, cell))
  const right = ({ changes }: Proposal): boolean => changes.every(({ cell, to }) => to === value(truth, cell))
  const places = sets.map(({ proposals }) => proposals.findIndex(right))
  const changed = sets.flatMap(({ proposals }, set) => proposals[places[set] ?? -1]?.changes ?? [])
  const all = wanted.every((cell) => changed.some((change) => change.cell === cell))
  const found = sets[0]?.proposals[places[0] ?? -1]
  return { at: all ? Math.max(...places) : -1, ...(found && { found }) }
}

interface Rate {
  readonly runs: number
  readonly found: number
  readonly first: number
  readonly three: number
  readonly named: number
}

const none: Rate = { runs: 0, found: 0, first: 0, three: 0, named: 0 }

const tally = (rate: Rate, truth: Draft, cells: Cells, name?: RegExp): Rate => {
  const spoiled = spoil(truth, cells)
  const { at: where, found } = place(truth, spoiled, Object.keys(cells) as ReadonlyArray<Cell>)
  return {
    runs: rate.runs + 1,
    found:
      rate.found +
      Number(check(spoiled, { edition }).some(({ severity, cells: of }) => severity === "error" && of.length > 0)),
    first: rate.first + Number(where === 0),
    three: rate.three + Number(where >= 0 && where < 3),
    named: rate.named + Number(where === 0 && name !== undefined && found !== undefined && name.test(found.cause.en))
  }
}

const rows = forms(edition)
  .flatMap(totals)
  .filter(({ form, of }) => form.key === "requests" && of === "columns")
  .flatMap(({ sums }) => sums)

const accidents: ReadonlyArray<readonly [name: string, says: RegExp, make: (draft: Draft, random: Random) => Cells]> = [
  [
    "a total was not brought up to date",
    /total|digit/u,
    (draft, { pick, below }) => {
      const cell = pick(requests.filter((each) => isTotal(edition, each) && value(draft, each) > 0))
      return { [cell]: Math.max(0, value(draft, cell) - 1 - below(3)) }
    }
  ],
  [
    "a digit dropped or doubled in a total",
    /digit/u,
    (draft, { pick, below }) => {
      const cell = pick([...requests, ...review].filter((each) => isTotal(edition, each) && value(draft, each) > 9))
      const text = String(value(draft, cell))
      const cut = below(text.length)
      const [short, long] = [text.slice(0, cut) + text.slice(cut + 1), text.slice(0, cut + 1) + text.slice(cut)]
      return { [cell]: Number(below(2) === 0 ? short : long) }
    }
  ],
  [
    "a row's figures shifted by one column",
    /column/u,
    (draft, { pick, below }) => {
      const { parts } = pick(rows.filter((row) => row.parts.some((cell) => value(draft, cell) > 0)))
      const figures = parts.map((cell) => value(draft, cell))
      const to = below(2) === 0 ? [0, ...figures.slice(0, -1)] : [...figures.slice(1), 0]
      return Object.fromEntries(parts.map((cell, at) => [cell, to[at] ?? 0]))
    }
  ],
  [
    "the figures of two rows exchanged",
    /exchanged/u,
    (draft, { pick }) => {
      const sum = (row: (typeof rows)[number]): number => value(draft, row.total)
      const detail = rows.filter(({ total }) => total.includes("outcome.") && !total.includes("outcome.total"))
      const one = pick(detail.filter((row) => sum(row) > 0))
      const other = pick(detail.filter((row) => sum(row) !== sum(one)))
      return Object.fromEntries(
        one.parts.flatMap((cell, at) => {
          const opposite = other.parts[at] ?? cell
          return [
            [cell, value(draft, opposite)],
            [opposite, value(draft, cell)]
          ]
        })
      )
    }
  ]
]

const part = (number: number, { runs }: Rate): string => `${((100 * number) / runs).toFixed(1)} %`

const row = (name: string, rate: Rate, withName = false) =>
  [
    name,
    String(rate.runs),
    part(rate.found, rate),
    part(rate.first, rate),
    part(rate.three, rate),
    withName ? part(rate.named, rate) : ""
  ] as const

/** Accidents happen to totals of two digits, and to rows with figures. */
const isBusy = (draft: Draft): boolean =>
  requests.some((cell) => isTotal(edition, cell) && value(draft, cell) > 9) &&
  rows.filter(({ total }) => /outcome\.(?!total)/u.test(total) && value(draft, total) > 0).length > 1

interface Trial {
  readonly name: string
  readonly drafts: ReadonlyArray<Draft>
  /** How many pairs of cells are spoiled in each draft, and how many accidents of each kind happen in all. */
  readonly pairs: number
  readonly turns: number
}

export const mutations: Contest = {
  name: "mutations",
  run: async ({ smoke }) => {
    const source = random(20_251)
    const [count, pairs, turns] = smoke ? [2, 2, 4] : [40, 25, 200]
    const drafts = Array.from({ length: count }, (_, turn) => randomReport(source, turn % 2 === 0 ? 0.15 : 0.7))
    spoilAll({ name: "random reports", drafts, pairs, turns }, source)
    const published = smoke ? [] : await balancedReports()
    if (published.length > 0)
      spoilAll({ name: `${published.length} published reports`, drafts: published, pairs, turns }, source)
  }
}

const spoilAll = ({ name, drafts, pairs: each, turns }: Trial, source: Random): void => {
  const single = (cells: ReadonlyArray<Cell>): Rate =>
    drafts.reduce(
      (rate, draft) =>
        cells.reduce((sum, cell) => tally(sum, draft, { [cell]: slip(value(draft, cell), source) }), rate),
      none
    )
  const pairs = drafts.reduce(
    (rate, draft) =>
      Array.from({ length: each }).reduce<Rate>((sum) => {
        const [one, other] = [source.pick(requests), source.pick(requests)]
        return tally(sum, draft, { [one]: slip(value(draft, one), source), [other]: slip(value(draft, other), source) })
      }, rate),
    none
  )
  const busy = drafts.filter(isBusy)
  const named = accidents.map(([name, says, make]) => {
    const rate = Array.from({ length: turns }).reduce<Rate>((sum, _, at) => {
      const draft = busy[at % busy.length]
      return draft === undefined ? sum : tally(sum, draft, make(draft, source), says)
    }, none)
    return [name, rate] as const
  })
  const [three, four] = [single(requests), single(review)]
  table(
    `10  Repair: ${name} spoiled in known ways`,
    ["", "runs", "found", "truth first", "in first three", "first and named"],
    [
      row("one cell of 三", three),
      row("one cell of 四", four),
      row("two cells of 三", pairs),
      ...named.map(([name, rate]) => row(name, rate, true))
    ]
  )
}
