/** A role's widths are those of the first face that has each character, and are worked out once for the same chain of faces. */
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import type { Face, Faces } from "../../../src/layout/line/Face.ts"
import { metrics } from "../../../src/layout/line/Metrics.ts"
import { law } from "../../law.ts"
import { square } from "../faces.ts"

const own = metrics(square, "songti")
const at = (character: string): number => character.codePointAt(0) ?? 0
const nameOf = (character: string) => own.faces[own.face(at(character))]?.name
const CodePoint = Schema.Int.check(Schema.isBetween({ minimum: 0x20, maximum: 0x2ffff }))

law("a character is as wide as in the face that prints it, asked once or again", [CodePoint], ([codePoint]) => {
  const face = square.pick("songti", codePoint)
  for (const _ of ["once", "again"]) {
    expect(own.width(codePoint)).toBe(face?.width(codePoint) ?? 1)
    if (face === undefined) expect(own.face(codePoint)).toBe(0)
    else expect(own.faces[own.face(codePoint)]).toBe(face)
  }
})

describe("a character", () => {
  it("of the first face, of the rare one, and beyond the first plane is told apart by face", () => {
    expect([nameOf("公"), nameOf("㴔"), nameOf("\u{20000}")]).toEqual(["common", "rare", "rare"])
  })
  it("that no face has is one em wide, at the place of none", () => {
    expect([own.width(0xe123), own.face(0xe123)]).toEqual([1, 0])
    expect(own.face(at("公"))).toBeGreaterThan(0)
  })
})

const of = (...chain: ReadonlyArray<Face>): Faces => ({
  pick: (_, codePoint) => chain.find((face) => face.has(codePoint)),
  chain: () => chain
})

describe("what was worked out", () => {
  it("serves every document with the same faces", () => {
    expect(metrics({ ...square }, "songti")).toBe(own)
    expect(metrics(square, "heiti")).toBe(own)
  })
  it("serves none with others behind the first", () => {
    const [common = expect.fail("no face"), rare = expect.fail("no face")] = square.chain("songti")
    const first = { ...common }
    const [alone, both] = [metrics(of(first), "songti"), metrics(of(first, rare), "songti")]
    expect(alone).not.toBe(both)
    expect([alone.face(at("㴔")), both.faces[both.face(at("㴔"))]]).toEqual([0, rare])
    expect(metrics(of(first), "songti")).toBe(alone)
  })
})

it("a role without faces is a RangeError that names it", () => {
  expect(() => metrics({ pick: () => undefined, chain: () => [] }, "kaiti")).toThrow("no face for kaiti")
})
