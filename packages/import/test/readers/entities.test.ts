/** Characters that mark-up names stand for themselves; what names none is text. */
import { describe, expect, it } from "vitest"
import { withEntities } from "../../src/readers/entities.ts"

describe("a named character", () => {
  it.each([
    ["（网址：&lt;http://www.example.cn/&gt;）", "（网址：<http://www.example.cn/>）"],
    ["&#8220;一件事&#x201D;&nbsp;A&amp;B", "“一件事” A&B"],
    ["&AMP;lt;", "&lt;"],
    ["&unknown; & &#0; 3&4;", "&unknown; &  3&4;"]
  ])("%s reads %s", (written, read) => expect(withEntities(written)).toBe(read))
})
