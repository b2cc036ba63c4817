/** Where the pictures of a page lie: each in the space of its moment, alone, again and again, or in a group. */
import { expect, it } from "vitest"
import { drawnImages } from "../../../src/readers/pdf/drawnImages.ts"
import { library } from "../../../src/readers/pdf/library.ts"
import type { Matrix } from "../../../src/readers/pdf/rulings.ts"

const { OPS } = await library()
const page: Matrix = [1, 0, 0, -1, 0, 800]
const found = (...steps: ReadonlyArray<readonly [operator: number, given: unknown]>) =>
  drawnImages(
    steps.map(([operator]) => operator),
    steps.map(([, given]) => given),
    OPS,
    page
  )
const scaled = [20, 0, 0, 10, 100, 700]
const box = { left: 100, right: 120, top: 90, bottom: 100 }

it("a picture lies where the space of its moment puts the unit square", () => {
  expect(found([OPS.save, null], [OPS.transform, scaled], [OPS.paintImageXObject, ["a", 1, 1]])).toEqual([box])
  expect(
    found([OPS.save, null], [OPS.transform, scaled], [OPS.restore, null], [OPS.paintInlineImageXObject, [{}]])
  ).toEqual([{ left: 0, right: 1, top: 799, bottom: 800 }])
})

it("a form has a space of its own", () =>
  expect(
    found(
      [OPS.paintFormXObjectBegin, [scaled, null]],
      [OPS.paintImageMaskXObject, [{}]],
      [OPS.paintFormXObjectEnd, null]
    )
  ).toEqual([box]))

it("pictures that the library draws together are told one by one", () => {
  const next = { ...box, top: 70, bottom: 80 }
  expect(found([OPS.paintImageXObjectRepeat, ["a", 20, 10, Float32Array.of(100, 700, 100, 720)]])).toEqual([box, next])
  expect(found([OPS.paintImageMaskXObjectRepeat, [{}, 20, 0, 0, 10, [100, 700, 100, 720]]])).toEqual([box, next])
  expect(found([OPS.paintImageMaskXObjectGroup, [[{ transform: scaled }]]])).toEqual([box])
  expect(found([OPS.paintInlineImageXObjectGroup, [{}, [{ transform: scaled }]]])).toEqual([box])
})

it("what is damaged, or draws no picture, is passed over", () =>
  expect(found([OPS.paintImageXObjectRepeat, null], [OPS.paintImageMaskXObjectGroup, ["?"]], [OPS.fill, null])).toEqual(
    []
  ))
