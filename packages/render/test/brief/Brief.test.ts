/** The pieces of a brief: texts of both languages together, and lists that say how much of them is left out. */
import { expect, it } from "vitest"
import { first, joined, same } from "../../src/brief/Brief.ts"

const items = ["甲", "乙", "丙"].map(same)
const rest = { zh: "项另见", en: "more elsewhere" }

it("a list that fits is whole", () => expect(first(items, 3, rest)).toEqual(items))
it("a list that does not fit says how many are left out, and where they are", () =>
  expect(first(items, 1, rest)).toEqual([same("甲"), { zh: "另有2项另见", en: "2 more elsewhere" }]))
it("texts are put together in each language", () =>
  expect(joined([same("甲"), { zh: "乙", en: "b" }])).toEqual({ zh: "甲；乙", en: "甲; b" }))
