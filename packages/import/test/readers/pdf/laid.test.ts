/** What lies on a page is told with its place, whether anybody sees it, and a digest that changes with it. */
import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs"
import { describe, expect, it } from "vitest"
import { laid } from "../../../src/readers/pdf/laid.ts"

const stamp = { id: "5R", subtype: "Stamp", rect: [10, 20, 110, 60], annotationFlags: 4, contentsObj: { str: "核" } }
// Of a page nothing but its annotations is asked for.
const on = (...annotations: ReadonlyArray<unknown>) =>
  laid({ getAnnotations: () => Promise.resolve(annotations) } as unknown as PDFPageProxy)

it("a stamp and a form field are told with their kind and place", async () =>
  expect(await on(stamp, { ...stamp, subtype: "Widget", fieldType: "Sig", rect: undefined })).toMatchObject([
    { kind: "Stamp", box: { left: 10, bottom: 20, right: 110, top: 60 }, isHidden: false },
    { kind: "Widget", field: "Sig", box: { left: 0, bottom: 0, right: 0, top: 0 } }
  ]))

describe("nobody sees", () => {
  it.each([
    ["what is hidden", 2, true],
    ["what is neither shown nor printed", 32, true],
    ["what is printed", 36, false],
    ["what is shown", 0, false]
  ])("%s by the flags %i: %s", async (_, annotationFlags, isHidden) =>
    expect((await on({ ...stamp, annotationFlags }))[0]?.isHidden).toBe(isHidden)
  )
})

const digest = async (more: object) => (await on({ ...stamp, ...more }))[0]?.digest

it("the digest is another where its text, its value, its place or its flags are, and nothing else changes it", async () => {
  const own = await digest({})
  for (const more of [
    { contentsObj: { str: "否" } },
    { fieldValue: "7" },
    { rect: [0, 0, 1, 1] },
    { annotationFlags: 6 }
  ])
    // oxlint-disable-next-line no-await-in-loop
    expect(await digest(more)).not.toBe(own)
  expect(await digest({ modificationDate: "D:2024" })).toBe(own)
})

it("what is no object is passed over", async () => expect(await on(null, "x", 7)).toEqual([]))
