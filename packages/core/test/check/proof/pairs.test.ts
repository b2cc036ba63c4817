/** The words of two characters that misprints are told by. */
import { describe, expect, it } from "vitest"
import { common, pairs } from "../../../src/check/proof/pairs.ts"

describe("a wrong form", () => {
  it("is none of the words themselves, and no word has two wrong forms that are the same", () => {
    const wrongs = pairs.map(({ wrong }) => wrong)
    expect(wrongs.filter((wrong) => common.has(wrong))).toEqual([])
    expect(
      pairs.filter(({ wrong, right }) => Array.from(wrong).filter((one, at) => one !== right[at]).length !== 1)
    ).toEqual([])
  })
})
