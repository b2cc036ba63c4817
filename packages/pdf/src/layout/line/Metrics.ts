/**
 * Widths of the characters in one role, looked up once for all documents: what makes setting a line a matter of additions.
 *
 * @module
 */
import type { Face, Faces, Role } from "./Face.ts"

/** Which face of a role prints a character, and how wide it is there. */
export interface Metrics {
  /** The first stands in for characters that no face has. */
  readonly faces: ReadonlyArray<Face>
  /** In ems. */
  readonly width: (codePoint: number) => number
  /** The place in `faces`. */
  readonly face: (codePoint: number) => number
}

/** By the first face of a chain. A document brings its own `Faces`, but the faces in it are those of all documents. */
const kept = new WeakMap<Face, Array<{ readonly chain: ReadonlyArray<Face>; readonly metrics: Metrics }>>()

/** The metrics of a role, worked out once for a chain of faces. Throws a `RangeError` for a role without faces. */
export const metrics = (faces: Faces, role: Role): Metrics => {
  const chain = faces.chain(role)
  const [first] = chain
  if (first === undefined) throw new RangeError(`no face for ${role}`)
  const chains = kept.get(first) ?? []
  kept.set(first, chains)
  const found = chains.find((each) => isSame(each.chain, chain))
  if (found !== undefined) return found.metrics
  const made = make(faces, role, first)
  chains.push({ chain, metrics: made })
  return made
}

const isSame = (one: ReadonlyArray<Face>, other: ReadonlyArray<Face>): boolean =>
  one.length === other.length && one.every((face, at) => face === other[at])

const make = (faces: Faces, role: Role, first: Face): Metrics => {
  // A face stands at 1 or above, even if it is the first one; 0 is for what no face has.
  const list = [first]
  const widths = new Float32Array(0x10000)
  const places = new Uint8Array(0x10000)
  const place = (codePoint: number): number => {
    const face = faces.pick(role, codePoint)
    if (face === undefined) return 0
    const at = list.indexOf(face, 1)
    return at > 0 ? at : list.push(face) - 1
  }
  const look = (codePoint: number): void => {
    const at = place(codePoint)
    // One above, as 0 is what has not been looked up yet.
    places[codePoint] = at + 1
    widths[codePoint] = at === 0 ? 1 : (list[at]?.width(codePoint) ?? 1)
  }
  return {
    faces: list,
    width: (codePoint) => {
      if (codePoint > 0xffff) return faces.pick(role, codePoint)?.width(codePoint) ?? 1
      if (places[codePoint] === 0) look(codePoint)
      return widths[codePoint] ?? 1
    },
    face: (codePoint) => {
      if (codePoint > 0xffff) return place(codePoint)
      if (places[codePoint] === 0) look(codePoint)
      return (places[codePoint] ?? 1) - 1
    }
  }
}
