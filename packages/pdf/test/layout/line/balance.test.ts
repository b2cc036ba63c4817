/** Labels and titles are set in as few lines as they need, of like length. */
import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { balance, ragged } from "../../../src/layout/line/balance.ts"
import type { Line } from "../../../src/layout/line/Line.ts"
import { metrics } from "../../../src/layout/line/Metrics.ts"
import { law } from "../../law.ts"
import { square } from "../faces.ts"
import { texts } from "../texts.ts"

const own = metrics(square, "fangsong")
const textOf = (lines: ReadonlyArray<Line>) => lines.map(({ pieces }) => pieces.map(({ text }) => text).join(""))
/** In a column so many characters wide. */
const [full, even] = [ragged, balance].map(
  (set) => (text: string, characters: number) => textOf(set(text, own, { size: 10, width: 10 * characters }))
)

describe("a label", () => {
  it("that fits is one line", () => {
    expect(even?.("不予公开", 5)).toEqual(["不予公开"])
  })
  it("that does not has lines of like length, not a full one and a rest", () => {
    expect(full?.("行政机关内部信息不予公开", 8)).toEqual(["行政机关内部信息", "不予公开"])
    expect(even?.("行政机关内部信息不予公开", 8)).toEqual(["行政机关内部", "信息不予公开"])
    expect(even?.("申请人逾期未按收费通知要求缴纳费用", 8)).toEqual(["申请人逾期未", "按收费通知要", "求缴纳费用"])
  })
  it("of nothing has no lines", () => {
    expect(even?.("", 5)).toEqual([])
  })
})

const widest = (lines: ReadonlyArray<Line>) => Math.max(0, ...lines.map((line) => line.width))
const columns = Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 3, maximum: 30 })))

law(
  "evened out has as many lines as before, the same words, and stays in its column",
  [texts, columns],
  ([text, width]) => {
    const room = { size: 10, width: 10 * width }
    const [before, after] = [ragged(text, own, room), balance(text, own, room)]
    expect(after).toHaveLength(before.length)
    expect(textOf(after).join("")).toBe(textOf(before).join(""))
    expect(widest(after)).toBeLessThanOrEqual(widest(before) + 0.001)
  }
)
