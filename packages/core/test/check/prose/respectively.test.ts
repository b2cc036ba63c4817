/** 分别 gives each number the name at its place. */
import { describe, expect, it } from "@effect/vitest"
import { each } from "../../../src/check/prose/respectively.ts"
import { meant } from "../../support/readings.ts"

const of = (text: string, front: string) => each(text, text.indexOf("1"), front)

describe("分别", () => {
  it.each([
    [
      "收到信息公开申请9件，其中予以公开、部分公开和不予公开的申请分别为5件、1件和3件。",
      ["5 予以公开", "1 部分公开", "3 不予公开"]
    ],
    ["因信息公开引发行政复议、行政诉讼分别为7件和4件。", ["7 行政复议总计", "4 行政诉讼总计"]],
    [
      "制定、修改、废止规范性文件分别为6件、2件、1件。",
      ["6 行政规范性文件／本年制发件数", "1 行政规范性文件／本年废止件数"]
    ],
    [
      "作出行政许可、行政处罚决定分别为60件、20件。",
      ["60 行政许可／本年处理决定数量", "20 行政处罚／本年处理决定数量"]
    ],
    [
      "全年行政许可、行政处罚、行政强制决定数量分别为60件、20件和3件。",
      ["60 行政许可／本年处理决定数量", "20 行政处罚／本年处理决定数量", "3 行政强制／本年处理决定数量"]
    ]
  ])("gives each number its own name: %s", (text, expected) =>
    expect(meant(text).slice(-expected.length)).toEqual(expected)
  )
  it("is not 各, which gives each name the same", () => {
    expect(of("法律服务机构、科研机构各1件", "PJP")).toBe(2)
    expect(of("法律服务机构、科研机构、其他组织各1件", "PJPJP")).toBe(3)
    expect(of("法律服务机构、科研机构1件", "PJP")).toBe(1)
    expect(of("涉及各1件", "c")).toBe(1)
  })
  it("gives none where there are more names than numbers", () => {
    expect(meant("收到信息公开申请9件，其中予以公开、部分公开、不予公开分别为5件、1件。")).toHaveLength(1)
  })
})
