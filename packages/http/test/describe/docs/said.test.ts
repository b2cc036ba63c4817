/** Words that the document has in both languages are read in one. */
import { expect, it } from "vitest"
import { said } from "../../../src/describe/docs/said.ts"

it.each([
  ["报告年度 (report year)", "报告年度", "Report year"],
  ["编号（可无） (id (or none) of it)", "编号（可无）", "Id (or none) of it"],
  ["只有中文", "只有中文", "只有中文"],
  ["只有中文(不分)", "只有中文(不分)", "只有中文(不分)"],
  ["(all of it)", "(all of it)", "(all of it)"],
  ["没有配对)", "没有配对)", "没有配对)"],
  ["", "", ""]
])("%s", (both, zh, en) => expect([said(both, "zh"), said(both, "en")]).toEqual([zh, en]))
