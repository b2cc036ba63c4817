/** Without Node the same digests and bytes come out, and where files would be needed it is said what to give instead. */
import { expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { platform as node } from "../../src/platform/node.ts"
import { platform as web } from "../../src/platform/web.ts"
import { law } from "../law.ts"

law("a text has the same digest and the same bytes as in Node", [Schema.String], ([text]) => {
  const beyond = `${text}é\u0141公`
  expect(Uint8Array.from(web.latin1(beyond))).toEqual(Uint8Array.from(node.latin1(beyond)))
  expect(web.sha256(new TextEncoder().encode(text))).toBe(node.sha256(new TextEncoder().encode(text)))
})

it("there are no files, and it is said what to give instead", async () => {
  await expect(web.pack("songti")).rejects.toThrow("library")
  await expect(web.file("own.ttf")).rejects.toThrow("bytes")
})
