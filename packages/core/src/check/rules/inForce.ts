/**
 * A report uses the tables of the edition in force for its year.
 *
 * Tables of 2019 still turn up in reports of 2023; they are read and checked as what they are, and named.
 *
 * @module
 */
import { Regulation } from "../../form/Citation.ts"
import type { Judgement } from "../Rule.ts"

export const inForce: Judgement = {
  id: "edition.in-force",
  severity: "warning",
  statement: { zh: "使用报告年度适用的格式", en: "The edition in force for the report year is used" },
  // 第五十条第二款：“全国政府信息公开工作主管部门应当公布统一的政府信息公开工作年度报告格式，并适时更新。”
  cites: Regulation("第五十条第二款"),
  hint: { zh: "请改用本年度适用的格式，或核对报告年度", en: "Use the edition in force, or check the report year" },
  check: ({ edition, draft }) => {
    const { from, until } = edition.years
    if (from <= draft.year && (until === undefined || draft.year <= until)) return []
    const span = until === undefined ? `${from}年度起` : `${from}至${until}年度`
    return [
      {
        at: "edition",
        severity: "warning",
        cells: [],
        message: {
          zh: `报告年度为${draft.year}，所用的${edition.title}适用于${span}`,
          en: `The report year is ${draft.year}; the ${edition.key} edition governs ${from}–${until ?? ""}`
        }
      }
    ]
  }
}
