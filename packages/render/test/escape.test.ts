/** Whatever a report says is text on its page: nothing in it becomes markup, and nothing ends a data block. */
import { describe, expect, it } from "vitest"
import { dataBlock, escape } from "../src/escape.ts"

describe("text in a page", () => {
  it("keeps every sign that markup uses as a sign", () => {
    expect(escape(`<b onclick="a('&')">`)).toBe("&lt;b onclick=&quot;a(&#39;&amp;&#39;)&quot;&gt;")
  })
  it("is not escaped twice by what it says itself", () => expect(escape("&amp;")).toBe("&amp;amp;"))
  it("has no characters that turn the text around them", () => expect(escape("甲\u202e乙\u2066丙")).toBe("甲乙丙"))
  it("keeps rare characters and those of two units", () => expect(escape("㴔𠮷①")).toBe("㴔𠮷①"))
})

describe("a data block", () => {
  it("cannot be ended or commented by what it holds, and says the same", () => {
    const value = { text: "</script><!-- <script> \u2028 & -->" }
    const text = dataBlock(JSON.stringify(value))
    expect(text).not.toMatch(/[<>&\u2028]/u)
    expect(JSON.parse(text)).toEqual(value)
  })
})
