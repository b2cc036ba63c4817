/** A report that its file holds twice: what is seen counts, what is out of sight says more, and every difference is told. */
import * as Draft from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Change, type Entry } from "@gongkai/core/Entry"
import * as Interchange from "@gongkai/core/Interchange"
import { paragraph } from "@gongkai/core/Narrative"
import { describe, expect, it } from "vitest"
import { reconciled } from "../../src/compose/reconciled.ts"

const total = "requests/received/total"

const draft = (entry: Entry, more: Partial<Draft.Head> = {}, text = "收到3件。"): Draft.Draft =>
  Draft.fill(
    edition2021,
    { year: 2023, agency: { name: "云溪县水务局" }, ...more },
    (cell) => (cell === total ? entry : Change.make(0)),
    () => [paragraph(text)]
  )

const both = (seen: Draft.Draft, own: Draft.Draft) =>
  reconciled({ draft: seen, edition: edition2021, messages: [] }, Interchange.show(own))

describe("a report that is seen as it lies inside", () => {
  it.each<readonly [string, Entry, Entry]>([
    ["a declared none", Change.make(0), "none"],
    ["不适用", null, "n/a"],
    ["a text that was not read", { unread: "未读" }, { unread: "26" }]
  ])("keeps %s", (_, seen, own) => {
    const found = both(draft(seen), draft(own))
    expect(found.messages).toEqual([])
    expect(Draft.at(found.draft, total)).toEqual(own)
  })
  it("keeps references, marks of lists, who it is and when it came out", () => {
    const own = {
      ...draft(Change.make(3), {
        publishedOn: "2024-01-12",
        agency: { name: "云溪县水务局", telephone: "0517-8390000" }
      }),
      overview: [paragraph(["收到", { ref: total }, "件。"])]
    }
    expect(both(draft(Change.make(3)), own)).toEqual({
      draft: { ...own, format: "gongkai/report@1.1" },
      edition: edition2021,
      messages: []
    })
  })
})

describe("a total that is blank inside, where a live formula shows its sum", () => {
  const own = draft(null)
  const seen = (entry: Entry): Draft.Draft => ({
    ...draft(entry),
    provenance: {
      file: "a.xlsx",
      reader: "xlsx",
      cells: { [total]: { sheet: "三", cell: "J5", text: "0" } }
    }
  })
  const found = (entry: Entry, computed: ReadonlyArray<string>) =>
    reconciled({ draft: seen(entry), edition: edition2021, messages: [] }, Interchange.show(own), {
      computed: new Set(computed)
    })
  it("stays blank: nobody typed there", () => {
    const { draft: got, messages } = found(Change.make(0), ["三!J5"])
    expect([Draft.at(got, total), messages]).toEqual([null, []])
  })
  it("is what was typed, where the formula is gone, and the difference is told", () => {
    const { draft: got, messages } = found(Change.make(0), [])
    expect([Draft.at(got, total), messages.length]).toEqual([0, 1])
  })
  it("is what is seen, where that is not the sum of the parts inside", () => {
    const { draft: got, messages } = found(Change.make(9), ["三!J5"])
    expect([Draft.at(got, total), messages.length]).toEqual([9, 1])
  })
})

/** What is told of a cell that is written so. */
const toldOf = (text: string, note?: string) => {
  const own = draft(Change.make(3))
  const cells = { [total]: { sheet: "三", cell: "J5", text, ...(note !== undefined && { note }) } }
  const seen: Draft.Draft = { ...own, provenance: { file: "a.xlsx", reader: "xlsx", cells } }
  return reconciled({ draft: seen, edition: edition2021, messages: [] }, Interchange.show(own)).messages
}

