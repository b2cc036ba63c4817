/** Who enters the figures again is asked; the comparison is asked for, and says first what is not entered yet. */
import { describe, expect, it } from "vitest"
import { figures, first, second } from "./support/doubling.ts"

const names = (own: ReturnType<typeof first>) =>
  own.orders.flatMap((order) => (order._tag === "BeginSecond" ? [order.names] : []))

describe("the names", () => {
  it("are asked, the first proposed as the program knows its user", () => {
    const own = first("5").press("d")
    expect(own.state().place).toMatchObject({
      _tag: "Names",
      first: { text: "周三" },
      second: { text: "" },
      isSecond: true
    })
    expect(names(own.paste(" 吴\n四 ").press("enter"))).toEqual([{ first: "周三", second: "吴 四" }])
  })

  it("are both needed", () => {
    const own = first("5").press("d", "enter")
    expect([own.said(), own.state().place._tag]).toEqual(["录入人和复核人都要写上", "Names"])
    expect(names(own)).toEqual([])
  })

  it("are those of two people", () => {
    const own = first("5").press("d").type("周 三").press("enter")
    expect(own.said()).toContain("两个姓名不能相同")
    expect(names(own)).toEqual([])
  })

  it("may be left without beginning anything", () => {
    const own = first("5").press("d").type("吴").press("escape")
    expect([own.state().place._tag, own.state().second]).toEqual(["Overview", undefined])
  })
})

describe("the comparison", () => {
  it("is not made of nothing", () => {
    expect(second(first("5")).press("d").said()).toContain("不能比对")
  })

  it("says how many cells are not entered yet, and takes the second asking as the answer", () => {
    const own = figures(second(first("5")).press("4"), "5").press("escape", "d")
    expect(own.said()).toMatch(/还有 \d+ 格没有录/u)
    own.press("up", "d")
    expect(own.state().place._tag).toBe("Second")
    own.press("d")
    expect(own.state().place._tag).toBe("Differing")
  })

  it("is the last row below the tables", () => {
    const own = figures(second(first("5")).press("4"), "5").press("escape", "down", "enter", "enter")
    expect(own.state().place._tag).toBe("Differing")
  })
})
