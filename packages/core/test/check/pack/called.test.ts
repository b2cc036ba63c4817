/** The places of a pack's file are called as an assessment calls them. */
import { describe, expect, it } from "@effect/vitest"
import { called } from "../../../src/check/pack/called.ts"

describe("a place of a pack", () => {
  it.each([
    [[], "整份细则"],
    [["most"], "扣分上限"],
    [["items", 0, "points"], "考核项目第1项的扣分"],
    [["words", 2, "missing", 1], "自定词语第3项的应出现的词第2项"],
    [["source", "author"], "出处的“author”"]
  ] as const)("%j is %s", (path, said) => expect(called(path)).toBe(said))
})
