/**
 * How many of the printed cells were read, per format and per manner.
 *
 * @module
 */
import type { Recipe } from "./document.ts"
import type { Verdict } from "./judge.ts"

interface Sum {
  documents: number
  printed: number
  read: number
  refused: number
  wrong: number
}

export class Tally {
  readonly #sums = new Map<string, Sum>()

  add({ format, manners }: Recipe, { printed, read, refused, faults }: Verdict): void {
    const names = ["all documents", `as ${format}`, ...manners.map(({ name }) => `with ${name}`)]
    if (manners.length === 0) names.push(`as ${format}, official`)
    for (const name of names) {
      const sum = this.#sums.get(name) ?? { documents: 0, printed: 0, read: 0, refused: 0, wrong: 0 }
      sum.documents++
      sum.printed += printed
      sum.read += read
      if (refused !== undefined) sum.refused++
      if (faults.length > 0) sum.wrong++
      this.#sums.set(name, sum)
    }
  }

  lines(): ReadonlyArray<string> {
    return [...this.#sums]
      .toSorted(([one], [other]) => one.localeCompare(other))
      .map(
        ([name, { documents, printed, read, refused, wrong }]) =>
          `${((100 * read) / Math.max(1, printed)).toFixed(1).padStart(5)} %  ${String(documents).padStart(5)} read, ${refused} refused, ${wrong} wrong: ${name}`
      )
  }
}
