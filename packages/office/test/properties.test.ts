/** Title and author of a package: what the report says, and no time. */
import { expect, it } from "vitest"
import { customProperties, properties } from "../src/properties.ts"

it("says title and author as text", () => {
  const text = properties("甲<乙>", "丙&丁")
  expect(text).toContain("<dc:title>甲&lt;乙&gt;</dc:title><dc:creator>丙&amp;丁</dc:creator>")
  expect(text).not.toMatch(/created|modified/u)
})

it("numbers fields of its own from 2, each with its text", () => {
  const text = customProperties([
    ["地址", "甲<乙>路"],
    ["联系电话", "123"]
  ])
  expect(text).toContain('pid="2" name="地址"><vt:lpwstr>甲&lt;乙&gt;路</vt:lpwstr>')
  expect(text).toContain('pid="3" name="联系电话"><vt:lpwstr>123</vt:lpwstr>')
})
