/** Parts in another order than the form's are taken under their own headings, where with them none is missing. */
import { type Edition, heading } from "@gongkai/core/Edition"
import { edition2021 } from "@gongkai/core/editions/2021"
import type { Block } from "@gongkai/match/Document"
import { expect, it } from "vitest"
import type { Start } from "../../src/outline/recovered.ts"
import { outOfTurn, withStrays } from "../../src/outline/strays.ts"

const edition: Edition = edition2021
const headings = edition.sections.map((section) => heading(edition, section))

/** A document of the headings with these places in the form, and one line below each. */
const blocksOf = (order: ReadonlyArray<number>): ReadonlyArray<Block> =>
  order.flatMap((at): ReadonlyArray<Block> =>
    [headings[at] ?? "", "按规定办理。"].map((text) => ({ _tag: "Paragraph", text, place: {} }))
  )

/** Where these parts begin in that document. */
const startsOf = (order: ReadonlyArray<number>, found: ReadonlyArray<number>): ReadonlyArray<Start> =>
  order.flatMap((at, place): ReadonlyArray<Start> => {
    const section = edition.sections[at]
    return section && found.includes(at) ? [{ section, at: 2 * place, from: 2 * place + 1 }] : []
  })

const partsOf = (starts: ReadonlyArray<Start>) => starts.map(({ section }) => edition.sections.indexOf(section))

const order = [0, 4, 5, 1, 2, 3]

it("parts five and six in front of the tables are taken where they stand", () => {
  const all = withStrays(edition, blocksOf(order), startsOf(order, [0, 1, 2, 3]))
  expect(partsOf(all)).toEqual(order)
  expect(partsOf(outOfTurn(edition, all))).toEqual([4, 5])
  expect(all.map(({ at, from }) => from - at)).toEqual([1, 1, 1, 1, 1, 1])
})

it.each([
  ["is missing", [0, 4, 1, 2, 3]],
  ["stands twice", [0, 4, 5, 1, 2, 3, 5]]
])("none is where a heading %s: nobody knows what it heads", (_, other) => {
  const found = startsOf(other, [0, 1, 2, 3])
  expect(withStrays(edition, blocksOf(other), found)).toEqual(found)
})

it("in the order of the form none is out of its turn", () =>
  expect(outOfTurn(edition, startsOf([0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 5]))).toEqual([]))
