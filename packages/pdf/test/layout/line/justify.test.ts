/** How a line's characters are spaced so that it ends at the edge: Chinese ones first, words last, and not at any price. */
import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { breaks } from "../../../src/layout/line/breaks.ts"
import { gives, isPair } from "../../../src/layout/line/fillLine.ts"
import { justify } from "../../../src/layout/line/justify.ts"
import { metrics } from "../../../src/layout/line/Metrics.ts"
import { read } from "../../../src/layout/line/Text.ts"
import { law } from "../../law.ts"
import { square } from "../faces.ts"
import { texts } from "../texts.ts"

const size = 10
const text = (raw: string) => {
  const own = read(raw, metrics(square, "fangsong"))
  breaks(own)
  return own
}
/** In a column so many points wide, at 10 points a character. */
const spaced = (raw: string, room: number, { isFull = true, tight = 0 } = {}) => {
  const own = text(raw)
  return justify(own, 0, own.length, room, { size, width: room, indent: 0, tight, justified: true }, isFull)
}

describe("a line that has room left", () => {
  it("stays as it is where it need not end at the edge", () => {
    expect(spaced("公开是原则", 54, { isFull: false })).toEqual({
      even: 0,
      spread: 0,
      squeeze: 0,
      hang: 0,
      loose: false
    })
  })
  it("spreads all its characters alike where nobody sees it", () => {
    // 公开GDP是 is 45 points wide and has three gaps that give: up to 0.9 points are shared by all five gaps.
    expect(spaced("公开GDP是", 45.5)).toMatchObject({ even: expect.closeTo(0.1), spread: 0, loose: false })
    expect(spaced("公开GDP是", 46.5)).toMatchObject({ even: 0, spread: expect.closeTo(0.5), loose: false })
  })
  it("spreads the gaps beside Chinese characters, and keeps words as they are", () => {
    // 公开GDP is 35 points wide, with two gaps that give.
    expect(spaced("公开GDP", 39)).toEqual({ even: 0, spread: 2, squeeze: 0, hang: 0, loose: false })
  })
  it("spreads words too once a gap is half a character wide", () => {
    expect(spaced("公开GDP", 49)).toMatchObject({ even: 1, spread: 5, loose: false })
  })
  it("stays short, and says so, rather than fall apart", () => {
    expect(spaced("公开GDP", 56)).toMatchObject({ even: 0, spread: 0, loose: true })
  })
})

describe("a line that has too little room", () => {
  it("lets its last mark hang over the edge first, by its blank half at most", () => {
    expect(spaced("公开是，", 37)).toEqual({ even: 0, spread: 0, squeeze: 0, hang: 3, loose: false })
    expect(spaced("公开是，", 34)).toMatchObject({ hang: 5, even: expect.closeTo(-1 / 3) })
  })
  it("takes the rest from between marks that meet, and only then from all gaps", () => {
    expect(spaced("公》（开", 37)).toMatchObject({ squeeze: 3, even: 0, hang: 0 })
    expect(spaced("公》（开", 32)).toMatchObject({ squeeze: 5, even: -1, hang: 0 })
  })
  it("is set tighter in all gaps where no marks meet", () => {
    expect(spaced("公开是原", 39.4)).toMatchObject({ squeeze: 0, even: expect.closeTo(-0.2) })
  })
})

const rooms = Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 85, maximum: 130 })))

law("ends at the edge with what it was given, unless it says that it stays short", [texts, rooms], ([raw, percent]) => {
  const own = text(raw)
  if (own.length < 2) return
  const natural = Array.from({ length: own.length }, (_, at) => own.width[at] ?? 0).reduce(
    (sum, width) => sum + width * size,
    0
  )
  const room = (natural * percent) / 100
  const { even, spread, squeeze, hang, loose } = justify(
    own,
    0,
    own.length,
    room,
    { size, width: room, indent: 0, tight: 0, justified: true },
    true
  )
  let ink = natural - hang
  for (let at = 0; at + 1 < own.length; at += 1)
    ink += even + (gives(own, at) ? spread : 0) - (isPair(own, at) ? squeeze : 0)
  if (loose) expect(ink).toBeLessThan(room)
  else expect(ink).toBeCloseTo(room)
})
