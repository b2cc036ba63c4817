/** The units below one: who published, and the sums of what is public, which no unpublished number enters. */
import type { Total } from "@gongkai/storage"
import { beforeAll, describe, expect, it } from "vitest"
import { edition2021 } from "@gongkai/core/editions/2021"
import { slots } from "@gongkai/core/Edition"
import * as Interchange from "@gongkai/core/Interchange"
import { summed } from "../../src/site/below.ts"
import { cell, published } from "../support/public.ts"

const total = (sum: bigint, unknown: number): Total => ({
  edition: "2021",
  reports: 2,
  cells: slots(edition2021).map((each) => ({ cell: each.cell, sum, unknown }))
})
const head = { year: 2023, agency: { name: "青石县" } }
const of = (given: Total) => {
  const draft = summed(given, head)
  return draft && JSON.parse(Interchange.show(draft))
}

let own: Awaited<ReturnType<typeof published>>
beforeAll(async () => {
  own = await published()
})

describe("the units below a unit", () => {
  it("are named with their reports, those without one too", async () => {
    const { text } = await own.ask("/public/units/county/2023/below")
    expect(text).toContain("下级单位 3 个，其中 1 个已公布")
    expect(text).toContain('href="/public/units/culture/2023"')
    expect(text.match(/没有公布/gu)).toHaveLength(2)
  })
  it("are added up with the unit's own report, as they are public", async () => {
    const { text } = await own.ask("/public/units/county/2023/below")
    expect(text).toContain("由 2 份已公布的报告相加")
    expect(new RegExp(`id="${cell}"[^>]*>(\\d+)<`, "u").exec(text)?.[1]).toBe("14")
  })
})

describe("sums as a report", () => {
  it("hold what every part tells, amounts in 分 shown in 万元", () => {
    expect(of(total(1_000_000n, 0))).toMatchObject({
      proactive: { licensing: { decisions: 1_000_000 }, fees: { amount: "1" } },
      scope: "aggregate"
    })
  })
  it("leave blank what one part does not tell, and what no file can hold; blank is never 0", () => {
    expect(of(total(5n, 1)).proactive.licensing.decisions).toBeNull()
    expect(of(total(2n ** 60n, 0)).proactive.licensing.decisions).toBeNull()
    expect(of(total(-1n, 0)).proactive.licensing.decisions).toBeNull()
  })
  it("are none of an edition that nobody knows", () => {
    expect(summed({ ...total(1n, 0), edition: "1999" }, head)).toBeUndefined()
  })
})
