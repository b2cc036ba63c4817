/** Lists as Word numbers them: each ordered list begins anew. */
import { expect, it } from "vitest"
import { lists } from "../../src/docx/lists.ts"

it("gives every ordered list a number of its own, and bullets one for all", () => {
  const all = lists()
  expect([all.next(true), all.next(false), all.next(true), all.next(false)]).toEqual([2, 1, 3, 1])
  const xml = all.xml()
  expect([...xml.matchAll(/<w:num w:numId="(\d+)"/gu)].map(([, id]) => id)).toEqual(["1", "2", "3"])
  expect([...xml.matchAll(/<w:startOverride w:val="1"\/>/gu)]).toHaveLength(2 * 4)
})

it("says what a number looks like on each level", () => {
  expect(lists().xml()).toContain(
    '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/>'
  )
})
