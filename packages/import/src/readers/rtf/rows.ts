/**
 * How the rows of tables in a rich text file are divided: control words describe a row cell by cell, each by its right edge.
 *
 * @module
 */
import type { Division } from "../doc/row.ts"
import { limits } from "../limits.ts"

type Merged = NonNullable<Division["merged"]>

/** The row that is described: the next description takes its place. */
export class RowDefinition {
  #left = 0
  #merged: Merged | undefined
  #cells: Array<{ readonly right: number; readonly merged: Merged | undefined }> = []

  /** Takes a control word that describes rows. */
  word(name: string, number: number): void {
    if (name === "trowd") {
      this.#left = 0
      this.#merged = undefined
      this.#cells = []
    } else if (name === "trleft") this.#left = number
    else if (name === "clmrg") this.#merged = "before"
    else if (name === "clvmrg") this.#merged ??= "above"
    else if (name === "cellx") {
      if (this.#cells.length < limits.columns) this.#cells.push({ right: number, merged: this.#merged })
      this.#merged = undefined
    }
  }

  /** The cells of the row, from the left. */
  divisions(): ReadonlyArray<Division> {
    return this.#cells.map(({ right, merged }, at) => ({
      from: this.#cells[at - 1]?.right ?? Math.min(this.#left, right - 1),
      to: right,
      ...(merged !== undefined && { merged })
    }))
  }
}
