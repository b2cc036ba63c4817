/** A table that only lays out a page holds no more text of its own than the tables within it. */
import { describe, expect, it } from "vitest"
import { layoutTables } from "../../../src/readers/html/weigh.ts"
import { all, pageOf } from "../../support/pageTree.ts"

/** For each table of a page, in order, whether it is layout. */
const layout = (body: string) => {
  const page = pageOf(body)
  const found = layoutTables(page)
  return all(page, "table").map((table) => found.has(table))
}
const table = (text: string) => `<table><tr><td>${text}</td></tr></table>`

describe("a table is layout", () => {
  it.each([
    ["never by itself", table("甲乙"), [false]],
    ["around a table with as much text", table(`甲乙${table("丙丁")}`), [true, false]],
    ["not around a table with less", table(`甲乙丙</td><td>${table("丁戊")}`), [false, false]],
    ["around one with less, where its rows have one cell each", table(`甲乙丙${table("丁戊")}`), [true, false]],
    [
      "around one with less, where a heading stands in it",
      table(`<h2>甲</h2>乙丙</td><td>${table("丁")}`),
      [true, false]
    ],
    ["around one that is layout itself", table(`甲${table(table("丙丁"))}`), [true, true, false]],
    ["not by text that nobody sees", table(`甲${table("<script>var long = 1</script>")}`), [false, false]],
    ["not by a table without text", table(table(" ")), [false, false]]
  ])("%s", (_, body, found) => expect(layout(body)).toEqual(found))

  it("at any depth", () => expect(layout(`${"<table><tr><td>".repeat(400)}甲`).filter(Boolean)).toHaveLength(399))
})
