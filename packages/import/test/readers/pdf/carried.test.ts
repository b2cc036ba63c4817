/** Of the files inside a PDF those of ours count, each whole if its hash is the one beside it. */
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs"
import { describe, expect, it } from "vitest"
import { platform } from "../../../src/platform/node.ts"
import { carried } from "../../../src/readers/pdf/carried.ts"

const bytes = (text: string) => new TextEncoder().encode(text)
const hash = (text: string) => `sha256:${platform.sha256(bytes(text))}`

interface File {
  readonly filename: string
  readonly description?: string
  readonly text: string | undefined
}

const own = (name: string, text: string): File => ({ filename: `${name}.gongkai.json`, description: hash(text), text })

/** A document with these files; `isLate` hands over what is in them only when asked. */
const inside = (files: ReadonlyArray<File>, isLate = false) => {
  const content = (file: File | undefined) => (file?.text === undefined ? null : bytes(file.text))
  // Of a document nothing but its files is asked for.
  return carried({
    getAttachments: () =>
      Promise.resolve(
        new Map(files.map((file, at) => [`f${at}`, { ...file, ...(!isLate && { content: content(file) }) }]))
      ),
    getAttachmentContent: (id: string) => Promise.resolve(content(files[Number(id.slice(1))]))
  } as unknown as PDFDocumentProxy)
}

describe("the files inside a PDF", () => {
  it("are handed on in the order of their names, whether they come at once or when asked for", async () => {
    const files = [own("乙", "{2}"), own("丙", "{3}"), own("a", "{1}")]
    const sorted = files.toSorted((one, other) => (one.filename < other.filename ? -1 : 1)).map(({ text }) => text)
    expect(await inside(files)).toEqual({ reports: sorted, broken: 0 })
    expect(await inside(files, true)).toEqual({ reports: sorted, broken: 0 })
  })

  it("are broken where their hash is another, or missing where no other is whole", async () => {
    const changed = { ...own("甲", "{1}"), text: "{2}" }
    const bare = { filename: "乙.gongkai.json", text: "{3}" }
    expect(await inside([changed, own("丙", "{4}")])).toEqual({ reports: ["{4}"], broken: 1 })
    expect(await inside([bare, own("丙", "{4}")])).toEqual({ reports: ["{4}"], broken: 0 })
    expect(await inside([bare])).toEqual({ reports: [], broken: 1 })
  })

  it("of other names, or with nothing in them, do not count", async () => {
    expect(
      await inside([
        { ...own("甲", "{1}"), filename: "甲.json" },
        { ...own("乙", ""), text: undefined }
      ])
    ).toEqual({
      reports: [],
      broken: 0
    })
  })
})
