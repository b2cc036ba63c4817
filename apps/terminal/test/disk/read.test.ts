/** What a document lacks is said by the importer, and the command says with which flag it is stated. */
import * as remarks from "@gongkai/import/open/refusals"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { flagged, read, readAll } from "../../src/disk/read.ts"

const text = (words: string) => ({ name: "report.txt", bytes: new TextEncoder().encode(words) })

describe("a document without year or agency", () => {
  it.each([
    [remarks.noYear, "没有找到报告年度；请用 --year 指明，例如 --year 2023"],
    [remarks.noAgency, "标题里没有找到机关名称；请用 --agency 指明，例如 --agency 某某街道办事处"],
    [remarks.wrongYear(1999), "报告年度1999不对，应在2008至2100之间；请核对标题，或用 --year 指明"],
    [remarks.wrongAgency, "机关名称为空，或含有控制字符；请用 --agency 指明"],
    [remarks.yearAssumed(2023).text, "标题和前言里没有报告年度，按2023年度记；请核对，或用 --year 指明"],
    [remarks.agencyFromPreamble("甲局").text, "标题里没有机关名称，按前言里的“甲局”记；请核对，或用 --agency 指明"],
    [remarks.agencyFromSignature("甲局").text, "标题里没有机关名称，按落款“甲局”记；请核对，或用 --agency 指明"],
    [remarks.agencyFromFile("甲").text, "没有找到机关名称，暂以文件名“甲”代替；请更正，或用 --agency 指明"]
  ])("is told by the package without flags: %j", (said, sentence) => {
    expect(said.zh).not.toContain("--")
    expect(said.en).not.toContain("--")
    expect(flagged(said).zh).toBe(sentence)
  })

  it("is told in English too, in the words it was always told in", () => {
    expect(flagged(remarks.noYear).en).toBe("the report year was not found; state it, for instance --year 2023")
    expect(flagged(remarks.noAgency).en).toBe("the agency was not found in the title; state it with --agency NAME")
    expect(flagged(remarks.wrongYear(1999)).en).toBe(
      "1999 is no report year (2008 to 2100); check the title, or state it with --year"
    )
    expect(flagged(remarks.wrongAgency).en).toBe(
      "the name of the agency is empty or has control characters in it; state it with --agency"
    )
    expect(flagged(remarks.agencyFromFile("x").text).en).toBe(
      "the agency was not found; the file's name “x” stands for it: correct it, or state it with --agency"
    )
  })

  it("leaves every other refusal as it is", async () => {
    expect(flagged(remarks.noTables)).toBe(remarks.noTables)
    const refused = await Effect.runPromise(Effect.flip(read(text("没有表格。"))))
    expect(refused.text).toEqual(remarks.noTables)
    expect((await Effect.runPromise(Effect.flip(readAll(text("没有表格。"))))).text).toEqual(remarks.noTables)
  })
})
