/** Node and the web do the same for printing. */
import { expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { platform as node } from "../../src/platform/node.ts"
import { platform as web } from "../../src/platform/web.ts"
import { law } from "../law.ts"

law("a text has the same digest and the same bytes", [Schema.String], ([text]) => {
  const latin = Array.from(text, (each) => String.fromCharCode((each.codePointAt(0) ?? 0) & 0xff)).join("")
  expect(Uint8Array.from(web.latin1(latin))).toEqual(Uint8Array.from(node.latin1(latin)))
  expect(web.sha256(new TextEncoder().encode(text))).toBe(node.sha256(new TextEncoder().encode(text)))
})

it("the web has no files, and says what to give instead", async () => {
  await expect(web.pack("songti")).rejects.toThrow("library")
  await expect(web.file("own.ttf")).rejects.toThrow("bytes")
})
