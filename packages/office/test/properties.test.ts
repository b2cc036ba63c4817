/** Title and author of a package: what the report says, and no time. */
import { expect, it } from "vitest"
import { properties } from "../src/properties.ts"

it("says title and author as text", () => {
  const text = properties("甲<乙>", "丙&丁")
  expect(text).toContain("<dc:title>甲&lt;乙&gt;</dc:title><dc:creator>丙&amp;丁</dc:creator>")
  expect(text).not.toMatch(/created|modified/u)
})
