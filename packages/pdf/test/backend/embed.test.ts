/** A file lies in a PDF as PDF/A-3 wants it: named, typed, dated, and as the source of the document. */
import { inflateSync } from "node:zlib"
import { expect, it } from "@effect/vitest"
import { type Attachment, embed } from "../../src/backend/embed.ts"
import { asked } from "./document.ts"

const made = new Date("2024-01-09T00:00:00Z")
const file = (name: string): Attachment => ({
  bytes: new TextEncoder().encode(`{"机关":"${name}"}`),
  name,
  type: "application/json",
  description: "sha256:ab",
  made
})

it("the bytes are in a stream that says what they are, how many, and of which day", () => {
  const { document, objects } = asked()
  embed(document, file("甲.json"))
  const stream = objects.find(({ data }) => data["Type"] === "EmbeddedFile") ?? expect.fail("no file")
  const { bytes } = file("甲.json")
  expect(stream.data).toMatchObject({
    Subtype: "application#2Fjson",
    Params: { CreationDate: made, ModDate: made, Size: bytes.length },
    Filter: "FlateDecode"
  })
  const [chunk = ""] = stream.chunks
  expect(Buffer.compare(inflateSync(chunk), bytes)).toBe(0)
  expect(stream.ended).toBe(true)
})

it("its specification bears the name for old and new readers, the hash, and the relation Source", () => {
  const { document, files } = asked()
  embed(document, file("甲.json"))
  const { data } = files.get("甲.json") ?? expect.fail("no specification")
  expect([data["F"], data["UF"], data["Desc"]].map(String)).toEqual(["甲.json", "甲.json", "sha256:ab"])
  expect([data["Type"], data["AFRelationship"]]).toEqual(["Filespec", "Source"])
})

it("the document is associated with every file that was put into it, in their order", () => {
  const { document, files } = asked()
  for (const name of ["甲.json", "乙.json"]) embed(document, file(name))
  expect(document._root.data["AF"]).toEqual([files.get("甲.json"), files.get("乙.json")])
})
