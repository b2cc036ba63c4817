/** XML that every reader opens: content stays content. */
import { expect, it } from "vitest"
import { escape, json } from "../src/xml.ts"

it.each([
  ['<a b="&">', "&lt;a b=&quot;&amp;&quot;&gt;"],
  ["甲\u0000乙\u001f丙", "甲\ufffd乙\ufffd丙"],
  ["甲\ud800乙", "甲\ufffd乙"],
  ["甲\uffff", "甲\ufffd"],
  ["一\t二\n三", "一\t二\n三"],
  ["𠮷\u0085", "𠮷\u0085"]
])("%j is written %j", (text, written) => expect(escape(text)).toBe(written))

it("JSON keeps what XML cannot hold as an escape of its own, and reads the same", () => {
  const text = JSON.stringify({ 甲: "乙\ufffe丙\uffff" })
  expect(json(text)).toBe('{"甲":"乙\\ufffe丙\\uffff"}')
  expect(JSON.parse(json(text))).toEqual(JSON.parse(text))
})
