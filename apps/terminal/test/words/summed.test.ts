/** Reports added up tell who is in the sum, which cells stay open because of whom, and what each unit adds. */
import type { Cell } from "@gongkai/core/Cell"
import { consolidate, type Options } from "@gongkai/core/consolidate"
import { Count, type Entry } from "@gongkai/core/Entry"
import { Money } from "@gongkai/core/Money"
import { describe, expect, it } from "vitest"
import { describeSums, explainSums, plainSums } from "../../src/words/summed.ts"
import { reportOf } from "../support/drafts.ts"

const licences: Cell = "proactive/licensing/decisions"
const fees: Cell = "proactive/fees/amount"

const plain = (lines: ReadonlyArray<string>) => lines.join("\n")

const added = (units: { readonly [name: string]: { readonly [cell: Cell]: Entry } }, options: Options = {}) => {
  const sums = consolidate(
    Object.entries(units).map(([name, entries]) => reportOf(name, entries)),
    options
  )
  const of = (cell: Cell) => sums.cells.filter((each) => each.cell === cell)
  return {
    told: plain(describeSums(sums, Object.keys(units), "zh")),
    explained: (cell: Cell, language: "zh" | "en" = "zh") => plain(explainSums(sums, of(cell), language)),
    data: (cell: Cell) => plainSums(sums, of(cell)).cells[0]
  }
}

const count = (number: number): Entry => Count.make(number)

describe("a sum", () => {
  it("is told with its units, those that add most first, and those that add nothing by their number", () => {
    const own = added({ 林业站: { [licences]: count(3) }, 水利站: { [licences]: count(40) }, 农技站: {} })
    expect(own.told).toContain("汇总3个单位\n  林业站、水利站、农技站")
    expect(own.explained(licences)).toContain("水利站 40、林业站 3、1个单位为0")
    expect(own.explained(licences, "en")).toContain("水利站 40, 林业站 3, 1 unit(s) with 0")
    expect(own.data(licences)).toMatchObject({ sum: 43, entry: 43 })
  })

  it("of amounts is exact, in 万元", () => {
    const own = added({ 林业站: { [fees]: Money.make(1_500_000) }, 水利站: { [fees]: Money.make(1) } })
    expect(own.explained(fees)).toContain("1.500001")
    expect(own.data(fees)).toMatchObject({ sum: "1.500001" })
  })

  it("stays open because of a unit that does not tell its part, and says why", () => {
    const own = added({
      林业站: { [licences]: count(3) },
      水利站: { [licences]: null },
      农技站: { [licences]: { unread: "若干" } }
    })
    expect(own.told).toMatch(/水利站：未填1格\n.*“.*本年处理决定数量.*”/u)
    expect(own.told).toContain("农技站：未读1格")
    expect(own.explained(licences)).toContain("不知（已知部分 3）")
    expect(own.explained(licences)).toContain("林业站 3、水利站 未填、农技站 未读")
    expect(own.data(licences)).toMatchObject({ entry: null, unknown: [{ agency: "水利站" }, { agency: "农技站" }] })
  })

  it("that was corrected says by how much and why; one that would fall below nothing stays blank", () => {
    const reason = { zh: "两站重复统计", en: "counted by both" }
    const units = { 林业站: { [licences]: count(3) }, 水利站: { [licences]: count(4) } }
    const own = added(units, { adjustments: { [licences]: { by: -2, reason } } })
    expect(own.explained(licences)).toContain("调整 -2：两站重复统计")
    expect(own.data(licences)).toMatchObject({ sum: 5, entry: 5, adjustment: { by: -2, reason: "两站重复统计" } })
    expect(added(units, { adjustments: { [licences]: { by: -9, reason } } }).told).toContain(
      "调整后为-2，不能为负，留空"
    )
  })

  it("shows no control character of a name", () => {
    expect(added({ "林\u001b[31m站": { [licences]: count(3) } }).explained(licences)).not.toContain("\u001b[31m")
  })
})
