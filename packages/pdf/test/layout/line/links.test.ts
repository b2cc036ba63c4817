/** Addresses in a text are found as people write them, without the marks of the sentence around them. */
import { describe, expect, it } from "@effect/vitest"
import { links } from "../../../src/layout/line/links.ts"

const found = (text: string) => links(text).map(({ from, to, uri }) => [text.slice(from, to), uri])

describe("an address", () => {
  it.each([
    [
      "网址https://www.yunxi.gov.cn/zwgk/a-b.html?id=1&n=2#top，欢迎查阅",
      "https://www.yunxi.gov.cn/zwgk/a-b.html?id=1&n=2#top"
    ],
    ["（http://a.example.cn/）", "http://a.example.cn/"],
    ["(http://a.example.cn/b_(c))", "http://a.example.cn/b_(c)"],
    ["见 http://a.example.cn/b.", "http://a.example.cn/b"],
    ["“HTTP://A.EXAMPLE.CN”", "HTTP://A.EXAMPLE.CN"],
    ["<https://a.example.cn/b>", "https://a.example.cn/b"]
  ])("%s", (text, wanted) => expect(found(text)).toEqual([[wanted, wanted]]))
  it("without its scheme leads where it is meant to", () => {
    expect(found("登录www.yunxi.gov.cn查询")).toEqual([["www.yunxi.gov.cn", "http://www.yunxi.gov.cn"]])
    expect(found("邮箱：xxgk@yunxi.gov.cn。")).toEqual([["xxgk@yunxi.gov.cn", "mailto:xxgk@yunxi.gov.cn"]])
    expect(found("mailto:a.b@yunxi.gov.cn")).toEqual([["mailto:a.b@yunxi.gov.cn", "mailto:a.b@yunxi.gov.cn"]])
  })
  it("is each of several", () =>
    expect(found("http://a.cn、http://b.cn").map(([text]) => text)).toEqual(["http://a.cn", "http://b.cn"]))
})

it.each(["增长12.5%", "http://", "电话：0517-83605000", "第3.1节", "a@b", "比例为1:2", ""])("%j has none", (text) =>
  expect(links(text)).toEqual([])
)
