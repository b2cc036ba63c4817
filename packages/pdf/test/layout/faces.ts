/**
 * Faces to lay out with in tests: the packaged ones, or letters of given widths where a test needs to count.
 *
 * @module
 */
import type { Face, Faces } from "../../src/layout/line/Face.ts"
import { packaged } from "../fonts/packs.ts"

export const own: Faces = {
  chain: (role) => [packaged(role), packaged("rare")],
  pick: (role, codePoint) => own.chain(role).find((face) => face.has(codePoint))
}

/** Two faces by which to count: Chinese characters are one em wide, all others half of one; rare ones have a face of their own. */
const face = (name: string, has: (codePoint: number) => boolean): Face => ({
  name,
  has,
  width: (codePoint) => (codePoint < 0x2000 ? 0.5 : 1),
  ascent: 0.88,
  descent: -0.12,
  metrics: {
    ascent: 880,
    descent: -120,
    capHeight: 700,
    italicAngle: 0,
    bbox: [0, -120, 1000, 880],
    flags: 4,
    stemV: 80
  },
  embedding: "installable",
  subset: () => {
    throw new Error("a face to count with is never embedded")
  }
})

const common = face(
  "common",
  (codePoint) =>
    codePoint < 0x3400 || (codePoint >= 0x4e00 && codePoint < 0xe000) || (codePoint > 0xf8ff && codePoint < 0x10000)
)
const rare = face("rare", (codePoint) => (codePoint >= 0x3400 && codePoint < 0x4e00) || codePoint > 0xffff)

const chain = [common, rare]

export const square: Faces = {
  pick: (_, codePoint) => chain.find((face) => face.has(codePoint)),
  chain: () => chain
}
