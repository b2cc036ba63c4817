/**
 * How the row of a table in an old Word file is divided: where its cells begin and end, and which are merged ([MS-DOC] 2.9.321).
 *
 * @module
 */
import type { Property } from "./properties.ts"

/** A cell between two places across the page; a merged one goes on from the cell before it or above it. */
export interface Division {
  readonly from: number
  readonly to: number
  readonly merged?: "before" | "above"
}

const definition = 0xd608
const mergedAcross = 0x5624
const mergedDown = 0xd62b

/** Answers `undefined` where the row does not say. */
export const divisions = (properties: ReadonlyArray<Property>): ReadonlyArray<Division> | undefined => {
  const own = properties.findLast(({ number }) => number === definition)
  if (own === undefined) return undefined
  const { view, at } = own
  const end = at + 1 + view.getUint16(at, true)
  const count = view.getUint8(at + 2)
  const edge = (index: number): number => view.getInt16(at + 3 + index * 2, true)
  const first = at + 3 + (count + 1) * 2
  const across = new Set<number>()
  const down = new Map<number, boolean>()
  for (let cell = 0; cell < count; cell++) {
    // Cells that are not described have nothing special.
    const flags = first + cell * 20 + 2 <= end ? view.getUint16(first + cell * 20, true) : 0
    if ((flags & 0x2) !== 0) across.add(cell)
    down.set(cell, (flags & 0x60) === 0x20)
  }
  for (const property of properties) {
    const { view: bytes, at: place, number } = property
    if (number === mergedAcross)
      for (let cell = bytes.getUint8(place) + 1; cell < bytes.getUint8(place + 1); cell++) across.add(cell)
    if (number === mergedDown) down.set(bytes.getUint8(place + 1), bytes.getUint8(place + 2) === 1)
  }
  return Array.from({ length: count }, (_, cell) => ({
    from: edge(cell),
    to: edge(cell + 1),
    ...(across.has(cell)
      ? { merged: "before" as const }
      : down.get(cell) === true
        ? { merged: "above" as const }
        : undefined)
  }))
}
