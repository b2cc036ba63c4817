/** Readers and writers of office files, as they are loaded. */
import { expect, it } from "vitest"
import { draft } from "../support/drafts.ts"
import { reader, write, zip } from "../../src/jobs/loaded.ts"

it("reads again what it writes", async () => {
  const bytes = await write(draft(), "docx")
  if (!(bytes instanceof Uint8Array)) throw new Error("a document is bytes")
  const read = await reader.read({ name: "报告.docx", bytes, language: "zh" })
  expect(read).toMatchObject({ items: [{ agency: "示例市档案局", year: 2023, cells: { unread: 0 } }] })
  expect(await write(draft(), "xlsx")).toBeInstanceOf(Uint8Array)
})

it("begins a zip that ends as one", async () => {
  const pieces: Array<Uint8Array> = []
  const growing = (await zip())((bytes) => pieces.push(bytes))
  const file = growing.begin("目录.csv")
  file.push(new TextEncoder().encode("单位"))
  file.end()
  growing.end()
  expect(new TextDecoder("latin1").decode(pieces[0]).startsWith("PK")).toBe(true)
})

it("refuses a table that is none", async () => {
  expect(await reader.table(new TextEncoder().encode("%PDF-1.7"))).toMatchObject({ refused: { status: 422 } })
})
