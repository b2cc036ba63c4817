/**
 * The places on a page that lead somewhere when they are pressed: to an address, or to a page of the same file.
 *
 * @module
 */
import type { Element, Run, Target } from "../layout/sheet/Sheets.ts"
import type { Reference } from "./engine.ts"
import type { File } from "./File.ts"
import { grouped } from "../grouped.ts"
import { Numbered } from "./Numbered.ts"
import { utf16 } from "./utf16.ts"

/** A place that is drawn, and by which number the structure finds its element. */
export interface Placed {
  readonly id: number
  readonly page: Reference
  readonly key: number
}

interface Rectangle {
  readonly left: number
  readonly bottom: number
  right: number
  readonly top: number
}

interface Place extends Placed {
  readonly owner: Element
  readonly target: Target
  readonly rectangle: Rectangle
  readonly text: Array<string>
}

/** The places of one file, as its pages are drawn. */
export class Links {
  readonly #places: Array<Place> = []
  readonly #pages: Array<Reference> = []

  /** A page is begun. */
  turn({ page }: File): void {
    if (page !== null && this.#pages.at(-1) !== page.dictionary) this.#pages.push(page.dictionary)
  }

  /** A run is drawn that belongs to a link. Runs side by side are one place. */
  draw(file: File, owner: Element, target: Target, { text, x, y, size, width, spacing }: Run): void {
    const { page } = file
    if (page === null) return
    const [right, bottom] = [x + width - spacing, page.height - y - 0.15 * size]
    const last = this.#places.at(-1)
    if (last?.owner === owner && last.page === page.dictionary && Math.abs(last.rectangle.bottom - bottom) < 0.01) {
      last.rectangle.right = right
      last.text.push(text)
      return
    }
    const id = file.reserve()
    const key = file.options.tagged ? file.createStructParentTreeNextKey() : -1
    page.annotations.push(new Numbered(id))
    const rectangle = { left: x, bottom, right, top: bottom + 1.05 * size }
    this.#places.push({ id, page: page.dictionary, key, owner, target, rectangle, text: [text] })
  }

  /** Writes all places, once every page is there; answers those of each element. */
  end(file: File): ReadonlyMap<Element, ReadonlyArray<Placed>> {
    for (const { id, key, target, rectangle, text } of this.#places) {
      const { left, bottom, right, top } = rectangle
      const sides = [left, bottom, right, top].map((side) => side.toFixed(2)).join(" ")
      const parent = key < 0 ? "" : `/StructParent ${key}\n`
      const said = `/Contents <${utf16(text.join("").trim())}>\n`
      file.object(
        id,
        `<<\n/Type /Annot\n/Subtype /Link\n/Rect [${sides}]\n/Border [0 0 0]\n/F 4\n${said}${parent}${this.#led(target)}\n>>`
      )
    }
    return grouped(this.#places, ({ owner }) => owner)
  }

  #led(target: Target): string {
    if (typeof target === "string") return `/A <<\n/S /URI\n/URI (${target.replace(/[()\\]/gu, "\\$&")})\n>>`
    return `/Dest [${this.#pages[target]?.id ?? this.#pages[0]?.id} 0 R /XYZ null null null]`
  }
}
