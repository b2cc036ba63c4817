/** A PDF is looked into: what it carries, how it says it was made, and the text of its pages. */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { expect, it } from "vitest"
import { pdfInside } from "../../src/open/pdfInside.ts"
import { platform } from "../../src/platform/node.ts"
import { fileInside, filesInside, line, pdfFile } from "../support/pdfFile.ts"

const look = (bytes: Uint8Array) => Effect.runPromise(Effect.result(pdfInside({ name: "甲.pdf", bytes })))

it("the files that it carries, its keywords and the text of each page are told", async () => {
  const content = '{"format":"gongkai"}'
  const description = `sha256:${platform.sha256(new TextEncoder().encode(content))}`
  const bytes = pdfFile([line, "BT /F 12 Tf (next) Tj ET"], {
    catalog: filesInside(["a.gongkai.json", 1000]),
    trailer: "/Info 1002 0 R",
    objects: [...fileInside("a.gongkai.json", description, content), "<< /Keywords (made by gongkai) >>"]
  })
  expect(Result.getOrThrow(await look(bytes))).toEqual({
    keywords: "made by gongkai",
    xmp: "",
    pages: ["A page of a report, which is longer than thirty letters.", "next"],
    reports: [content],
    broken: 0
  })
})

it("one that says nothing of itself has no keywords", async () =>
  expect(Result.getOrThrow(await look(pdfFile([line])))).toMatchObject({ keywords: "", reports: [], broken: 0 }))

it("what cannot be opened is refused by its name", async () => {
  const result = await look(new TextEncoder().encode("%PDF-1.4\n"))
  expect(Result.isFailure(result) && result.failure).toMatchObject({ _tag: "Refused", file: "甲.pdf" })
})
