/** A run of digits is parted in all ways in which it can be the numbers of cells in order, and in no other. */
import * as Schema from "effect/Schema"
import { describe, expect, it } from "@effect/vitest"
import { times } from "../../../../vitest.shared.ts"
import { keepsThousands, splits, tokens, whole } from "../../src/stream/split.ts"

describe("figures that run together", () => {
  it("are parted in every way that leaves each cell a number without a leading zero", () => {
    expect(splits(["1000001"], 7)).toEqual([[1, 0, 0, 0, 0, 0, 1]])
    expect(splits(["6233"], 3)).toEqual([
      [6, 2, 33],
      [6, 23, 3],
      [62, 3, 3]
    ])
    expect(splits(["1001"], 3)).toEqual([[10, 0, 1]])
  })

  it("are parted where a space was kept, and nowhere across it", () => {
    expect(splits(["230", "000023"], 7, [{ total: 6, parts: [0, 1, 2, 3, 4, 5] }])).toEqual([[23, 0, 0, 0, 0, 0, 23]])
  })

  it("keep a sign for none as that, and a cell that is there and blank as blank", () => {
    expect(splits(tokens("3 / ␀ 3") ?? [], 4)).toEqual([[3, "none", null, 3]])
  })

  it.each(["-6 2", "4 -2", "4 0\n—2", "－６ 2"])("of which one has a sign in front are no counts, in %j", (text) =>
    expect(tokens(text)).toBeUndefined()
  )

  it.each([
    ["- 6 2", ["-", "6", "2"]],
    ["4 / 2", ["4", "-", "2"]],
    ["-62", ["-", "62"]],
    ["0-2", ["0", "-", "2"]]
  ])("beside a stroke by itself are figures and a sign for none, in %j", (text, all) =>
    expect(tokens(text)).toEqual(all)
  )

  it("with anything else among them are no figures", () => expect(tokens("3 约5")).toBeUndefined())
})

describe("commas between thousands", () => {
  it("hold a number together, which ends behind three digits more", () =>
    expect(tokens("0051,2340")).toEqual(["0051234", "0"]))
  it("are kept by no way that cuts there", () => {
    expect(keepsThousands("0051,2340")([0, 0, 51_234, 0])).toBe(true)
    expect(keepsThousands("0051,2340")([0, 0, 5, 1234, 0])).toBe(true)
    expect(keepsThousands("0051,2340")([0, 0, 51, 234, 0])).toBe(false)
  })
  it("of fewer digits are none", () => expect(tokens("12,34")).toBeUndefined())
})

describe("signs among figures", () => {
  it("are a sign for none however often they are repeated, and a ring is a 0 by itself", () => {
    expect(tokens("3 —— 无 /")).toEqual(["3", "-", "-", "-"])
    expect(tokens("1〇2")).toEqual(["1", "0", "2"])
    expect(tokens("１２　３")).toEqual(["12", "3"])
  })
  it("are worth what they say", () => expect(["-", "␀", "07"].map(whole)).toEqual(["none", null, 7]))
})

describe("the ways to part a run", () => {
  it("are too many to list where the run is long", () => expect(splits(["1".repeat(40)], 20)).toBeUndefined())
  it("with blank cells may leave out what adds nothing", () =>
    expect(splits(["3", "3"], 3, [{ total: 2, parts: [0, 1] }], { blanks: true })).toEqual([
      [null, 3, 3],
      [3, null, 3]
    ]))
  it("leave out those against which more speaks than may", () => {
    const doubt = { against: (place: number, value: number) => (place === 0 && value > 9 ? 1 : 0), most: 0 }
    expect(splits(["6233"], 3, [], { doubt })).toEqual([
      [6, 2, 33],
      [6, 23, 3]
    ])
  })
  it.prop(
    "hold the figures from which the run was written",
    [
      Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 40 }))).check(
        Schema.isMinLength(2),
        Schema.isMaxLength(4)
      )
    ],
    ([figures]) => {
      const own = [...figures, figures.reduce((sum, each) => sum + each, 0)]
      const sums = [{ total: figures.length, parts: figures.map((_, at) => at) }]
      expect(splits([own.join("")], own.length, sums)).toContainEqual(own)
      for (const way of splits([own.join("")], own.length, sums) ?? []) {
        expect(way.join("")).toBe(own.join(""))
        expect(way.at(-1)).toBe(way.slice(0, -1).reduce<number>((sum, each) => sum + Number(each), 0))
      }
    },
    { arbitrary: { runs: times(100, 1000, 10_000) } }
  )
})
