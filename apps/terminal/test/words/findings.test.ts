/** Findings as a clerk reads them: what is wrong and where in the source, what to do, under which clause; then what would mend it. */
import type { Provenance } from "@gongkai/core/Header"
import type { Taken } from "@gongkai/core/numbers"
import type { Repair } from "@gongkai/core/repair"
import { describe as group, expect, it } from "vitest"
import { besides, counted, describe, explained, plain, remark, tally } from "../../src/words/findings.ts"
import { blank, edition, finding } from "./finding.ts"

const cell = "requests/received/total"
const read = (cells: Provenance["cells"], prose: NonNullable<Provenance["prose"]> = {}) => ({
  ...blank,
  provenance: { file: "a.docx", reader: "word", cells, prose }
})
const lines = (draft: typeof blank, one: ReturnType<typeof finding>, repairs: ReadonlyArray<Repair> = []) =>
  describe({ draft, edition }, [one], repairs, "zh").filter((line) => line !== "")

group("a finding", () => {
  it("is three lines under its part: what is wrong, what to do, and the clause with the rule", () => {
    expect(lines(blank, finding({ cells: [cell] }))).toEqual([
      expect.stringMatching(/^三、/u),
      "错误  不符",
      "      请核对",
      "      依据 《条例》第五十条  [rule]"
    ])
  })
  it("says where it stands in the source, by its first cell that was read there", () => {
    const draft = read({ "requests/received/naturalPerson": { line: 12, text: "3" } })
    const [, first] = lines(draft, finding({ cells: [cell, "requests/received/naturalPerson"] }))
    expect(first).toBe("错误  不符（原文第12行）")
  })
  it("of a sentence says where that stands, not the cells it is compared with", () => {
    const draft = read({ [cell]: { line: 12, text: "3" } }, { overview: [{ line: 3 }, { line: 4 }] })
    const passage = { part: "overview", block: 1, quote: "3件", sentence: "共收到3件。" }
    expect(lines(draft, finding({ cells: [cell], passage }))[1]).toBe("错误  不符（原文第4行）")
  })
  it("asks first to look at a reading that is not certain", () => {
    const draft = read({
      [cell]: { page: 2, text: "3\n9", confidence: "doubtful" },
      "requests/carriedIn/total": { page: 1, text: "5" }
    })
    expect(lines(draft, finding({ cells: ["requests/carriedIn/total", cell] }))[1]).toBe(
      "错误  不符（读取存疑，请先核对原文第2页“3 9”）"
    )
  })
  it("of unread cells says with it why they were not read, and only there", () => {
    const unread = finding({ rule: "completeness.unread", cells: [cell] })
    const message = {
      severity: "error",
      place: { line: 12 },
      text: { zh: "数与列对不上", en: "?" },
      cells: [cell]
    } as const
    const other = { ...message, cells: ["requests/carriedIn/total"] } as const
    expect(describe({ draft: blank, edition, messages: [message, other] }, [unread], [], "zh")).toContain(
      "      导入时：第12行：数与列对不上"
    )
    expect(besides([unread], [message, other])).toEqual([other])
    expect(besides([finding({ cells: [cell] })], [message])).toEqual([message])
  })
  it("that was accepted says by whom, when and why", () => {
    const waived = { finding: "rule@place", reason: "含咨询件", by: "市政府办", on: "2024-02-01" }
    expect(lines(blank, finding({ waived }))[1]).toBe("错误  ［已说明：含咨询件（市政府办，2024-02-01）］不符")
  })
})

const repair = (more: Partial<Repair> = {}): Repair => ({
  cells: [cell],
  proposals: [],
  found: 0,
  more: false,
  ...more
})
const proposal = (to: number): Repair["proposals"][number] => ({
  changes: [{ cell, from: 3, to }],
  cause: { zh: "错了一位数字", en: "one digit is wrong" }
})
const said = (...all: ReadonlyArray<Repair>) => describe({ draft: blank, edition }, [], all, "zh").slice(2)

group("what would mend a table", () => {
  it("is the likeliest first, and the others as alternatives; that the records decide is said once", () => {
    const both = said(
      repair({ proposals: [proposal(5), proposal(8)], found: 2 }),
      repair({ proposals: [proposal(7)], found: 1 })
    )
    expect(both.filter((line) => line.includes("以原始台账为准"))).toHaveLength(1)
    expect(both.map((line) => /改为(\d)/u.exec(line)?.[1])).toEqual([undefined, "5", "8", "7"])
    expect(both[2]).toMatch(/^ +或者，/u)
  })
  it("says how many more there are, or that not all were looked at", () => {
    expect(said(repair({ proposals: [proposal(5)], found: 9 })).at(-1)).toContain("共9种")
    expect(said(repair({ proposals: [proposal(5)], found: 9, more: true })).at(-1)).toContain("未全部列出")
    expect(said(repair({ proposals: [proposal(5)], found: 1 }))).toHaveLength(2)
  })
  it("says so where no small change does", () => {
    expect(said(repair())[1]).toContain("改动四格以内无法平衡")
  })
})

group("what the importer says", () => {
  it("comes with its place where there is one, and commands no terminal", () => {
    const text = { zh: "有\u001b[2J存疑", en: "doubtful" }
    expect(remark({ severity: "warning", place: { line: 7 }, text }, "zh")).toBe("警告  第7行：有�[2J存疑")
    expect(remark({ severity: "note", text }, "en")).toBe("note  doubtful")
  })
})

const taken = (verdict: Taken["verdict"], quote = "收到申请3件", part = "overview"): Taken => ({
  verdict,
  value: 3,
  unit: "件",
  cells: [],
  passage: { part, block: 0, quote, sentence: `${quote}。` },
  message: { zh: "与“本年新收”一致", en: "agrees with “本年新收”" }
})

group("the summary", () => {
  it("counts by severity, without what was accepted", () => {
    const waived = { finding: "rule@place", reason: "含咨询件", by: "市政府办", on: "2024-02-01" }
    const all = [finding(), finding({ severity: "note" }), finding({ severity: "note" }), finding({ waived })]
    expect(tally(all).zh).toBe("1 个错误，0 个警告，2 个提示")
  })
  it("tells how many numbers of the text there are, of which kind, and nothing where there is none", () => {
    expect(counted([]).zh).toEqual([])
    expect(counted([taken("contradicts"), taken("not in the tables"), taken("contradicts")]).zh).toEqual([
      "文字中的数3处：与表格一致0处，不符2处，属另一范围0处，表格中没有1处，无从核对0处"
    ])
  })
  it("names each number under its part, with what it was taken for", () => {
    const all = [taken("agrees", "未收取费用", "otherMatters"), taken("agrees")]
    expect(explained(edition, all, "zh").filter((line) => line !== "")).toEqual([
      "总体情况：文字中的数",
      "  “收到申请3件”  与“本年新收”一致",
      "其他需要报告的事项：文字中的数",
      "  “未收取费用”  与“本年新收”一致"
    ])
  })
})

group("a finding for programs", () => {
  it("has its sentence, its place and its acceptance, or null", () => {
    const draft = read({ [cell]: { line: 12, text: "3" } })
    expect(plain(draft, [finding({ cells: [cell] })], "en")).toMatchObject([
      {
        id: "rule@place",
        message: "differs",
        hint: "check it",
        cells: [cell],
        passage: null,
        waived: null,
        place: { line: 12 }
      }
    ])
  })
})
