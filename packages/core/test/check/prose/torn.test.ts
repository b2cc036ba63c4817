/** Where numbers cannot be told apart, nothing is held against any of them. */
import { describe, expect, it } from "@effect/vitest"
import { sentences } from "../../../src/check/prose/sentences.ts"
import { isRunOn, isTorn } from "../../../src/check/prose/torn.ts"
import { meant } from "../../support/readings.ts"
import { said } from "../../support/said.ts"

const first = (text: string) => sentences(text).slice(0, 1)

describe("a sentence without a pause", () => {
  const bare = "全年共收到政府信息公开申请57件上年结转5件办结58件其中予以公开21件部分公开8件结转下年度4件"
  it("is one that goes on and on, or has several numbers", () => {
    expect(first(bare).map((each) => isRunOn(each).is)).toEqual([true])
    expect(first("办".repeat(120)).map((each) => isRunOn(each).is)).toEqual([true])
    expect(first("全年共收到政府信息公开申请57件，办结58件，结转下年度4件。").map((each) => isRunOn(each).is)).toEqual([
      false
    ])
    expect(first("全年共收到公民通过网上平台提出的政府信息公开申请57件").map((each) => isRunOn(each).is)).toEqual([
      false
    ])
  })
  it("says nothing that the tables contradict", () => {
    expect(meant(bare)).not.toEqual([])
    expect(meant(bare).every((each) => each.endsWith("?"))).toBe(true)
    expect(meant("全年共收到政府信息公开申请57件，办结58件。").some((each) => each.endsWith("?"))).toBe(false)
  })
})

describe("a sentence with letters among its digits", () => {
  it("comes to no sum", () => {
    const text = "发布信息60条，其中动态2O条，公告30条，其他5条。"
    expect(first(text).map((each) => isTorn(each).is)).toEqual([true])
    expect(said("text.parts-add-up", text)).toEqual([])
    expect(said("text.parts-add-up", text.replace("2O", "20"))).toHaveLength(1)
  })
  it("is none where they are a name", () => {
    expect(first("IPv6三级链路畅通，RCEP企业12家，LED屏3块。").map((each) => isTorn(each).is)).toEqual([false])
  })
})
