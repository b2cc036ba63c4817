/** Ids that a reader takes for one another are told, and those that nobody would are not. */
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { looksLike, odd, skeleton } from "../../src/desk/lookAlike.ts"
import { times } from "../../../../vitest.shared.ts"

describe("two ids look alike", () => {
  it.each([
    ["li-yun1", "li-yunl"],
    ["zhao", "zha0"],
    ["wang", "Wang"],
    ["anna", "аnna"],
    ["kato", "κατο"],
    ["ｙｕｎ", "yun"],
    ["barn", "bam"],
    ["vvei", "wei"],
    ["a–b", "a-b"],
    ["a\u200bb", "ab"],
    ["lu\u0308", "lu"],
    ["三〇", "三o"]
  ])("“%s” and “%s”", (one, other) => expect(looksLike(one, other)).toBe(true))

  it.each([
    ["yunxi-archives", "yunxi-finance"],
    ["town-1", "town-2"],
    ["土管所", "士管所"],
    ["yun.xi", "yun-xi"],
    ["ab", "ba"]
  ])("but not “%s” and “%s”", (one, other) => expect(looksLike(one, other)).toBe(false))

  it.prop(
    "only when they are two",
    [Schema.String],
    ([text]) => {
      expect(looksLike(text, text)).toBe(false)
      // What an id looks like, looks like that.
      expect(skeleton(skeleton(text))).toBe(skeleton(text))
    },
    { arbitrary: { runs: times(20, 200, 2000) } }
  )
})

describe("an id is odd", () => {
  it.each([
    ["ａrchives", "请写作“archives”"],
    ["档\uF91D", "请写作"],
    ["e\u0301cole", "请写作“école”"],
    ["pаypal", "混在一起"]
  ])("“%s”", (id, told) => expect(odd(id)?.zh).toContain(told))
  it.each(["archives", "云溪档案局", "архив", "ئارخىپ", "yunxi.town_2-a", "école"])("but not “%s”", (id) =>
    expect(odd(id)).toBeUndefined()
  )
})
