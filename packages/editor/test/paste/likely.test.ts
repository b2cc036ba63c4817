/** A text is the heading that it is most alike, and none where nothing is certain. */
import { describe, expect, it } from "vitest"
import { lines } from "@gongkai/core/Axis"
import { requests } from "@gongkai/core/editions/2021"
import { isShort, likely, whole } from "../../src/paste/likely.ts"

const among = (text: string, ...headings: ReadonlyArray<string>) => likely(text, headings, (label) => label)

const own = (headings: ReadonlyArray<string>) => likely("重复申请", headings, (label) => label).all

describe("a text among headings", () => {
  it("is the one that says the same but for spacing and punctuation, before all that are only alike", () => {
    expect(among("3、 其 他", "其他", "3.其他", "（三）其他")).toEqual({ mark: 2, all: ["3.其他"] })
  })

  it("is the one that it misprints", () => {
    const { mark, all } = among("重复申清", "重复申请", "信访举报投诉类申请")
    expect(all).toEqual(["重复申请"])
    expect(mark).toBeGreaterThan(0.6)
    expect(mark).toBeLessThan(1)
  })

  it("is each of those that it is equally like", () => {
    expect(among("其他", "3.其他", "重复申请", "（一）其他")).toEqual({ mark: 1, all: ["3.其他", "（一）其他"] })
  })

  it("is none where it is like none of them enough", () => {
    expect(among("政务新媒体", "重复申请", "其他")).toEqual({ mark: 0, all: [] })
    expect(among("", "重复申请")).toEqual({ mark: 0, all: [] })
  })

  it("is none where it is a sentence: no heading is so long", () => {
    const [label] = ["其他".repeat(41)]
    expect(among(label, label)).toEqual({ mark: 0, all: [] })
    expect(among("其他".repeat(40), "其他".repeat(40)).mark).toBe(2)
  })

  it("of marks alone names no heading, not even one that is marks too", () => {
    expect(among("——", "……").all).toEqual([])
  })

  it("is told the same each time, of each list by itself", () => {
    const [some, others] = [
      ["重复申请", "其他"],
      ["其他", "重复申请"]
    ]
    for (const headings of [some, others, some, others]) expect(own(headings)).toEqual(["重复申请"])
  })

  it("is itself among the rows of the form that the law prints", () => {
    const rows = requests.blocks.flatMap((block) => lines(block.rows))
    const labels = rows.map(({ heading }) => heading.label)
    for (const label of labels) {
      const { mark, all } = likely(label, rows, ({ heading }) => heading.label)
      expect([mark, all.length]).toEqual([2, labels.filter((each) => whole(each) === whole(label)).length])
    }
  })
})

describe("a name", () => {
  it("is short where several groups could have it, its number not counted", () => {
    expect(["3.其他", "总计", "（七）总计"].map(isShort)).toEqual([true, true, true])
    expect(["重复申请", "国家秘密"].map(isShort)).toEqual([false, false])
  })
})
