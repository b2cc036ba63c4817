/** A finding is accepted with a reason and a name: both are typed, and the day is told by whoever knows it. */
import { describe, expect, it } from "vitest"
import { review } from "../src/Editing.ts"
import { accepted } from "../src/updateWaive.ts"
import { type Editor, editor, from } from "./support/editor.ts"

/** The reason asked for of a total that its parts contradict. */
const asked = (): Editor => {
  const own = editor().press("4")
  for (const digit of "30008") own.type(digit).press("right")
  return own.press("escape", "f", "w")
}

const orders = (own: Editor) => own.orders.flatMap((order) => (order._tag === "Accept" ? [order] : []))

describe("the reason and the name", () => {
  it("are typed one after the other, and ordered without blanks around them", () => {
    const own = asked().type(" 以补正件为准 ").press("enter").type("赵五 ").press("enter")
    expect(orders(own)).toMatchObject([{ reason: "以补正件为准", by: "赵五" }])
    expect(own.state().place._tag).toBe("Findings")
  })

  it("are gone to with the arrows or Tab, each with its own text", () => {
    const own = asked().type("甲").press("tab").type("乙").press("up", "home").type("丙").press("down", "backspace")
    expect(own.state().place).toMatchObject({ reason: { text: "丙甲" }, by: { text: "" }, isBy: true })
  })

  it("are both needed: what is missing is gone to, and a blank is nothing", () => {
    const nothing = asked().press("enter")
    expect([nothing.said(), nothing.state().place]).toMatchObject(["理由和说明人都要写上", { isBy: false }])
    const nobody = asked().type("原因").press("enter", "enter")
    expect([nobody.said(), nobody.state().place]).toMatchObject(["理由和说明人都要写上", { isBy: true }])
    const blank = asked().press("down").type("赵五").press("up").type("　").press("enter")
    expect([blank.said(), blank.state().place]).toMatchObject(["理由和说明人都要写上", { isBy: false }])
    expect([nothing, nobody, blank].flatMap(orders)).toEqual([])
  })

  it("are dropped with Esc, and it is said", () => {
    const own = asked().type("原因").press("escape")
    expect([own.said(), own.state().place._tag, orders(own)]).toEqual(["没有说明", "Findings", []])
  })

  it("take a pasted text as one line at the caret", () => {
    const own = asked().type("依据：").paste("　复函\r\n第\u00079号\n").press("tab").paste("赵五\n")
    expect(own.state().place).toMatchObject({ reason: { text: "依据：复函 第 9号" }, by: { text: "赵五" } })
  })
})

const order = () => {
  const own = asked().type("以补正件为准").press("enter").type("赵五").press("enter")
  const [first] = orders(own)
  if (first === undefined) throw new Error("not accepted")
  return { own, first }
}

describe("a finding accepted on a day", () => {
  it("is in the report with reason, name and day, as one step that can be taken back", () => {
    const { own, first } = order()
    const { state, orders: kept } = accepted(own.state(), first, "2025-03-04")
    expect(state.editing.draft.waivers).toMatchObject([{ reason: "以补正件为准", by: "赵五", on: "2025-03-04" }])
    expect(kept.map(({ _tag }) => _tag)).toEqual(["Record"])
    expect(state.message?.severity).toBe("good")
    expect(from(state).press("u").draft()).not.toHaveProperty("waivers")
  })

  it("has its last reason alone, where it was accepted before", () => {
    const { own, first } = order()
    const once = accepted(own.state(), first, "2025-03-04").state
    const twice = accepted(once, { ...first, reason: "改按新口径" }, "2025-03-05").state
    expect(twice.editing.draft.waivers).toMatchObject([{ reason: "改按新口径", on: "2025-03-05" }])
    expect(review(twice.editing).wrong[0]?.waived?.reason).toBe("改按新口径")
  })

  it("stays as it is in a file that may only be read, and is not said to be accepted", () => {
    const { own, first } = order()
    const status = { kind: "readOnly", text: { zh: "此文件只读", en: "read-only" } } as const
    const { state, orders: kept } = accepted({ ...own.state(), status }, first, "2025-03-04")
    expect([state.editing.draft, kept, state.message?.text]).toEqual([own.draft(), [], status.text])
  })
})
