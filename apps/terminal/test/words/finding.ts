/**
 * Findings and drafts to put into words.
 *
 * @module
 */
import * as Draft from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import type { Finding } from "@gongkai/core/Finding"

export const edition = edition2021
export const blank = Draft.blank(edition2021, { agency: { name: "示例市档案局" }, year: 2023 })

export const finding = (more: Partial<Finding> = {}): Finding => ({
  id: "rule@place",
  rule: "rule",
  severity: "error",
  cites: { instrument: "《条例》", clause: "第五十条" },
  cells: [],
  message: { zh: "不符", en: "differs" },
  hint: { zh: "请核对", en: "check it" },
  ...more
})
