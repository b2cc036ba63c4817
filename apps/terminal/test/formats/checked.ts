/**
 * What a check says of a file, for the formats to print.
 *
 * @module
 */
import type { Checked, CheckedFinding } from "../../src/formats/Checked.ts"

export const finding = (more: Partial<CheckedFinding> = {}): CheckedFinding => ({
  id: "balance@requests",
  rule: "balance",
  severity: "warning",
  message: '新收 <10> & 办结 "9" | 不符',
  hint: "请核对",
  cites: { instrument: "《条例》", clause: "第五十条" },
  cells: [],
  passage: null,
  place: null,
  waived: null,
  ...more
})

export const file = (...findings: ReadonlyArray<CheckedFinding>): Checked => ({
  file: "甲.json",
  report: { agency: "甲局", year: 2024 },
  findings
})
export const unreadable: Checked = { file: "乙.txt", error: "没有统计表" }
