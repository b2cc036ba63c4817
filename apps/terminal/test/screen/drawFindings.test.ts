/** The findings as the terminal shows them: the worst first, and of the one chosen all of it, its clause, and what to do. */
import { describe, expect, it } from "vitest"
import { Count } from "@gongkai/core/Entry"
import * as Patch from "@gongkai/core/Patch"
import { blank, editor } from "./screen.ts"

/** Reconsiderations whose total says 7 where the cases come to 5. */
const contradicting = Patch.apply(blank(), {
  cells: {
    "review/cases/reconsideration.upheld": Count.make(5),
    "review/cases/reconsideration.corrected": Count.make(0),
    "review/cases/reconsideration.otherwise": Count.make(0),
    "review/cases/reconsideration.pending": Count.make(0),
    "review/cases/reconsideration.total": Count.make(7)
  }
})

const open = (size = { columns: 80, rows: 24 }) => editor({ draft: contradicting, ...size }).press("f")

describe("the findings on screen", () => {
  it("begin with what is wrong; what is only to be filled in comes behind it", () => {
    const badges = open()
      .screen()
      .flatMap((line) => /^(?:▸| ) (错误|警告|提示|待填) /u.exec(line)?.[1] ?? [])
    expect(badges[0]).toBe("错误")
    expect(badges.lastIndexOf("错误")).toBeLessThan(badges.indexOf("待填"))
  })

  it("tell of the one chosen the sums, what to do, and the clause with the rule", () => {
    const text = open().text()
    expect(text).toContain("“总计”为7，其余4项合计5，相差2")
    expect(text).toContain("请核对")
    expect(text).toMatch(/依据 .+\[review\.reconsideration\.total-is-sum-of-columns\]/su)
  })
})

describe("a correction on screen", () => {
  it("names the cell, what it says and what it would say, without a cut, at 60 columns", () => {
    const text = open({ columns: 60, rows: 20 }).press("a").text().replaceAll(/\s+/gu, "")
    expect(text).toContain("由7改为5，即平")
    expect(text).not.toMatch(/…/u)
  })
})

describe("the law on screen", () => {
  it("shows demand, clause and an example in words, and no address that only files know", () => {
    const text = open({ columns: 120, rows: 40 }).press("e").text()
    expect(text).toMatch(/依据 /u)
    expect(text).toMatch(/合：.+不合：/su)
    expect(text).not.toMatch(/[a-z]+\/[a-z]+\/[a-z]+/iu)
  })

  it("goes on where it is longer than the screen, and stays at its end", () => {
    const own = open({ columns: 60, rows: 12 }).press("e")
    const first = own.screen()[1]
    const turned = own.press("pagedown", "pagedown", "pagedown", "pagedown").screen()
    expect(turned[1]).not.toBe(first)
    expect(own.press("pagedown").screen()).toEqual(turned)
  })
})

describe("a finding about to be accepted", () => {
  it("has the cursor where it is typed, in the reason and then in who says so", () => {
    const own = open().press("w").type("已核")
    const at = own.drawn().caret
    expect(own.screen()[at?.y ?? 0]).toContain("理由")
    expect(at?.x).toBe(10 + 4)
    const by = own.press("tab").type("李").drawn().caret
    expect(by).toEqual({ x: 10 + 2, y: (at?.y ?? 0) + 1 })
  })

  it("is accepted by Enter once both are typed, and by nothing less", () => {
    const own = open().press("w").press("enter").type("已核").press("enter")
    expect(own.orders).toEqual([])
    own.type("李红").press("enter")
    expect(own.orders.some(({ _tag }) => _tag === "Accept")).toBe(true)
  })
})
