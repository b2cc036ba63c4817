/** A number that no table has is about so many, a share, a change, or the number of documents with a mark. */
import { describe, expect, it } from "@effect/vitest"
import { isOfMarks } from "../../../src/check/prose/aside.ts"
import { readings } from "../../support/readings.ts"

describe("a number that no table has", () => {
  it.each([
    ["接待群众约300人次。", ["300 about"]],
    ["增幅18.2%。", ["18.2 share"]],
    ["比上年增加5件。", ["5 change"]],
    ["召开会议2次。", ["2 other"]]
  ])("is told what it is: %s", (text, expected) => expect(readings(text)).toEqual(expected))
  it("counts documents where it stands among their marks", () => {
    const text = "认定文件318份，其中主动公开201份、依申请公开64份、不予公开53份。"
    expect(isOfMarks(text, text.indexOf("53"))).toBe(true)
    expect(
      isOfMarks("答复申请9件，其中予以公开4件、不予公开5件。", "答复申请9件，其中予以公开4件、不予公开".length)
    ).toBe(false)
  })
  it("in 万 may be anything that is rounded to it", () => {
    expect(readings("收到信息公开申请1.2万件。")).toEqual(["12000 本年新收|本年新收＋上年结转"])
  })
})