describe("words beside a figure that was not changed", () => {
  it("are told, since the data inside have no place for them", () => {
    const [only, ...others] = toldOf("3（含1件转来）", "原文附注“含1件转来”")
    expect(only).toMatchObject({ severity: "note", leavesOut: true, place: { sheet: "三", cell: "J5" } })
    expect(only?.text.zh).toContain("3（含1件转来）")
    expect(others).toEqual([])
  })
  it.each([["３"], ["3.0"], ["三", "原文写作“三”"]])("%s says nothing more", (text, note?: string) =>
    expect(toldOf(text, note)).toEqual([])
  )
})

describe("a report that was changed since", () => {
  it("has the number that is seen, and says so cell by cell", () => {
    const { draft: found, messages } = both(draft(Change.make(4)), draft(Change.make(3), { publishedOn: "2024-01-12" }))
    expect(Draft.at(found, total)).toBe(4)
    expect(found.publishedOn).toBe("2024-01-12")
    expect(messages.map(({ text }) => text.zh)).toEqual([
      "“一、本年新收政府信息公开申请数量／总计”现为4，文件内附带的数据为3：以现在看到的为准"
    ])
  })
  it("has a blank where the number was taken out", () => {
    const { draft: found, messages } = both(draft(null), draft(Change.make(3)))
    expect(Draft.at(found, total)).toBeNull()
    expect(messages).toHaveLength(1)
  })
  it("has the number that its text still shows, where the cell that the text refers to was changed", () => {
    const own = { ...draft(Change.make(3)), overview: [paragraph(["收到", { ref: total }, "件。"])] }
    const { draft: found, messages } = both(draft(Change.make(4)), own)
    expect(Draft.at(found, total)).toBe(4)
    expect(Draft.isOf(edition2021, found) && found.overview).toEqual([paragraph("收到3件。")])
    expect(messages).toHaveLength(2)
  })
  it("has the usual title where that is seen in place of its own", () => {
    const { draft: found } = both(draft(null), draft(null, { title: "云溪县水务局2023年度报告（初稿）" }))
    expect(found.title).toBe("云溪县水务局2023年政府信息公开工作年度报告")
  })
  it("has the text that is seen, part by part", () => {
    const { draft: found, messages } = both(draft(null, {}, "收到4件。"), draft(null))
    expect(Draft.isOf(edition2021, found) && found.problems).toEqual([paragraph("收到4件。")])
    expect(messages.map(({ text }) => text.zh)[0]).toBe("“一、总体情况”的文字与文件内附带的数据不同：以现在看到的为准")
  })
  it("has the title, the day and the signature that are seen", () => {
    const signature = { organ: "云溪县水务局", date: "2024-02-01" }
    const { draft: found, messages } = both(
      draft(null, { year: 2024, signature, publishedOn: "2025-01-03" }),
      draft(null, { publishedOn: "2024-01-12" })
    )
    expect([found.year, found.publishedOn, found.signature]).toEqual([2024, "2025-01-03", signature])
    expect(messages).toHaveLength(3)
  })
})

describe("what was written beside the report and not taken", () => {
  it("is told, whether or not anything else was changed", () => {
    const note = { severity: "note", text: { zh: "表外的文字没有收录：“注”", en: "" }, leavesOut: true } as const
    const other = { severity: "note", text: { zh: "有表格", en: "" } } as const
    const found = (entry: Entry) =>
      reconciled(
        { draft: draft(entry), edition: edition2021, messages: [note, other] },
        Interchange.show(draft(Change.make(3)))
      ).messages
    expect(found(Change.make(3))).toEqual([note])
    expect(found(Change.make(4))).toEqual([expect.anything(), note])
  })
})

describe("what lies inside", () => {
  it("never makes a number of what cannot be read", () => {
    const unread = [{ severity: "error", text: { zh: "", en: "" }, cells: [total] }] as const
    const found = reconciled(
      { draft: draft({ unread: "3?" }), edition: edition2021, messages: unread },
      Interchange.show(draft(Change.make(3)))
    )
    expect(Draft.at(found.draft, total)).toEqual({ unread: "3?" })
    expect(found.messages).toContain(unread[0])
  })
  it("is left aside where it is no report, or one of another edition", () => {
    const seen = { draft: draft(null), edition: edition2021, messages: [] }
    expect(reconciled(seen, "{}")).toBe(seen)
    expect(reconciled(seen, "")).toBe(seen)
    expect(reconciled(seen, Interchange.show(draft(null)).replace('"edition":"2021"', '"edition":"2019"'))).toBe(seen)
  })
})

