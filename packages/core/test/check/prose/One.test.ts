/** What a number may mean: several sums as one, each sum once, and the meanings of several names together. */
import { expect, it } from "@effect/vitest"
import { distinct, joined, sums } from "../../../src/check/prose/One.ts"
import type { Term } from "../../../src/check/prose/terms.ts"

const term = (name: string, ...cells: Term["cells"]): Term => ({ name, cells })
const [granted, both] = [term("予以公开", "a/b/c"), term("公开", "a/b/c", "a/b/d")]

it("several terms are one sum, which counts a cell once", () => {
  const part = term("部分公开", "a/b/e")
  expect(joined([granted, part])).toEqual({ name: "予以公开＋部分公开", cells: ["a/b/c", "a/b/e"] })
})

it("a term that another holds adds nothing, not even its name", () => {
  expect(joined([granted, both])).toEqual({ name: "公开", cells: ["a/b/c", "a/b/d"] })
})

it("of terms with the same cells the first is kept", () => {
  const again = term("同意公开", "a/b/c")
  expect(new Set(distinct([granted, both, again]))).toEqual(new Set([granted, both]))
  expect(distinct([granted, again])).toEqual([granted])
})

it("names mean one meaning of each, in every combination", () => {
  expect(sums([[["a"], ["b"]], [["c"]], [["d", "e"], ["f"]]])).toEqual([
    ["a", "c", "d", "e"],
    ["a", "c", "f"],
    ["b", "c", "d", "e"],
    ["b", "c", "f"]
  ])
  expect(sums([])).toEqual([[]])
})

it("names beyond counting are cut short, lest a long list take for ever", () => {
  const many = Array.from({ length: 40 }, (_, at) => [[`${at}`], [`${at}b`], [`${at}c`]])
  expect(sums(many)).toHaveLength(24)
})
