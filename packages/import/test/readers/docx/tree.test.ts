/** Values and switches of a Word file, of whatever prefix: a switch is on where it stands, unless its value says off. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { find, on, tree, value } from "../../../src/readers/docx/tree.ts"

const read = (prefix: string, namespace: string) =>
  Result.getOrThrow(
    tree(
      new TextEncoder().encode(
        `<${prefix}:rPr xmlns:${prefix}="${namespace}"><${prefix}:sz ${prefix}:val="21"/></${prefix}:rPr>`
      )
    )
  )

describe("an element", () => {
  it.each([
    ["w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"],
    ["ns0", "http://purl.oclc.org/ooxml/wordprocessingml/main"]
  ])("with the prefix %s is found by its own name", (prefix, namespace) => {
    const root = read(prefix, namespace)
    expect(value(root, "rPr", "sz")).toBe("21")
    expect(find(root, "rPr", "b")).toBeUndefined()
  })
})

describe("a switch", () => {
  it.each([
    ["<w:b/>", true],
    ['<w:b w:val="1"/>', true],
    ['<w:b w:val="true"/>', true],
    ['<w:b w:val="0"/>', false],
    ['<w:b w:val="false"/>', false],
    ['<w:b w:val="off"/>', false],
    ["<w:i/>", false]
  ])("%s is on: %s", (xml, isOn) => {
    const root = tree(
      new TextEncoder().encode(
        `<w:rPr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${xml}</w:rPr>`
      )
    )
    expect(on(Result.getOrThrow(root), "rPr", "b")).toBe(isOn)
  })
})
