/** XML that every reader opens: content stays content. */
import { expect, it } from "vitest"
import { escape } from "../src/xml.ts"

it.each([
  ['<a b="&">', "&lt;a b=&quot;&amp;&quot;&gt;"],
  ["甲\u0000乙\u001f丙", "甲\ufffd乙\ufffd丙"],
  ["甲\ud800乙", "甲\ufffd乙"],
  ["甲\uffff", "甲\ufffd"],
  ["一\t二\n三", "一\t二\n三"],
  ["𠮷\u0085", "𠮷\u0085"]
])("%j is written %j", (text, written) => expect(escape(text)).toBe(written))
