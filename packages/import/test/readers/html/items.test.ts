/** The items of lists on a page have the number that a browser shows, and begin once each. */
import { describe, expect, it } from "vitest"
import { items } from "../../../src/readers/html/items.ts"
import { childrenOf, type Element, isElement, isText, type Node } from "../../../src/readers/html/tree.ts"
import { pageOf } from "../../support/pageTree.ts"

/** The item that begins with each text of a page, as its level and mark. */
const marks = (body: string) => {
  const follow = items()
  const found: Array<string | undefined> = []
  const visit = (element: Element) => {
    follow.opens(element)
    walk(element)
    follow.closes(element)
  }
  const walk = (node: Node): void => {
    for (const child of childrenOf(node)) {
      if (isText(child)) {
        const item = follow.begins()
        found.push(item && `${item.level} ${item.mark}${item.ordered ? "" : " unordered"}`)
      } else if (isElement(child)) visit(child)
      else walk(child)
    }
  }
  walk(pageOf(body))
  return found
}

describe("the items of a list", () => {
  it("are counted from where the list or the item says", () => {
    expect(marks("<ol><li>甲</li><li>乙</li></ol>")).toEqual(["0 1.", "0 2."])
    expect(marks('<ol start="4"><li>甲</li><li value="9">乙</li><li>丙</li></ol>')).toEqual(["0 4.", "0 9.", "0 10."])
    expect(marks('<ol start="x"><li>甲</li></ol>')).toEqual(["0 1."])
  })

  it("are numbered as its style or type says", () => {
    expect(marks('<ol style="list-style-type: cjk-ideographic"><li>甲</li><li>乙</li></ol>')).toEqual([
      "0 一、",
      "0 二、"
    ])
    expect(marks('<ol type="a"><li>甲</li></ol>')).toEqual(["0 a."])
    expect(marks('<ol style="list-style:upper-alpha"><li>甲</li></ol>')).toEqual(["0 A."])
  })

  it("lie deeper in lists within lists, which count by themselves", () =>
    expect(marks("<ol><li>甲<ol><li>子</li></ol></li><li>乙</li></ol>")).toEqual(["0 1.", "1 1.", "0 2."]))

  it("have a bullet where the list is not ordered, and none where it shows none", () => {
    expect(marks("<ul><li>甲</li></ul>")).toEqual(["0 • unordered"])
    expect(marks('<ul style="list-style:none"><li>甲</li></ul>')).toEqual([undefined])
    expect(marks('<ol><li style="list-style-type:none">甲</li><li>乙</li></ol>')).toEqual([undefined, "0 2."])
  })

  it("begin with their first paragraph, and what stands outside of lists is none", () =>
    expect(marks("<ul><li><p>甲</p><p>续</p></li></ul><p>后</p><div><li>散</li></div>")).toEqual([
      "0 • unordered",
      undefined,
      undefined,
      undefined
    ]))
})
