/** Headings in the markup of wikis are headings like any other; what only looks like their marks stays. */
import { describe, expect, it } from "vitest"
import { withoutHeadingMarks } from "../../src/readers/wiki.ts"

describe("a heading", () => {
  it.each([
    ["AsciiDoc", "= 某县年度报告\n\n[[_一]]\n== 一、总体情况\n全年 = 12", "某县年度报告\n\n\n一、总体情况\n全年 = 12"],
    ["MediaWiki", '= 某县 =\n<span id="一"></span>\n== 一、总体情况 ==\n好', "某县\n\n一、总体情况\n好"],
    ["Textile", "h1(#一). 某县\n\nh2. 一、总体情况", "某县\n\n一、总体情况"],
    ["Jira", "h1. {anchor:一}某县\nh2. 一、总体情况", "某县\n一、总体情况"],
    ["Org", "* 某县\n  :PROPERTIES:\n  :CUSTOM_ID: 一\n  :END:\n** 一、总体情况", "某县\n\n\n\n一、总体情况"],
    ["Haddock", "= 某县\n#某县#\n\n== 一、总体情况", "某县\n\n\n一、总体情况"]
  ])("of %s has no marks, and every line keeps its number", (_, text, plain) =>
    expect(withoutHeadingMarks(text)).toBe(plain)
  )

  it.each(["= 12\n甲", "* 一是主动公开\n* 二是依申请公开", "==== ====\n甲\n==== ====\n乙 12"])(
    "none is in %j",
    (text) => expect(withoutHeadingMarks(text)).toBe(text)
  )
})
