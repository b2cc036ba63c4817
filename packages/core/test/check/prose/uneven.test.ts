/** Shares that close with what is left are all of one whole, and come to no more than 100 %. */
import { describe, expect, it } from "@effect/vitest"
import { sentences } from "../../../src/check/prose/sentences.ts"
import { uneven } from "../../../src/check/prose/uneven.ts"

const sum = (text: string): ReadonlyArray<number | undefined> => sentences(text).map((each) => uneven(each)?.sum)

describe("shares in a row", () => {
  it("are told where they come to more than 100 %", () => {
    expect(sum("申请中，予以公开占60%，部分公开占25%，其他情况占25%。")).toEqual([110])
    expect(sum("其中予以公开6件，占60%；部分公开2件，占20%；其他4件，占40%。")).toEqual([120])
  })
  it.each([
    ["what rounding makes of 100 %", "予以公开占58.5%，部分公开占7.4%，无法提供占28.9%，其他占5.4%。"],
    ["less, since some may be left out", "予以公开占50%，部分公开占20%，其他占10%。"],
    ["two rows of one whole", "自然人占97%，网上申请占80%，其他方式占20%。"],
    ["a row within a row", "动态占60%，其中会议占20%、其他动态占40%，公告占40%。"],
    ["what is published in two ways", "网站发布占60%，微信发布占55%，其他渠道发布占30%。"],
    ["a row that does not close", "予以公开占60%，部分公开占55%，无法提供占30%。"],
    ["about so much", "予以公开约占60%，部分公开占25%，其他情况占近30%。"],
    ["no shares", "其他各项指标完成100%。"]
  ])("are left alone: %s", (_, text) => expect(sum(text)).toEqual([undefined]))
})
