/** What a template leaves in a text is found, and what only looks so is not. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../../src/check/check.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { paragraph } from "../../../src/report/Narrative.ts"
import { report } from "../../support/reports.ts"

const found = (text: string): ReadonlyArray<string> => {
  const said = { problems: [paragraph(text)] }
  return check({ ...report(edition2021), ...said }).flatMap((finding) =>
    finding.rule === "text.leftovers" ? [finding.passage?.quote ?? ""] : []
  )
}

describe("what a template leaves", () => {
  it.each([
    ["××局答复不及时。", "××"],
    ["XX局答复不及时。", "XX"],
    ["某县答复不及时。", "某县"],
    ["共培训___次。", "___"],
    ["于2023年 月 日公布。", "年 月 日"],
    ["公开信息（ ）条。", "（ ）"],
    ["该部分以表格形式报告。", "该部分以表格形式报告"],
    ["详见错误！未找到引用源。", "错误！未找到引用源"],
    ["公开栏截图", "公开栏截图"],
    ["（文字描述）", "（文字描述）"]
  ])("%s", (text, quote) => expect(found(text)).toEqual([quote]))
  it("counts once where a line has several blanks", () =>
    expect(found("收到申请___件，办结___件，结转___件。")).toEqual(["___"]))
  it.each(["某些单位答复不及时。", "使用XXL号展板。", "上传操作截图，供群众参照。"])("only looks so: %s", (text) =>
    expect(found(text)).toEqual([])
  )
})
