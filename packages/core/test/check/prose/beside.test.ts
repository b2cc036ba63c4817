/** The numbers of one sentence tell of one another what each may mean. */
import { describe, expect, it } from "@effect/vitest"
import { beside } from "../../../src/check/prose/beside.ts"
import { readParagraph } from "../../../src/check/prose/read.ts"
import { sentences } from "../../../src/check/prose/sentences.ts"
import { terms } from "../../../src/check/prose/terms.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { meant } from "../../support/readings.ts"

const read = (text: string) =>
  readParagraph(edition2021, { agency: "云州市财政局", year: 2023 }, sentences(text), []).filter(
    ({ terms }) => terms.length > 0
  )

const weak = (text: string) => read(text).map((each) => each.weak)

describe("numbers beside one another", () => {
  it("those carried in are not among those received, unless they stand in a bracket or behind 其中", () => {
    expect(meant("收到信息公开申请38件，另有上年结转1件。")[0]).toBe("38 本年新收")
    expect(meant("收到信息公开申请38件，其中上年结转1件。")[0]).toBe("38 本年新收|本年新收＋上年结转")
  })
  it("two names of one row come to its cell together", () => {
    const [, one, other] = read("收到信息公开申请9件，其中本机关不掌握的3件，信息不存在的2件。")
    expect([one?.together, other?.together]).toEqual([[5], [5]])
    expect(read("收到信息公开申请9件，信息不存在的2件。")[1]?.together).toBe(undefined)
  })
  it("names without a row of their own may be of one row together", () => {
    const [, one, other] = read("收到信息公开申请9件，其中不属于政府信息4件，告知其他途径3件。")
    expect([one?.together?.includes(7), other?.together?.includes(7)]).toEqual([true, true])
    expect(read("收到信息公开申请9件，其中逾期未缴费4件，其他3件。")[2]?.together).toBe(undefined)
  })
  it("what was answered is no sum of all beside what was not", () => {
    expect(weak("受理信息公开申请12件，答复7件，不予处理4件，无法提供1件。")).toEqual([false, true, false, false])
    expect(weak("受理信息公开申请12件，答复12件，其中不予处理4件，无法提供1件。")[1]).toBe(false)
    expect(weak("受理信息公开申请12件，答复9件，不予处理4件，无法提供1件。")[1]).toBe(false)
  })
  it("what was withdrawn may not have been answered", () => {
    const closed = "本年度办理结果总计"
    expect(meant("收到信息公开申请12件，答复11件，1件申请人补正后撤回。")[1]).toBe(
      `11 ${closed}|${closed}（不含其他处理）`
    )
    expect(meant("收到信息公开申请12件，答复11件，其中申请人撤回1件。")[1]).toBe(`11 ${closed}`)
    expect(meant("收到信息公开申请12件，答复11件，1件结转下年度。")[1]).toBe(`11 ${closed}`)
    expect(meant("收到信息公开申请12件，办结11件，1件申请人补正后撤回。")[1]).toBe(`11 ${closed}`)
  })
  it("one number alone is what it is", () => {
    const all = read("收到信息公开申请9件。")
    expect(beside(all, terms(edition2021))).toBe(all)
  })
})