describe("contacts in fields of their own", () => {
  const own = draft(Change.make(3), { agency: { name: "云溪县水务局", telephone: "0517-8390000", address: "北街1号" } })
  const withFields = (details: { readonly telephone?: string }) =>
    reconciled({ draft: draft(Change.make(3)), edition: edition2021, messages: [] }, Interchange.show(own), {
      details
    })
  it("count as they are seen, and the difference is told", () => {
    const found = withFields({ telephone: "0517-8391111" })
    expect(found.draft.agency).toEqual({ name: "云溪县水务局", telephone: "0517-8391111", address: "北街1号" })
    expect(found.messages.map(({ text }) => text.zh)).toEqual(["联系电话与文件内附带的数据不同：以现在看到的为准"])
  })
  it("say nothing where they are the same", () =>
    expect(withFields({ telephone: "0517-8390000" }).messages).toEqual([]))
})

describe("a table that somebody took out of the file", () => {
  const without = Draft.fill(
    edition2021,
    { year: 2023, agency: { name: "云溪县水务局" } },
    (cell) => (cell.startsWith("review/") ? { unread: "" } : Change.make(0)),
    () => [paragraph("收到3件。")]
  )
  it("is one message, and its cells are unread: the numbers out of sight do not take their place", () => {
    const { draft: found, messages } = both(without, draft(Change.make(0)))
    expect(messages.map(({ text }) => text.zh)).toEqual([
      "现在看不到“四、政府信息公开行政复议、行政诉讼情况”的表，文件内附带的数据没有代替它：这张表的各格按未读记；请对照原件补填"
    ])
    expect(Draft.at(found, "review/cases/litigation.direct.total")).toEqual({ unread: "" })
  })
})

it("a cell that is seen and was not read is told in words", () => {
  const { messages } = both(draft({ unread: "3或4" }), draft(Change.make(3)))
  expect(messages[0]?.text.zh).toContain("现为“3或4”（未读），文件内附带的数据为3")
})

it("what is hidden and was read is told, whether or not anything was changed", () => {
  const hidden = { severity: "warning", isUnseen: true, text: { zh: "隐藏", en: "hidden" } } as const
  const seen = { draft: draft(Change.make(3)), edition: edition2021, messages: [hidden] }
  expect(reconciled(seen, Interchange.show(draft(Change.make(3)))).messages).toEqual([hidden])
})

describe("a title whose organ is told from the rest otherwise than it is called", () => {
  const own = draft(Change.make(3), { agency: { name: "=2+3<b>&某局" } })
  const seen = draft(Change.make(3), { agency: { name: "&某局" }, title: "年报" })
  const found = (line: string) =>
    reconciled({ draft: seen, edition: edition2021, messages: [] }, Interchange.show(own), { lines: new Set([line]) })
  it("is that inside, where the line stands as it was printed", () => {
    const { draft: got, messages } = found("=2+3<b>&某局2023年政府信息公开工作年度报告")
    expect([got.agency.name, got.title, messages]).toEqual(["=2+3<b>&某局", undefined, []])
  })
  it("is what is seen, where the line is another", () => {
    expect(found("&某局2023年年报").draft.agency.name).toBe("&某局")
  })
})

it("what a page cannot hold is no difference of the text", () => {
  const own = draft(Change.make(3), {}, "收到\u202e3\u202c件\ufffe。")
  for (const text of ["收到3件。", "收到\u202e3\u202c件\ufffd。"])
    expect(both(draft(Change.make(3), {}, text), own).messages).toEqual([])
})
