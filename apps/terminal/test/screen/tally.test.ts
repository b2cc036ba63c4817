/** How many findings there are is told by their gravity, and what is open apart from what is wrong. */
import { describe, expect, it } from "vitest"
import { opens, wrongs } from "../../src/screen/tally.ts"
import { finding } from "../words/finding.ts"

const said = (line: ReturnType<typeof wrongs>): string => line.map(({ text }) => text).join("")
const all = [finding(), finding(), finding({ severity: "warning" }), finding({ severity: "note" })]

describe("the findings", () => {
  it("are counted by gravity, those that there are", () => {
    expect(said(wrongs(all, "zh"))).toBe("2错误 1警告 1提示 ")
    expect(said(wrongs(all.slice(2, 3), "en"))).toBe("1 warning(s) ")
    expect(wrongs([], "zh")).toEqual([])
  })

  it("that are open are counted by their cells, a part without cells as one", () => {
    const cells = ["requests/received/total", "requests/carriedIn/total"] as const
    expect(said(opens([finding({ cells }), finding()], "zh"))).toBe("待填3 ")
    expect(said(opens([finding({ cells })], "en"))).toBe("2 to fill ")
    expect(opens([], "zh")).toEqual([])
  })
})
