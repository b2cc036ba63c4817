/** Numbers of documents that are torn or another document's are found; whole ones are not. */
import { describe, expect, it } from "@effect/vitest"
import { citedIn, documents, isOther } from "../../../src/check/proof/documents.ts"

const found = (text: string): ReadonlyArray<string> => documents(text).map(({ quote }) => quote)

describe("a document number", () => {
  it.each([
    ["按照云办函〔202318号要求。", "〔202318号"],
    ["《关于做好年报工作的通知》（202318）要求。", "（202318）"],
    ["（云政办发202318号）", "云政办发202318号"],
    ["依据云政办发〔2023〕号。", "〔2023〕号"],
    ["（云政办发〔2023〕18）要求。", "〔2023〕18"],
    ["云政办发〔2023）18号。", "〔2023）"],
    ["年报按照国办发〔2021〕30号编制。", "国办发"],
    ["云政办发〔20231〕18号。", "〔20231〕"],
    ["云政办发{2023}18号。", "{2023}"],
    ["《政府信息公开条例》（国务院令第492号）", "国务院令第492号"]
  ])("that is torn or wrong: %s", (text, quote) => expect(found(text)).toContain(quote))

  it("of the Regulations is 711, and of the format 国办公开办函〔2021〕30号", () => {
    expect(found("按照《政府信息公开条例》（国务院令第117号）编制。")).toHaveLength(1)
    expect(found("按照国务院令第771号《中华人民共和国政府信息公开条例》编制。")).toHaveLength(1)
    expect(found("按照国务院令第711号公布的《中华人民共和国政府信息公开条例》编制。")).toEqual([])
    expect(found("按照《政府信息公开工作年度报告格式》（国办公开办函〔2021〕13号）编制。")).toHaveLength(1)
  })

  it.each([
    "依据《中华人民共和国政府信息公开条例》（国务院令第711号）和《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制年报。",
    "依据《河湾规划》（2023）、云政办发〔2023〕18号、19号文件和国办函〔2020〕109号。",
    "依据《政府信息公开条例》（2007年4月5日国务院令第492号公布，2019年4月3日国务院令第711号修订）编制。",
    "第20231号提案，车牌20231，房号1203号，〔2022〕5、6号文件。"
  ])("that is whole: %s", (text) => expect(found(text)).toEqual([]))
})

describe("documents cited by title and number", () => {
  it("are two where their titles have little in common", () => {
    const all = citedIn(
      "《关于印发政务公开重点任务的通知》（云办〔2023〕8号）和《关于编制年度报告的通知》（云办〔2023〕8号）"
    )
    expect(all.map(({ number }) => number)).toEqual(["云办〔2023〕8号", "云办〔2023〕8号"])
    expect(isOther(all[0]?.title ?? "", all[1]?.title ?? "")).toBe(true)
  })
  it("are one under its full and its short title", () => {
    expect(isOther("云州市人民政府关于印发2023年政务公开工作要点的通知", "2023年政务公开工作要点")).toBe(false)
  })
})
