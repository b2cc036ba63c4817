/** The encoding of a text is the one that it is marked with, declares, or makes sense in. */
import { describe, expect, it } from "vitest"
import { decoded, decodedLoosely } from "../../src/readers/encoding.ts"

/** 公开 in GBK. */
const gbk = [0xb9, 0xab, 0xbf, 0xaa]
const ascii = (text: string) => [...Buffer.from(text, "latin1")]

describe("bytes are decoded", () => {
  it.each([
    ["as UTF-8 first", [...Buffer.from("公开")], "公开"],
    ["as GB18030 where they are no UTF-8", gbk, "公开"],
    ["as their mark says", [0xff, 0xfe, 0x6c, 0x51], "公"],
    [
      "as a page declares, GB2312 meaning all of GB18030",
      [...ascii("<meta charset=gb2312>"), ...gbk],
      "<meta charset=gb2312>公开"
    ],
    [
      "otherwise, where the declaration does not hold",
      [...ascii("<meta charset=utf-8>"), ...gbk],
      "<meta charset=utf-8>公开"
    ]
  ])("%s", (_, bytes, text) => expect(decoded(Uint8Array.from(bytes))).toBe(text))

  it("never as guesswork: what decodes in no way is no text, and a page shows where it is broken", () => {
    const broken = Uint8Array.from([...Buffer.from("公"), 0xff, 0xff, 0x80])
    expect(decoded(broken)).toBeUndefined()
    expect(decodedLoosely(broken)).toMatch(/^公\ufffd/u)
  })
})
