/** XML that every reader opens: content stays content. */
import { expect, it } from "vitest"
import { escape, json } from "../src/xml.ts"

it.each([
  ['<a b="&">', "&lt;a b=&quot;&amp;&quot;&gt;"],
  ["甲\u0000乙\u001f丙", "甲\ufffd乙\ufffd丙"],
  ["甲\ud800乙", "甲\ufffd乙"],
  ["甲\uffff", "甲\ufffd"],
  ["一\t二\n三", "一\t二\n三"],
  ["𠮷\u0085", "𠮷\u0085"],
  ["\u007f<𠮷\u000b&", "\u007f&lt;𠮷\ufffd&amp;"],
  ["\ufffe\ufffd", "\ufffd\ufffd"]
])("%j is written %j", (text, written) => expect(escape(text)).toBe(written))

const isHeld = (code: number): boolean =>
  code === 9 || code === 10 || code === 13 || (code >= 0x20 && code < 0xd800) || (code > 0xdfff && code < 0xfffe)

it("every character by itself is replaced or kept as XML 1.0 says", () => {
  const wrong = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) => {
    const character = String.fromCharCode(code)
    return !'&<>"'.includes(character) && escape(character) !== (isHeld(code) ? character : "\ufffd")
  })
  expect(wrong).toEqual([])
})

it("JSON keeps what XML cannot hold as an escape of its own, and reads the same", () => {
  const text = JSON.stringify({ 甲: "乙\ufffe丙\uffff" })
  expect(json(text)).toBe('{"甲":"乙\\ufffe丙\\uffff"}')
  expect(JSON.parse(json(text))).toEqual(JSON.parse(text))
})
