/** A stream of a PDF is inflated to what was given; text is one byte a character. */
import { inflateSync } from "node:zlib"
import { expect } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { deflated, deflatedSmall } from "../../src/backend/deflated.ts"
import { law } from "../law.ts"

law("text and its bytes give the same stream, quickly or small", [Schema.String], ([text]) => {
  const bytes = Buffer.from(text, "latin1")
  for (const deflate of [deflated, deflatedSmall]) {
    expect(Buffer.compare(deflate(text), deflate(bytes))).toBe(0)
    expect(Buffer.compare(inflateSync(deflate(text)), bytes)).toBe(0)
  }
})
