/** Where all were of one kind there was none of the others: 均获维持 says that nothing was corrected. */
import { describe, expect, it } from "@effect/vitest"
import { numbers } from "../../../src/check/prose/numbers.ts"
import { sentences } from "../../../src/check/prose/sentences.ts"
import { terms } from "../../../src/check/prose/terms.ts"
import { allBy, type Whole } from "../../../src/check/prose/universals.ts"
import { vocabulary } from "../../../src/check/prose/vocabulary.ts"
import { wordsOf } from "../../../src/check/prose/words.ts"
import { edition2021 } from "../../../src/editions/2021.ts"

/** The cells in which a clause says that there is nothing. */
const denied = (text: string, whole: Whole, carries = false): ReadonlyArray<string> =>
  sentences(text).flatMap((each) =>
    allBy(
      wordsOf(each.text, numbers(each), vocabulary(edition2021), 2023),
      whole,
      () => carries,
      terms(edition2021)
    ).flatMap((any) => any.flatMap(({ cells }) => cells))
  )

describe("all of one result", () => {
  it("deny the other groups of results", () => {
    const cells = denied("全部予以公开", "requests")
    expect(cells).toContain("requests/outcome.denied.stateSecret/total")
    expect(cells).toContain("requests/outcome.grantedInPart/total")
    expect(cells).not.toContain("requests/outcome.granted/total")
  })
  it("deny the other ends of the remedy that is named, or that was counted before", () => {
    const others = ["corrected", "otherwise", "pending"].map((end) => `review/cases/reconsideration.${end}`)
    expect(denied("行政复议均获维持", undefined)).toEqual(others)
    expect(denied("均获维持", ["reconsideration"])).toEqual(others)
    expect(denied("均获维持", undefined)).toEqual([])
  })
})

describe("all by one kind of applicant", () => {
  it("deny the others", () => {
    expect(denied("申请人均为自然人", "requests")).toHaveLength(5)
    expect(denied("申请人均为法人", "requests")).toEqual(["requests/received/naturalPerson"])
  })
})

describe("all closed", () => {
  it("deny that any was carried on, unless the paragraph speaks of those", () => {
    expect(denied("均已办结", "requests")).toEqual(["requests/carriedOut/total"])
    expect(denied("均已办结", "requests", true)).toEqual([])
  })
  it("say nothing of it where all were only answered, or the number before was of no requests", () => {
    expect(denied("均已答复", "requests")).toEqual([])
    expect(denied("均已办结", undefined)).toEqual([])
  })
})

it("a clause that says all of nothing denies nothing", () => {
  expect(denied("予以公开", "requests")).toEqual([])
  expect(denied("均按规定", "requests")).toEqual([])
})
