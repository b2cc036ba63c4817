/** Brackets and quotation marks without their partner are found, and stops in a row. */
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "@effect/vitest"
import { inARow, lone } from "../../../src/check/proof/marks.ts"
import { law } from "../../support/law.ts"

/** The places of all that lack their partner, in order. */
const places = (text: string): ReadonlyArray<number> =>
  [...lone(text).values()].flatMap(({ closes, opens }) => [...closes, ...opens]).toSorted((one, other) => one - other)

describe("a mark without its partner", () => {
  it.each([
    ["《云州规定的通知》》要求", 1],
    ["按照《云州规定要求", 1],
    ["坚持“公开为常态的原则", 1],
    ["”先后颠倒“", 2],
    ["（含结转3件，已办结", 1]
  ])("%s", (text, times) => expect(places(text)).toHaveLength(times))
  it.each([
    "《关于印发〈规定〉的通知》（云办〔2023〕8号）",
    "1）主动公开；2）依申请公开；a)其他",
    "（含“上年”结转(3件)）",
    "云办〔2023）8号"
  ])("is not: %s", (text) => expect(places(text)).toEqual([]))

  const words = Arbitrary.schema(Schema.Array(Schema.Literals(["“", "《", "（", "公开", "，"])))
  law("is none where each is closed in turn", [words], ([opened]) => {
    const closes: { readonly [mark: string]: string } = { "“": "”", "《": "》", "（": "）" }
    const closed = opened.toReversed().flatMap((mark) => closes[mark] ?? [])
    expect(places([...opened, ...closed].join(""))).toEqual([])
  })
})

/** Each closing mark takes the last open one of its kind, as written down by hand: the places of those that are left. */
const byHand = (marks: ReadonlyArray<string>): ReadonlyArray<number> => {
  const pairs: { readonly [mark: string]: string } = { "”": "“", "》": "《", "】": "【" }
  let open: ReadonlyArray<number> = []
  const alone = marks.flatMap((mark, at) => {
    const opening = pairs[mark]
    if (opening === undefined) open = [...open, at]
    const partner = open.findLast((place) => marks[place] === opening)
    if (partner !== undefined) open = open.filter((place) => place !== partner)
    return opening !== undefined && partner === undefined ? [at] : []
  })
  return [...open, ...alone].toSorted((one, other) => one - other)
}

describe("marks of several kinds across one another", () => {
  const marks = Arbitrary.schema(Schema.Array(Schema.Literals(["“", "”", "《", "》", "【", "】"])))
  law("leave alone what the last open one of each kind does not match", [marks], ([row]) => {
    expect(places(row.join(""))).toEqual(byHand(row))
  })
})

describe("stops in a row", () => {
  it.each(["公开，。", "公开、，发布", "公开。。", "公开；。", "公开，,发布", "公开;。"])("%s", (text) =>
    expect(inARow(text)).toHaveLength(1)
  )
  it.each(["公开……", "公开。”", "公开：“是”，", "共1,200条，1,300件；"])("are none: %s", (text) =>
    expect(inARow(text)).toEqual([])
  )
})
