/** The page of open data names what there is, its format and what is in it. */
import { expect, it } from "vitest"
import { dataPage } from "../../src/site/data.ts"

it("offers each address with its format and a sentence, in the language of the page", () => {
  const place = { language: "en", root: "/public", other: "/x", way: [] } as const
  const offered = [
    { name: { zh: "全部", en: "all" }, href: "/a?b=1&c=2", type: "text/csv", says: { zh: "一行", en: "a line" } }
  ]
  expect(dataPage(offered, place)).toContain(
    '<a href="/a?b=1&amp;c=2" type="text/csv">all</a></th><td>text/csv</td><td>a line</td>'
  )
  expect(dataPage(offered, { ...place, language: "zh" })).toContain(">全部</a>")
})
