/** Files of strangers are read as drafts: every number with its place, what is unread with its text, what is left out with the reason. */
import { put } from "@gongkai/core/Draft"
import { Count } from "@gongkai/core/Entry"
import * as Interchange from "@gongkai/core/Interchange"
import { document, growing, plainWorkbook, workbook } from "@gongkai/office"
import { markdown } from "@gongkai/render"
import { describe, expect, it } from "vitest"
import { read, table } from "../../src/jobs/importing.ts"
import type { Read } from "../../src/jobs/Reader.ts"
import { draft } from "../support/drafts.ts"

const utf8 = new TextEncoder()
const cell = "requests/received/naturalPerson"
const some = put(draft(), cell, Count.make(7))

/** A zip of these files. */
const zip = (files: ReadonlyArray<readonly [name: string, bytes: Uint8Array]>): Uint8Array => {
  const pieces: Array<Uint8Array> = []
  const growingZip = growing((bytes) => pieces.push(bytes))
  for (const [name, bytes] of files) {
    const file = growingZip.begin(name)
    file.push(bytes)
    file.end()
  }
  growingZip.end()
  return Uint8Array.from(Buffer.concat(pieces))
}

const given = async (name: string, bytes: Uint8Array, more: object = {}): Promise<Read["items"]> => {
  const found = await read({ name, bytes, language: "zh", ...more })
  if ("refused" in found) throw new Error(found.refused.detail.zh)
  return found.items
}
const refusal = async (bytes: Uint8Array) => {
  const found = await read({ name: "a", bytes, language: "zh" })
  return "refused" in found ? found.refused : undefined
}

describe("a file", () => {
  it.each([
    ["年报.docx", document(some)],
    ["年报.xlsx", workbook(some)],
    ["年报.md", utf8.encode(markdown(some))],
    ["年报.gongkai.json", utf8.encode(Interchange.show(some))]
  ])("is a draft with its numbers, and how many were read: %s", async (name, bytes) => {
    const [item] = await given(name, bytes)
    expect(item).toMatchObject({ name, agency: some.agency.name, year: 2023, edition: "2021", cells: { unread: 0 } })
    expect(item).toMatchObject({ report: { requests: { received: { naturalPerson: 7 } } } })
  })
  it("says which sums it contradicts, and keeps what it cannot read as it stands, never as 0", async () => {
    const text = markdown(some).replace("| 7 |", "| 七八 |")
    const [item] = await given("年报.md", utf8.encode(text))
    expect(item).toMatchObject({
      cells: { unread: 1 },
      messages: expect.arrayContaining([expect.objectContaining({ cells: [cell] })])
    })
    const [summed] = await given("年报.docx", document(some))
    expect(summed).toMatchObject({ breaches: expect.arrayContaining([expect.stringContaining("总计")]) })
  })
  it("takes the organ that was said where it names none", async () => {
    const text = markdown(some).replaceAll(some.agency.name, "")
    expect((await given("a.md", utf8.encode(text), { agency: "示例市财政局", year: 2023 }))[0]).toMatchObject({
      agency: "示例市财政局"
    })
  })
  it.each([
    ["of nothing", new Uint8Array()],
    ["of noise", Uint8Array.from({ length: 999 }, (_, at) => (at * 7) % 256)],
    ["of words", utf8.encode("关于召开会议的通知\n请准时参加。")],
    ["cut in half", document(some).subarray(0, 3000)],
    ["that is a zip of nothing", zip([])]
  ])("that holds no report is refused with the reason: %s", async (_, bytes) => {
    expect(await refusal(bytes)).toMatchObject({
      status: 422,
      kind: "NotRead",
      detail: { zh: expect.stringMatching(/请|核对/u) }
    })
  })
})

describe("a zip", () => {
  it("gives each of its files, read or left out with the reason, and nothing of what systems leave", async () => {
    const all = await given(
      "一月.zip",
      zip([
        ["文化局/年报.docx", document(some)],
        ["通知.txt", utf8.encode("请准时参加。")],
        ["__MACOSX/年报.docx", document(some)],
        ["内层.zip", zip([["水务局.md", utf8.encode(markdown(some))]])]
      ])
    )
    expect(all.map(({ name }) => name)).toEqual([
      "一月.zip/文化局/年报.docx",
      "一月.zip/通知.txt",
      "一月.zip/内层.zip/水务局.md"
    ])
    expect(all[1]).toEqual({ name: "一月.zip/通知.txt", refused: expect.any(String) })
    expect(all[2]).toMatchObject({ report: { requests: { received: { naturalPerson: 7 } } } })
  })
  it("of more files than are read at once is refused whole, so that none is missed", async () => {
    const files = Array.from({ length: 101 }, (_, at) => [`${at}.txt`, utf8.encode("甲")] as const)
    expect(await refusal(zip(files))).toMatchObject({ detail: { zh: expect.stringContaining("101") } })
  })
  it("whose files unpack to more than any report is left out, and does not fill the memory", async () => {
    const bomb = new Uint8Array(70 * 1024 * 1024)
    const all = await given(
      "a.zip",
      zip([
        ["a.docx", bomb],
        ["b.md", utf8.encode(markdown(some))]
      ])
    )
    expect(all[0]).toHaveProperty("refused")
    expect(all[1]).toMatchObject({ year: 2023 })
  })
})

const sheet = (rows: ReadonlyArray<ReadonlyArray<string>>) => plainWorkbook("单位", [{ name: "单位", rows }])

describe("the rows of a workbook", () => {
  it("are those of its table, blank cells empty", async () => {
    expect(
      await table(
        sheet([
          ["编号", "名称", "上级"],
          ["a", "甲县人民政府", ""],
          ["b", "甲县档案馆", "a"]
        ])
      )
    ).toEqual({
      rows: [
        ["编号", "名称", "上级"],
        ["a", "甲县人民政府", ""],
        ["b", "甲县档案馆", "a"]
      ]
    })
  })
  it("are all of them, below a title and parted by blank rows", async () => {
    const rows = [
      ["报送单位"],
      ["编号", "名称", "上级"],
      ["a", "甲", ""],
      ["", "", ""],
      ["b", "乙", ""],
      ["", "丙", "a"]
    ]
    expect(await table(sheet(rows))).toEqual({ rows: rows.filter((row) => row.length === 3 && row.join("") !== "") })
  })
  it("are refused where a text stands beside them, which may be one", async () => {
    const rows = [["编号", "名称"], ["a", "甲"], ["", ""], ["注：乙局待定"]]
    expect(await table(sheet(rows))).toMatchObject({
      refused: { detail: { zh: expect.stringContaining("注：乙局待定") } }
    })
  })
  it.each([
    ["noise", Uint8Array.of(1, 2, 3)],
    ["a report of ours", workbook(some)],
    ["a zip of zips", zip([["a.zip", zip([])]])]
  ])("are not guessed: %s is refused", async (_, bytes) => {
    expect(await table(bytes)).toMatchObject({ refused: { status: 422, kind: "NotRead" } })
  })
})
