/** The look of a text is what its style says, and where that says nothing, what its parents and the text around it say. */
import { describe, expect, it } from "vitest"
import { looks, styleOf, within } from "../../../src/readers/odf/look.ts"
import { around } from "../../support/odfTree.ts"

const style = (name: string, properties: string, parent = "", family = "text") =>
  `<style:style style:name="${name}" style:family="${family}"${parent === "" ? "" : ` style:parent-style-name="${parent}"`}>${properties}</style:style>`
const text = (attributes: string) => `<style:text-properties ${attributes}/>`

const look = looks([
  around(
    [
      style("raised", text('style:text-position="super 58%"')),
      style("mine", text('fo:color="#f00"'), "raised"),
      style("level", text('style:text-position="0% 100%"'), "raised"),
      style("little", text('style:text-position="14% 100%"')),
      style("low", text('style:text-position="-33% 58%"')),
      style("struck", text('style:text-line-through-style="solid"')),
      style("back", text('style:text-line-through-style="solid" style:text-line-through-type="none"'), "struck"),
      style("away", text('text:display="none"')),
      style("圈", "", "圈")
    ].join("")
  ),
  undefined,
  around(
    style("struck", '<style:table-cell-properties fo:border="none" fo:border-top="0.5pt solid"/>', "", "table-cell") +
      style("bare", '<style:table-cell-properties fo:border="none"/>', "", "table-cell") +
      style("sheet", '<style:table-properties table:display="false"/>', "", "table")
  )
])

describe("a style of text says", () => {
  it.each([
    ["raised", "raised"],
    ["mine", "raised"],
    ["level", undefined],
    ["little", undefined],
    ["low", "lowered"],
    ["struck", "struck"],
    ["back", undefined],
    ["圈", undefined],
    ["没有", undefined]
  ])("%s: %s", (name, shown) => expect(styleOf(look("text", name))).toBe(shown))
})

it("styles of one name are different ones in different families", () => {
  expect(look("table-cell", "struck")).toEqual({ bordered: true })
  expect(look("table-cell", "bare")).toEqual({ bordered: false })
  expect(look("table", "sheet")).toEqual({ hidden: true })
  expect(look("text", "away")).toEqual({ hidden: true })
  expect(look("text", undefined)).toEqual({})
})

it("a text takes from around it what it leaves open, and takes back what it says", () => {
  const raised = look("text", "raised")
  expect(styleOf(within(look("text", "struck"), raised))).toBe("struck")
  expect(styleOf(within(raised, look("text", "level")))).toBeUndefined()
  expect(styleOf(within(raised, {}))).toBe("raised")
})
