/** A clerk pastes a block of cells: what it would change is shown first, and what does not fit is named. */
import { describe, expect, it } from "vitest"
import { at } from "@gongkai/core/Draft"
import { counts } from "../src/paste/propose.ts"
import { blank, editor } from "./support/editor.ts"

const block =
  "一、本年新收政府信息公开申请数量\t20,551\t389\t\t\t\t\t20940\r\n二、上年结转政府信息公开申请数量\t3\t0\t０\tx\t\t\t\r\n"

describe("a block of cells pasted into table three", () => {
  it("changes nothing before it is accepted, and everything that fits then, in one step to take back", () => {
    const pasted = editor().press("3").paste(block)
    expect(pasted.draft()).toEqual(blank())
    const { place } = pasted.state()
    expect(place).toMatchObject({ _tag: "Paste", proposal: { refused: [{ text: "x" }] } })
    expect(place._tag === "Paste" && counts(place.proposal)).toMatchObject({ changed: 6, same: 0 })
    pasted.press("enter")
    expect(at(pasted.draft(), "requests/received/naturalPerson")).toBe(20_551)
    expect(at(pasted.draft(), "requests/carriedIn/organization.research")).toBe(0)
    expect(at(pasted.draft(), "requests/carriedIn/organization.publicInterest")).toBeNull()
    expect(pasted.said()).toContain("1 处未写入")
    expect(pasted.press("u").draft()).toEqual(blank())
  })

  it("leaves all as it was when it is dropped", () => {
    const pasted = editor().press("3").paste(block).press("escape")
    expect(pasted.draft()).toEqual(blank())
    expect(pasted.orders).toEqual([])
    expect(pasted.state().place._tag).toBe("Table")
  })

  it("is refused where nothing in it is a figure", () => {
    expect(editor().press("3").paste("\n\n").said()).toContain("没有数")
  })

  it("is asked to wait until a part is open", () => {
    expect(editor().paste("1\t2").said()).toContain("请先打开要粘贴到的部分")
  })
})
