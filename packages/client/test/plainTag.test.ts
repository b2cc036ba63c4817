/** A tag names the same revision, whatever a proxy made of it on the way. */
import { expect, it } from "vitest"
import { plainTag } from "../src/plainTag.ts"

it.each([
  ['"3"', '"3"'],
  [' W/"3" ', '"3"'],
  ['"3-gzip"', '"3"'],
  ['W/"12;br"', '"12"'],
  ['"3.pdf--gzip"', '"3.pdf"'],
  ['"abc"', '"abc"'],
  ["", ""]
])("%s is %s", (tag, plain) => expect(plainTag(tag)).toBe(plain))
