/** Files are recognised by their content, not by their names. */
import { describe, expect, it } from "vitest"
import { limits } from "../../src/readers/limits.ts"
import { refusalOf } from "../support/drafts.ts"
import * as Effect from "effect/Effect"
import { edition2021 } from "@gongkai/core/editions/2021"
import { entries } from "@gongkai/core/Draft"
import { read } from "../../src/index.ts"
import { draftOf } from "../support/drafts.ts"
import { tabbed } from "../support/tabbed.ts"

const draft = draftOf(edition2021, [1, 0, 27])
const text = tabbed(edition2021, draft)
const utf16 = (little: boolean, mark: boolean) => {
  const bytes = Buffer.from((mark ? "\ufeff" : "") + text, "utf16le")
  return little ? bytes : bytes.swap16()
}
/** Node only decodes GB18030; its two-byte part, turned around, encodes. */
const gb18030 = () => {
  const decoder = new TextDecoder("gb18030")
  const codes = new Map<string, ReadonlyArray<number>>()
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  }
  return Uint8Array.from(Array.from(text).flatMap((character) => codes.get(character) ?? [character.charCodeAt(0)]))
}

describe("text in any of the encodings offices use is read", () => {
  it.each([
    ["UTF-8", () => Buffer.from(text)],
    ["UTF-8 with a mark", () => Buffer.from(`\ufeff${text}`)],
    ["UTF-16 LE with a mark", () => utf16(true, true)],
    ["UTF-16 BE with a mark", () => utf16(false, true)],
    ["UTF-16 LE without", () => utf16(true, false)],
    ["UTF-16 BE without", () => utf16(false, false)],
    ["GB18030", gb18030]
  ])("%s", (_, bytes) => {
    const { draft: back } = Effect.runSync(read({ name: "报告.txt", bytes: bytes() }))
    expect(back.agency.name).toBe("示例市临水街道")
    expect(entries(edition2021, back)).toEqual(entries(edition2021, draft))
  })
})

describe("what is no report is refused in one sentence with the next step", () => {
  it.each([
    ["an empty file", new Uint8Array(), "文件是空的"],
    ["nothing but blanks", "  \n\t\n", "没有文字"],
    ["binary", Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256), "不是文本文件"],
    ["zeros", new Uint8Array(1000), "不是文本文件"],
    ["more than a report can be", new Uint8Array(limits.bytes + 1), "超过"],
    ["a PDF", "%PDF-1.7\n", "PDF"],
    ["a zip cut short", Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), "不完整或已损坏"],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "这是图片"],
    ["rich text that is no report", "{\\rtf1\\ansi 12}", "没有找到年度报告的统计表"],
    [
      "a page with nothing but a link",
      "<!DOCTYPE html><html><body><a href='/a/2023.pdf'>年度报告</a></body></html>",
      "附件 2023.pdf"
    ],
    ["truncated JSON", '{"format":"gongkai/report@1","edition":"2021"', "文件不完整"],
    ["an unknown edition", '{"format":"gongkai/report@1","edition":"2050"}', "不认识的格式版本"],
    ["a report of before 2019", "某镇2017年政府信息公开工作年度报告\n\n一、概述\n\n全年公开信息10条。", "2019年以前"],
    ["some other text", "会议通知\n\n请于周一到会。", "没有找到年度报告的统计表"]
  ])("%s", async (_, bytes, words) => {
    const reason = await refusalOf(bytes)
    expect(reason?.zh).toContain(words)
    expect(reason?.en).not.toBe("")
  })
})
