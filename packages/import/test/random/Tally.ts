/**
 * What was read of many documents: of the cells that somebody could read, how many, by kind of format, by format and by manner.
 *
 * @module
 */
import type { Document } from "./document.ts"
import { formats } from "./formats.ts"
import type { Verdict } from "./judge.ts"

interface Sum {
  documents: number
  refused: number
  printed: number
  readable: number
  read: number
  wrong: number
}

const nothing = (): Sum => ({ documents: 0, refused: 0, printed: 0, readable: 0, read: 0, wrong: 0 })

const percent = (part: number, whole: number): string => (whole === 0 ? "—" : `${((100 * part) / whole).toFixed(1)} %`)

const row = (name: string, { documents, refused, printed, readable, read, wrong }: Sum): string =>
  [
    percent(read, readable).padStart(8),
    percent(printed - readable, printed).padStart(9),
    ...[readable, read, wrong, documents, refused].map((each) => String(each).padStart(9)),
    `  ${name}`
  ].join("")

const head = `    read unreadab. readable     read    wrong     docs  refused`

const rate = ({ readable, read }: Sum): number => read / Math.max(1, readable) + (readable === 0 ? 2 : 0)

const lost = ({ readable, read }: Sum): number => readable - read

/** How many lines the list of the greatest losses has. */
const most = 15

export class Tally {
  readonly #groups = new Map<string, Map<string, Sum>>()
  readonly #destroyed = new Map<string, number>()

  add({ recipe: { format, manners }, balanced }: Document, verdict: Verdict): void {
    const { kind } = formats[format]
    const names = manners.length === 0 ? ["the official manner"] : manners.map(({ name }) => name)
    this.#count("all documents", "all", verdict)
    this.#count("kinds", kind === "running text" ? `${kind}, ${balanced ? "balanced" : "unbalanced"}` : kind, verdict)
    this.#count("formats", format, verdict)
    for (const name of names) {
      this.#count("manners", name, verdict)
      this.#count("losses", `${format} × ${name}`, verdict)
    }
    for (const [what, cells] of verdict.destroyed) this.#destroyed.set(what, (this.#destroyed.get(what) ?? 0) + cells)
  }

  #count(group: string, name: string, { printed, readable, readableRead, wrong, refused }: Verdict): void {
    const sums = this.#groups.get(group) ?? new Map<string, Sum>()
    this.#groups.set(group, sums)
    const sum = sums.get(name) ?? nothing()
    sums.set(name, sum)
    sum.documents++
    sum.printed += printed
    sum.readable += readable
    sum.read += readableRead
    sum.wrong += wrong
    if (refused !== undefined) sum.refused++
  }

  #sums(group: string): ReadonlyArray<readonly [string, Sum]> {
    return [...(this.#groups.get(group) ?? [])]
  }

  /** The share of the printed cells that nobody could read, from 0 to 1. */
  get unreadable(): number {
    const [[, all] = ["", nothing()]] = this.#sums("all documents")
    return (all.printed - all.readable) / Math.max(1, all.printed)
  }

  /** The tables, the worst first; then what was destroyed, and the manners in formats that lose most. */
  lines(): ReadonlyArray<string> {
    const printed = this.#sums("all documents").reduce((sum, [, all]) => sum + all.printed, 0)
    const worstFirst = (group: string) => this.#sums(group).toSorted(([, one], [, other]) => rate(one) - rate(other))
    return [
      head,
      ...["all documents", "kinds", "formats", "manners"].flatMap((group) => [
        group,
        ...worstFirst(group).map(([name, sum]) => row(name, sum))
      ]),
      "what was destroyed, and what share of all printed cells",
      ...[...this.#destroyed].map(([what, cells]) => `${percent(cells, printed).padStart(8)}  ${what}`),
      "the manners in formats that lose most readable cells",
      ...this.#sums("losses")
        .toSorted(([, one], [, other]) => lost(other) - lost(one))
        .slice(0, most)
        .map(([name, sum]) => row(`${name} (${lost(sum)} lost)`, sum))
    ]
  }
}
