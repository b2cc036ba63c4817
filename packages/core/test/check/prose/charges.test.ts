/** What sentences say of fees, one after another: that none was charged, or how much, and whether the fee is named. */
import { describe, expect, it } from "@effect/vitest"
import { charges } from "../../../src/check/prose/charges.ts"
import { sentences } from "../../../src/check/prose/sentences.ts"

const said = (text: string) =>
  charges(sentences(text)).map(({ yuan, named }) => `${yuan ?? "?"}${named ? " of requests" : ""}`)

describe("a text says of fees", () => {
  it.each([
    ["未收取信息处理费。", ["0 of requests"]],
    ["未收取任何费用。", ["0"]],
    ["收取信息处理费120.5元。", ["120.5 of requests"]],
    ["收取信息处理费壹佰贰拾元。", ["? of requests"]],
    ["信息处理费收取情况：无。", ["0 of requests"]],
    ["向申请人免费提供。", ["0"]],
    ["信息处理费30元。其他费用未收取。", ["30 of requests"]]
  ])("%s", (text, charged) => expect(said(text)).toEqual(charged))

  it.each([
    "未按规定收取信息处理费。",
    "除未收取信息处理费外，培训2次。",
    "上年未收取信息处理费。",
    "信息处理费标准为每件30元。",
    "行政事业性收费300元。",
    "没有收费投诉。",
    "全年培训3次。"
  ])("nothing where it says something else: %s", (text) => expect(said(text)).toEqual([]))
})

describe("a sentence behind one about a fee", () => {
  it("may leave it out", () => expect(said("信息处理费收取情况。本年度未发生。")).toEqual(["0"]))
  it("says nothing of it where it denies something else", () =>
    expect(said("信息处理费收取情况。行政复议无。")).toEqual([]))
  it("by itself says nothing", () => expect(said("本年度未发生。")).toEqual([]))
})
