/** 收到, 办理 and 办结 each stand for the sums that offices mean by them. */
import { expect, it } from "@effect/vitest"
import { flow, verbsOf } from "../../../src/check/prose/flow.ts"
import { terms } from "../../../src/check/prose/terms.ts"
import { edition2021 } from "../../../src/editions/2021.ts"

const [received, both, closed] = ["本年新收", "本年新收＋上年结转", "本年度办理结果总计"]

it.each([
  ["R", [received, both]],
  ["W", [received]],
  ["C", [closed]],
  ["H", [closed, received, both]],
  ["RC", [received, both, closed]],
  ["RH", [received, both, closed]]
])("%s means each of its sums once", (verbs, names) =>
  expect(
    flow(verbs, terms(edition2021), "total")
      .map(({ name }) => name)
      .toSorted()
  ).toEqual(names.toSorted())
)

it("the sums are those of the applicants that are meant", () => {
  expect(flow("W", terms(edition2021), "naturalPerson").map(({ cells }) => cells)).toEqual([
    ["requests/received/naturalPerson"]
  ])
})

it("the verbs of a stretch are its own, or those that were said before", () => {
  expect(verbsOf("LRQ#C", "H")).toBe("RC")
  expect(verbsOf("LQ#", "H")).toBe("H")
  expect(verbsOf("QHC", "R")).toBe("C")
})
