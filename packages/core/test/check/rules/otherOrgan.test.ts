/** A neighbour's name left over is found; the many names of the organ itself, its office and its government are not. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../../src/check/check.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { paragraph } from "../../../src/report/Narrative.ts"
import { report } from "../../support/reports.ts"

const found = (name: string, text: string): ReadonlyArray<string> => {
  const said = { agency: { name }, preamble: [paragraph(text)] }
  return check({ ...report(edition2021), ...said }).flatMap(({ rule, passage }) =>
    rule === "text.other-organ" ? [passage?.quote ?? ""] : []
  )
}

describe("the author named in the text", () => {
  it.each([
    ["示例市青山区人民政府", "本报告由示例市白水区人民政府办公室编制。", []],
    ["青山县人民政府", "本报告由白水县人民政府按照条例编制。", ["白水县人民政府"]],
    ["青山镇人民政府", "如有疑问，请与白水镇人民政府联系。", ["白水镇人民政府"]],
    ["青山县财政局", "现公布青山县统计局2023年度政府信息公开工作年度报告。", ["青山县统计局"]]
  ] as const)("%s: %s", (name, text, quotes) => expect(found(name, text)).toEqual(quotes))

  it.each([
    ["示例市人民政府", "本报告由示例市人民政府办公室根据各部门报告汇总编制。"],
    ["青山区人民政府", "本报告由示例市青山区政府办公室编制。"],
    ["示例市青山区人民政府", "本报告由青山区人民政府编制。"],
    ["临水街道办事处", "本报告由临水街道党政办公室编制，请与街道党政办公室联系。"],
    ["青山县市场监督管理局", "本报告由青山县市场监管局编制。"],
    ["青山县人力资源和社会保障局", "本报告由县人社局编制，请与本局办公室联系。"],
    ["青山县人民政府", "根据国务院办公厅要求，现将青山县2023年政府信息公开工作年度报告公布如下。"],
    ["国家税务总局青山县税务局", "本报告由国家税务总局青山县税务局编制。"],
    ["高新技术产业开发区管理委员会", "本报告由示例市高新区管委会编制。"]
  ])("is no other where the name is the organ's own or its office's, %s: %s", (name, text) =>
    expect(found(name, text)).toEqual([])
  )
})
