/** The marks of Markdown are taken out of prose, and nothing that a person would read goes with them. */
import { describe, expect, it } from "vitest"
import { inline, unmarked, withoutDivisions, withoutMarks, withTitle } from "../../src/readers/markdown.ts"

describe("within a line", () => {
  it.each([
    ["**一、总体情况**", "一、总体情况"],
    ["按`条例`__第五十条__", "按条例第五十条"],
    ["详见[网站](http://example.cn/a)的专栏", "详见网站的专栏"],
    ["公开 12 件<!-- 待核 -->", "公开 12 件"],
    [String.raw`1\. 注\*`, "1. 注*"],
    ["见![图](a.png)下", "见![图](a.png)下"],
    ["a_b 与 3*4", "a_b 与 3*4"],
    [String.raw`\&amp\; 与 \&nbsp;`, "&amp; 与 &nbsp;"],
    [String.raw`见\[网站\](http://example.cn/a)`, "见[网站](http://example.cn/a)"],
    [String.raw`\`命令\` 与 \*\*不加粗\*\* 与 \~\~不删\~\~`, "`命令` 与 **不加粗** 与 ~~不删~~"],
    [String.raw`\<\!-- 注 --\>`, "<!-- 注 -->"],
    [String.raw`C:\\temp`, String.raw`C:\temp`]
  ])("%s reads %s", (written, read) => expect(inline(written)).toBe(read))
})

describe("in front of a line", () => {
  it.each([
    ["## 二、主动公开", "二、主动公开"],
    ["> 引文", "引文"],
    ["- 项目", "项目"],
    ["```text", ""],
    ["#12 号文", "#12 号文"],
    ["-5", "-5"]
  ])("%s reads %s", (written, read) => expect(unmarked(written)).toBe(read))
})

describe("a text", () => {
  const headings = "# 年度报告\n## 一、总体情况"
  it("with headings of Markdown loses the marks of headings and of bold, and keeps columns where they are", () =>
    expect(withoutMarks(`${headings}\n**要点**如下\n行政许可  **12**  3\n- 甲`)).toBe(
      "年度报告\n一、总体情况\n要点如下\n行政许可  **12**  3\n- 甲"
    ))
  it("with one sign that looks like a heading is left as it is", () =>
    expect(withoutMarks("# 年度报告\n**要点**")).toBe("# 年度报告\n**要点**"))
})

describe("divisions of the page that Markdown was made of", () => {
  const text = '<div class="a"\nid="b">\n\n# 年报\n\n## 一、<span>总体</span>情况\n\n</div>'
  it("are left out, and no line moves", () =>
    expect(withoutDivisions(text)).toBe("\n\n\n# 年报\n\n## 一、总体情况\n\n"))
  it("stay in what is no Markdown", () => expect(withoutDivisions("<div>一</div>")).toBe("<div>一</div>"))
})

describe("front matter", () => {
  it("has its title on a line by itself, behind its other fields, and no line moves", () =>
    expect(withTitle('---\ntitle: "某馆2023年年报"\ndate: 2024-01-20\n---\n正文')).toBe(
      "\n\ndate: 2024-01-20\n某馆2023年年报\n正文"
    ))

  it("of Org mode does so too", () => expect(withTitle("#+TITLE: 年报\n正文")).toBe("年报\n正文"))

  it.each(["---\ndate: 2024\n---\n正文", "正文\n---\ntitle: 甲\n---", "---\ntitle: 甲\n正文"])(
    "without a title, or elsewhere, is left as it is",
    (text) => expect(withTitle(text)).toBe(text)
  )
})
