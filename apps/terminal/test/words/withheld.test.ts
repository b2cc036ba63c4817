/** What is said of working notes that did not go into a file. */
import type { Draft } from "@gongkai/core/Draft"
import { expect, it } from "vitest"
import { withheld, withheldOfMany } from "../../src/words/withheld.ts"
import { reportOf } from "../support/drafts.ts"

const turn = { by: "李云", on: "2024-01-20T09:00:00+08:00" }
const entered: Draft = {
  ...reportOf("示例市档案局"),
  doubleEntry: { first: turn, second: turn, differed: 0, figures: "0123456789abcdef" }
}
const waiver = { rule: "a.b", cells: [], values: [], reason: "口径不同", by: "王芳", on: "2024-01-20" }

it("counts the accepted findings, names the second entry, and nobody", () => {
  const said = withheld({ ...entered, waivers: [waiver, waiver] }, false)
  expect(said?.zh).toContain("疑点说明 2 条、双人复核记录：")
  expect(said?.en).toContain("2 accepted finding(s), the record of a second entry:")
  expect(`${said?.zh}${said?.en}`).not.toMatch(/李云|王芳|口径不同/u)
})

it("says nothing where there is nothing to leave out, or the notes went along", () => {
  expect(withheld(reportOf("示例市档案局"), false)).toBeUndefined()
  expect(withheld({ ...reportOf("示例市档案局"), waivers: [] }, false)).toBeUndefined()
  expect(withheld(entered, true)).toBeUndefined()
})

it("tells of many reports only how many", () => {
  expect(withheldOfMany(0)).toBeUndefined()
  expect(withheldOfMany(3)?.zh).toContain("3 份报告")
})
