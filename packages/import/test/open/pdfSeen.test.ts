/** What a reader of a PDF sees besides its text: how each page is painted, what lies on it, and what may act or hide. */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { pdfSeen } from "../../src/open/pdfSeen.ts"
import { fileInside, filesInside, line, pdfFile } from "../support/pdfFile.ts"

const look = (bytes: Uint8Array) => Effect.runPromise(Effect.result(pdfSeen({ name: "甲.pdf", bytes })))
const seen = async (...parameters: Parameters<typeof pdfFile>) => Result.getOrThrow(await look(pdfFile(...parameters)))

const said = async (title: string) =>
  (await seen([line], { trailer: "/Info 1000 0 R", objects: [`<< /Title (${title}) >>`] })).metadata

describe("a plain file", () => {
  it("has a digest of each page, its words with their places, and nothing that acts", async () => {
    const file = await seen([line, line, "BT /F 12 Tf 50 700 Td (other) Tj ET"])
    expect(file).toMatchObject({ fields: [], files: [], isActive: false, hasLayers: false })
    const [one, next, other] = file.pages
    expect(one?.paint).toBe(next?.paint)
    expect(one?.paint).not.toBe(other?.paint)
    expect(other?.words).toMatchObject([{ text: "other", box: { left: 50, bottom: 697.6 } }])
  })
})

describe("what was added to a file is seen", () => {
  it("a stamp on a page", async () => {
    const { pages } = await seen([line], {
      page: "/Annots [1000 0 R]",
      objects: ["<< /Type /Annot /Subtype /Stamp /Rect [10 20 110 60] /F 4 >>"]
    })
    expect(pages[0]?.laid).toMatchObject([{ kind: "Stamp", box: { left: 10, top: 60 }, isHidden: false }])
  })

  it("a form field that lies on no page", async () => {
    const { fields } = await seen([line], {
      catalog: "/AcroForm << /Fields [1000 0 R] >>",
      objects: ["<< /FT /Sig /T (seal) /Type /Annot /Subtype /Widget /Rect [0 0 0 0] >>"]
    })
    expect(fields).toEqual([{ name: "seal", kind: "signature" }])
  })

  it("a file inside, and a script", async () => {
    expect(
      (await seen([line], { catalog: filesInside(["b.txt", 1000]), objects: fileInside("b.txt", "", "x") })).files
    ).toEqual(["b.txt"])
    const action = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>"
    expect((await seen([line], { catalog: `/OpenAction ${action}` })).isActive).toBe(true)
    expect((await seen([line], { page: `/AA << /O ${action} >>` })).isActive).toBe(true)
  })

  it("what it says of itself", async () => {
    expect(await said("one")).not.toBe(await said("other"))
  })
})

it("what cannot be opened is refused by its name", async () => {
  const result = await look(new TextEncoder().encode("%PDF-1.4\n"))
  expect(Result.isFailure(result) && result.failure).toMatchObject({ _tag: "Refused", file: "甲.pdf" })
})
