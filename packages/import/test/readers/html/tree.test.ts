/** What a browser shows of the elements of a page, which of them end a paragraph, and where each stands. */
import { describe, expect, it } from "vitest"
import { childrenOf, isInline, isText, isUnseen, keepsLines, paths, shown } from "../../../src/readers/html/tree.ts"
import { all, first, pageOf } from "../../support/pageTree.ts"

describe("a browser shows nothing of", () => {
  it.each([
    ['<div hidden="">甲</div>', "div"],
    ['<p style="color:red;display : none">甲</p>', "p"],
    ["<select><option>甲</option></select>", "select"],
    ["<script>甲</script>", "script"],
    ["<button>甲</button>", "button"]
  ])("%s", (body, tag) => expect(isUnseen(first(body, tag))).toBe(true))
  it("no element that only says how it is shown", () =>
    expect(isUnseen(first('<p style="display:block" class="hidden">甲</p>', "p"))).toBe(false))
})

it("charts that gongkai drew behind a report are no part of it", () =>
  expect(isUnseen(first('<aside data-gongkai="charts">甲</aside>', "aside"))).toBe(true))

it("stretches and elements of Word stand in a line, blocks do not", () => {
  expect(["span", "a", "sup", "o:p", "w:sdt"].map((tag) => isInline(first(`<${tag}>甲</${tag}>`, tag)))).toEqual([
    true,
    true,
    true,
    true,
    true
  ])
  expect(["div", "li", "section"].map((tag) => isInline(first(`<${tag}>甲</${tag}>`, tag)))).toEqual([
    false,
    false,
    false
  ])
})

const kept = (body: string, tag: string) => {
  const [text] = childrenOf(first(body, tag))
  return text !== undefined && isText(text) && keepsLines(text)
}

describe("ends of lines in the source are shown", () => {
  it.each([
    [true, "<pre>甲\n乙</pre>", "pre"],
    [true, '<div style="white-space: pre-wrap"><p>甲\n乙</p></div>', "p"],
    [false, '<pre style="white-space:normal">甲\n乙</pre>', "pre"],
    [false, '<pre><code style="white-space:nowrap">甲\n乙</code></pre>', "code"],
    [false, "<p>甲\n乙</p>", "p"],
    [false, "<pre>甲乙</pre>", "pre"]
  ])("%s in %s", (isKept, body, tag) => expect(kept(body, tag)).toBe(isKept))
})

it("the path of an element counts its siblings of the same name", () => {
  const page = pageOf("<div><p>甲</p><table></table><p>乙</p></div><div><p>丙</p></div>")
  const path = paths()
  expect(all(page, "p").map(path)).toEqual([
    "/html[1]/body[1]/div[1]/p[1]",
    "/html[1]/body[1]/div[1]/p[2]",
    "/html[1]/body[1]/div[2]/p[1]"
  ])
})

describe("a text is shown", () => {
  it.each([
    ["行政\n  许可", "行政许可"],
    ["共 12\n件", "共 12 件"],
    ["\u00a0\u3000甲 \u00a0 乙 ", "甲 乙"],
    ["甲\u200b乙\ufeff\u0007", "甲乙"]
  ])("%j as %s", (source, text) => expect(shown(source)).toBe(text))
})
