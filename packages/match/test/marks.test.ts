/** Marks beside a figure are notes, what is struck is gone, and neither ever becomes a digit. */
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { figure } from "../src/figure.ts"
import { plain } from "../src/fold.ts"
import { cell, inStyle, narrow, prose } from "../src/marks.ts"

const count = (text: string) => figure(text, "count", "总计")

const figures = (text: string) => narrow(text).replaceAll(/\D/gu, "")

describe("a mark of a note", () => {
  it.each(
    "41① 41¹ 41²③ ①41 41* 41＊ 41※ 41[1] 41［2］ 41（注1） 41(1) 41（注） 41【注2】 41件① 41①件 41⑴ 41⒈ 41❶ 41㊟ 41† 41注① 41^1^ 41^1 41[^1] 41~1~ 41<sup>1</sup> 41[1](#fn1)".split(
      " "
    )
  )("%s is 41, and the mark is said", (text) => {
    const { entry, note, removed } = count(text)
    expect(entry).toBe(41)
    expect(removed).toHaveLength(1)
    expect(note?.zh).toContain("是注记")
  })

  it.each(["①", "*", "¹", "(1)", "[1]", "4①1", "4¹1", "41½", "△5", "41㎡"])("%s is no figure", (text) =>
    expect(count(text).entry).toHaveProperty("unread", text)
  )

  it("is kept apart from a remark, which is a part of what the office says", () => {
    expect(count("22（16）")).toMatchObject({ entry: 22, note: { zh: "原文附注“16”" } })
    expect(count("22（其中修订16件）①")).toMatchObject({ entry: 22, removed: [{ kind: "raised", text: "①" }] })
  })

  it("behind a 10 may as well make it a power", () =>
    expect(count("10⁴").entry).toEqual({ unread: "10", candidates: [10] }))

  it.prop(
    "never becomes a digit, wherever it stands",
    [Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 0x1_f9ff })), Schema.Int, Schema.Boolean],
    ([code, number, front]) => {
      if (code >= 0xd800 && code < 0xe000) return
      const sign = String.fromCodePoint(code)
      if (/[\p{Nd}\p{Cf}\p{Zs}\s\p{Cc}]/u.test(sign)) return
      const text = front ? `${sign}${number}` : `${number}${sign}`
      expect(figures(text)).toBe(figures(String(number)))
      const { entry } = count(text)
      if (typeof entry === "number") expect(entry).toBe(Math.abs(number))
    }
  )
})

describe("what is struck through", () => {
  it.each(["~~40~~41", "<del>40</del>41", "<s>40</s> 41", "4̶0̶41", inStyle("struck", "40") + "41"])(
    "in %j is gone, and said",
    (text) => {
      const styled = cell(text)
      expect(figure(styled.text, "count", "总计", styled.removed)).toMatchObject({
        entry: 41,
        removed: [{ kind: "struck", text: "40" }]
      })
    }
  )

  it("leaves a cell unread in which nothing else stands", () => {
    expect(count("~~40~~").entry).toEqual({ unread: "~~40~~" })
    expect(figure("", "count", "总计", [{ kind: "struck", text: "40" }]).entry).toEqual({ unread: "40" })
  })

  it("never joins the digits around it, unless it was deleted while changes were tracked", () => {
    expect(cell(`4${inStyle("struck", "0")}1`).text).toBe("4 1")
    expect(cell(`4${inStyle("deleted", "0")}1`).text).toBe("41")
    expect(cell(`${inStyle("deleted", "12")}15`).text).toBe("15")
  })
})

describe("running text", () => {
  it("keeps what is raised or lowered in it", () => {
    const text = `${inStyle(undefined, "10")}${inStyle("raised", "4")}吨 CO${inStyle("lowered", "2")} ①②`
    expect(prose(text).text).toBe("10⁴吨 CO₂ ①②")
  })
  it("loses what is struck, though it was written in pieces", () =>
    expect(prose(`甲${inStyle("struck", "乙")}${inStyle("struck", "丙")}丁`)).toEqual({
      text: "甲丁",
      removed: [{ kind: "struck", text: "乙丙" }]
    }))
})

describe("a label", () => {
  it("is the same with a mark behind it, and numbered by the sign in front", () => {
    expect(plain("1¹.属于国家秘密②")).toBe(plain("1.属于国家秘密"))
    for (const sign of ["⒈", "⑴", "①"]) expect(plain(`${sign}属于国家秘密`)).toBe(plain("1.属于国家秘密"))
  })
})
