/** Letters that a page sets in Symbol or Wingdings are the signs that a person sees; in any other font they are letters. */
import { describe, expect, it } from "vitest"
import { nameSigns } from "../../../src/readers/html/signs.ts"
import { childrenOf, isText, type Node } from "../../../src/readers/html/tree.ts"
import { pageOf } from "../../support/pageTree.ts"

const text = (node: Node): string => (isText(node) ? node.value : childrenOf(node).map(text).join(""))
const named = (body: string) => {
  const page = pageOf(body)
  nameSigns(page)
  return text(page)
}

describe("letters", () => {
  it.each([
    ['<span style="font-family:Wingdings">n</span>甲', "■甲"],
    ["<span style=\"color:red;font-family: 'Symbol', serif\">·</span>", "•"],
    ['<font face="Wingdings">Ø</font>', "▶"],
    ['<span style="font-family:Wingdings">n<span style="font:7.0pt \'Times New Roman\'">n</span></span>', "■n"],
    ['<span style="font-family:Wingdings"><b>n</b></span>', "■"],
    ['<span style="font-family:宋体">n</span>', "n"],
    ["n", "n"]
  ])("in %s are %s", (body, signs) => expect(named(body)).toBe(signs))
})
