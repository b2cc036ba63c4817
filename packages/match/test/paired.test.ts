/** Which row of a source is which of the form: by its number where its wording is unknown, but never against its own label. */
import { forms as formsOf } from "@gongkai/core/Edition"
import { edition2021 } from "@gongkai/core/editions/2021"
import { describe, expect, it } from "vitest"
import { arrangements } from "../src/arrangements.ts"
import { paired } from "../src/paired.ts"
import { line } from "./support/readings.ts"

const keys = new Set([
  "outcome.grantedInPart",
  "outcome.denied.stateSecret",
  "outcome.denied.prohibitedByLaw",
  "outcome.denied.endangersSecurity",
  "outcome.unavailable.notHeld"
])
const wanted = formsOf(edition2021)
  .flatMap((form) => arrangements(form).slice(0, 1))
  .flatMap((each) => each.wanted.filter((row) => keys.has(row.line.key)))

const lineOf = (...labels: ReadonlyArray<string>) => {
  const readings = labels.map((label) => line(label, "1", "0", "1"))
  return paired(readings, wanted, (row, at) => (labels[row] === wanted[at]?.line.heading.label ? 1 : 0))
}
const [partly = "", , prohibited = "", endangers = "", notHeld = ""] = wanted.map((row) => row.line.heading.label)

describe("a row between two that are known", () => {
  it("is the one that is missing there, if it has its number", () =>
    expect(lineOf(partly, "1.涉及秘密的", prohibited)).toEqual([0, 1, 2]))

  it("is not with another number", () => expect(lineOf(partly, "3.涉及秘密的", prohibited)).toEqual([0, undefined, 2]))

  it("is the one that its label names, though its number would do for the one that is missing", () =>
    expect(lineOf(partly, notHeld, prohibited, endangers)).toEqual([0, 4, 2, 3]))
})

it("rows of one label are never two rows of the form, as where a table was split and each half has its rows", () => {
  const readings = ["本年新收政府信息公开申清数量", "本年新收政府信息公开申清数量"].map((label) =>
    line(label, "1", "0")
  )
  const marks = [0.9, 0.7]
  expect(paired(readings, wanted.slice(0, 2), (_, at) => marks[at] ?? 0)).toEqual([0, undefined])
})
