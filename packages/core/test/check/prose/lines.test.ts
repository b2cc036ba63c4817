/** A list of several lines is the one sentence that its lines make up. */
import { describe, expect, it } from "@effect/vitest"
import { said } from "../../support/said.ts"

const parts = (...paragraphs: ReadonlyArray<string>) => said("text.parts-add-up", ...paragraphs)

describe("shares of several lines", () => {
  it("are of the number that the opening names", () => {
    const lines = ["公开信息80条，其中：", "（1）动态40条，占50.0%；", "（2）公告20条，占25.0%；"]
    expect(parts(...lines)).toEqual([])
    expect(parts(...lines.with(2, "（2）公告20条，占35.0%；"))).toEqual(["“占35.0%”：20占80的25.0%，不是35%"])
  })
})

describe("a list of several lines", () => {
  it.each([
    [["公开信息66条，其中：", "（1）动态40条；", "（2）公告20条；", "（3）其他6条。"]],
    [["公开信息66条，其中：", "动态40条", "公告20条", "收到来信30件"]],
    [["公开信息66条，具体如下：", "1.规划计划40条", "2.举办培训200人次"]]
  ])("adds up: %s", (lines) => expect(parts(...lines)).toEqual([]))
  it("that does not is told of its first line", () => {
    expect(parts("公开信息66条，其中：", "（1）动态40条；", "（2）公告20条；", "（3）其他16条。")).toEqual([
      "“公开信息66条”所列各项40＋20＋16＝76条，与66条相差10条"
    ])
  })
})
