/** A difference between two versions of a report is told by its place and by what each side says, on one line. */
import { difference } from "@gongkai/core/difference"
import { edition2021 } from "@gongkai/core/editions/2021"
import { paragraph } from "@gongkai/core/Narrative"
import * as Patch from "@gongkai/core/Patch"
import { describe, expect, it } from "vitest"
import { about, side } from "../../src/screen/changes.ts"
import { reportOf } from "../support/drafts.ts"

const before = reportOf("丰水县民政局")
const told = (patch: Patch.Patch, language: "zh" | "en" = "zh") =>
  difference(before, Patch.apply(before, patch), edition2021).map((change) => [
    about(edition2021, change, language),
    side(edition2021, change, "before", language),
    side(edition2021, change, "after", language)
  ])
const person = "requests/received/naturalPerson"

describe("a difference", () => {
  it("in a cell tells a blank, a none, something unread and 0 apart", () => {
    const sides = ([null, "none", { unread: "约3" }] as const).map((entry) => told({ cells: { [person]: entry } })[0])
    expect(sides.map((each) => each?.slice(1))).toEqual([
      ["0", "（空白）"],
      ["0", "本项全年无"],
      ["0", "未读“约3”"]
    ])
    for (const each of sides) expect(each?.[0]).toContain("自然人")
  })

  it("in a text names the part and the paragraph", () => {
    const [change] = told({ parts: { problems: [paragraph("目录不全。")] } })
    expect(change?.[0]).toMatch(/存在的主要问题.* 第1段$/u)
    expect(change?.slice(1)).toEqual(["（无）", "目录不全。"])
  })

  it("in the head is named in words, and says what is not there", () => {
    expect(told({ head: { title: "示例年报" } })).toEqual([["标题", "（无）", "示例年报"]])
    expect(told({ head: { publishedOn: "2025-01-20" } }, "en")).toEqual([["published on", "(nothing)", "2025-01-20"]])
  })

  it("lets nothing through that a terminal would obey", () => {
    const [change] = told({ cells: { [person]: { unread: "3\u001B[31m\n4" } } })
    expect(change?.[2]).not.toMatch(/\p{Cc}/u)
  })
})
