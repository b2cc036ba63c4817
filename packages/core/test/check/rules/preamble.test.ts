/** The parts that a preamble lists are the six of the format, in whatever words; a part left out, added or miscounted is found. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../../src/check/check.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { paragraph } from "../../../src/report/Narrative.ts"
import { report } from "../../support/reports.ts"

const found = (text: string): ReadonlyArray<string> => {
  const said = { preamble: [paragraph(text)] }
  return check({ ...report(edition2021), ...said }).flatMap(({ rule, severity, message }) =>
    rule === "preamble.parts" ? [`${severity} ${message.zh}`] : []
  )
}

describe("a preamble", () => {
  it.each([
    "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。",
    "全文共分六个部分，包括工作概况，主动公开情况，依申请公开办理情况，复议诉讼情况，存在问题和下一步打算以及其他事项。",
    "本年报包括概述、主动公开、依申请公开、行政复议和行政诉讼、存在不足、改进措施、其他需要说明的事项等六部分内容。",
    "本报告内容包括总体情况、主动公开情况、申请办理情况等。",
    "全年政府信息公开工作包括主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面。",
    "本报告由办公室编制，内容真实，数据准确，如有疑问请与办公室联系，也可在网站查阅下载。"
  ])("names the six, or lists no parts: %s", (text) => expect(found(text)).toEqual([]))

  it("that leaves one out is a warning that names it", () => {
    expect(
      found(
        "本报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报告的事项。"
      )
    ).toEqual(["warning 序言所说的部分与格式不符：缺“四、政府信息公开行政复议、行政诉讼情况”"])
  })
  it("that miscounts them is a warning", () => {
    expect(
      found("报告由概述、主动公开、依申请公开、复议诉讼、主要问题及改进、其他事项五个部分组成，现予公布，供社会监督。")
    ).toEqual(["warning 序言所说的部分与格式不符：写作五个部分，格式为六个部分"])
  })
  it.each([
    ["按照《条例》要求编制本报告。报告共分七个部分。", "七"],
    ["本年报全文分为5个部分，数据真实。", "5"],
    ["本报告从总体情况、主动公开、依申请公开、复议诉讼、存在问题、其他事项等八个方面反映全年工作。", "八"]
  ])("that counts them otherwise than six is a warning, with a list or without: %s", (text, digits) =>
    expect(found(text)).toEqual([`warning 序言所说的部分与格式不符：写作${digits}个部分，格式为六个部分`])
  )
  it.each([
    "报告共分六个部分，数据真实。",
    "围绕以上五个方面开展工作，编制报告。",
    "本报告从六个方面反映全年工作。",
    "年度报告已报送三个部门，报告共有五个附件。"
  ])("that counts six, or something else: %s", (text) => expect(found(text)).toEqual([]))
  it("that keeps a part of an older format is a note", () => {
    expect(
      found(
        "全文包括概述、主动公开情况、依申请公开情况、收费及减免情况、复议诉讼情况、存在的主要问题及改进情况、其他事项。"
      )
    ).toEqual(["note 序言所说的部分与格式不符：多出“收费及减免情况”"])
  })
})
