/** What was filled in on a page is read as its text: values of fields, figures typed over it, and no remarks of readers. */
import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs"
import { describe, expect, it } from "vitest"
import { readPdf } from "../../../src/readers/pdf.ts"
import { filledIn } from "../../../src/readers/pdf/filledIn.ts"
import { line, pdfFile } from "../../support/pdfFile.ts"

const field = { subtype: "Widget", fieldType: "Tx", fieldValue: "12", rect: [100, 700, 160, 720] }
// Of a page nothing but its annotations is asked for; its height is 800.
const on = (...annotations: ReadonlyArray<unknown>) =>
  filledIn({ getAnnotations: () => Promise.resolve(annotations) } as unknown as PDFPageProxy, [1, 0, 0, -1, 0, 800])

it("the value of a field stands in the middle of its box", async () => {
  const [run] = await on(field)
  expect(run).toMatchObject({ text: "12", left: 100 })
  expect(((run?.top ?? 0) + (run?.bottom ?? 0)) / 2).toBe(90)
})

it("a value on the right ends where its box ends, and one of several lines is a run a line", async () => {
  expect((await on({ ...field, textAlignment: 2 }))[0]?.right).toBe(160)
  expect((await on({ ...field, fieldValue: "甲\r\n乙" })).map(({ text }) => text)).toEqual(["甲", "乙"])
})

describe("is left out:", () => {
  it.each([
    ["an empty field", { fieldValue: "" }],
    ["a field that is hidden", { annotationFlags: 2 }],
    ["a box to tick", { fieldType: "Btn", fieldValue: "Yes" }],
    ["a remark of somebody who read the page", { subtype: "FreeText", contentsObj: { str: "请核对" } }],
    ["a field without a place", { rect: undefined }]
  ])("%s", async (_, more) => expect(await on({ ...field, ...more })).toEqual([]))
})

it("a figure typed over the page is text of it", async () =>
  expect(await on({ subtype: "FreeText", contentsObj: { str: " 17 " }, rect: field.rect })).toMatchObject([
    { text: "17" }
  ]))

it("a page's fields are read with its text", async () => {
  const annotation = "<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (407) /Rect [50 600 120 620] /F 4 >>"
  const bytes = pdfFile([line], {
    catalog: "/AcroForm << /Fields [1000 0 R] >>",
    page: "/Annots [1000 0 R]",
    objects: [annotation]
  })
  expect(JSON.stringify(await readPdf(bytes))).toContain("407")
})
