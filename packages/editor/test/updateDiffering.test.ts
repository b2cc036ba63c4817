/** Of each cell that two people entered differently, one figure is taken or a third typed; nothing is decided by itself. */
import { describe, expect, it } from "vitest"
import * as Draft from "@gongkai/core/Draft"
import { compared, first } from "./support/doubling.ts"

const [upheld, corrected] = ["review/cases/reconsideration.upheld", "review/cases/reconsideration.corrected"] as const

const both = () => compared(first("5", "1", "2"), "7", "4", "2")

describe("the cells that differ", () => {
  it("are decided one by one, and all of them before anything is written", () => {
    const own = both()
    const before = own.draft()
    own.press("1", "enter")
    expect([own.said(), own.draft()]).toEqual(["还有 1 格没有定", before])
    expect(own.state().place).toMatchObject({ at: 1 })
    own.press("2", "enter")
    expect([Draft.at(own.draft(), upheld), Draft.at(own.draft(), corrected)]).toEqual([5, 4])
  })

  it("take a third figure where neither is right", () => {
    const own = both().press("3").type("6").press("enter", "1", "enter")
    expect([Draft.at(own.draft(), upheld), Draft.at(own.draft(), corrected)]).toEqual([6, 1])
  })

  it("refuse what is no figure, and keep it in hand", () => {
    const own = both().press("3").type("六").press("enter")
    expect(own.said()).toContain("“六”没有记入")
    expect(own.state().place).toMatchObject({ input: { text: "六" } })
    own.press("ctrl+c")
    expect(own.said()).toContain("另填的数还没有记下")
    expect(own.orders.some(({ _tag }) => _tag === "Quit")).toBe(false)
    expect(own.press("escape").state().place).toMatchObject({ _tag: "Differing", at: 0 })
  })

  it("are undecided again when a decision is taken back, and decided when it is made again", () => {
    const own = both().press("1", "2", "u")
    expect(own.state().second?.chosen).toEqual({ [upheld]: 5 })
    expect(own.press("u", "u").said()).toContain("没有可撤销的")
    expect(own.press("ctrl+y", "ctrl+y").state().second?.chosen).toEqual({ [upheld]: 5, [corrected]: 4 })
  })

  it("keep what was decided while one looks at the cell in the report", () => {
    const own = both().press("1", "g")
    expect(own.state().place).toMatchObject({ _tag: "Table", cell: corrected })
    own.press("escape", "d")
    expect(own.state().place._tag).toBe("Differing")
    expect(own.state().second?.chosen).toEqual({ [upheld]: 5 })
  })

  it("tell whoever keeps the second entry of each decision", () => {
    const own = both().press("2")
    expect(own.orders.at(-1)).toEqual({ _tag: "KeepSecond", kept: { chosen: { [upheld]: 7 } } })
  })

  it("are given up with the second entry only when asked twice", () => {
    const own = both().press("x", "up", "x")
    expect(own.state().second).toBeDefined()
    expect(own.press("x").state().second).toBeUndefined()
  })
})
