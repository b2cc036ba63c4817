/** An assessment tells each item that took points, what could not be judged, and the sum. */
import type { Pack } from "@gongkai/core/Pack"
import { describe, expect, it } from "vitest"
import { assessed, plainAssessment } from "../../src/words/assessed.ts"

// Only its title and its source are told; what it counts was counted before.
const pack = {
  title: "丰水县年报评分办法",
  source: { name: "丰水县评分表", url: "https://a.example/b" },
  items: []
} as unknown as Pack
const items = [
  { id: "sums", name: "合计不符", points: -1.5, findings: ["a", "b"], judged: true },
  { id: "text", name: "文字不符", points: 0, findings: [], judged: true },
  { id: "site", name: "网站发布", points: 0, findings: [], judged: false }
]
const bare = (lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  // Faint text may be marked so for a terminal.
  // oxlint-disable-next-line no-control-regex
  lines.map((line) => line.replaceAll(/\u001B\[\d+m/gu, ""))

describe("an assessment", () => {
  it("names what took points with how often, what could not be judged, and nothing that took none", () => {
    expect(bare(assessed(pack, { items, sum: -1.5 }, "zh"))).toEqual([
      "",
      "按“丰水县年报评分办法”考核",
      "      -1.5  合计不符（2处）",
      "      未核对  网站发布",
      "      合计扣分 -1.5",
      "      出处 丰水县评分表  https://a.example/b"
    ])
  })

  it("is told in English by the items' ids, and as data whole", () => {
    expect(bare(assessed(pack, { items, sum: -1.5 }, "en"))[2]).toBe("      -1.5  sums (合计不符) (2)")
    expect(plainAssessment(pack, { items, sum: -1.5 })).toEqual({
      title: pack.title,
      source: pack.source,
      items,
      sum: -1.5
    })
  })
})
