/** An interchange file is read as `read` reads it, by less code; every other file is left to `read`. */
import { blank } from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import * as Interchange from "@gongkai/core/Interchange"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { readInterchange } from "../src/interchange.ts"
import { read } from "../src/read.ts"

const file = (content: string) => ({ name: "甲局.gongkai.json", bytes: new TextEncoder().encode(content) })
const draft = blank(edition2021, { agency: { name: "清水县档案局" }, year: 2024, reading: "draft" })
const whole = Interchange.show(draft, edition2021)

const answered = (source: ReturnType<typeof file>) => Effect.runSync(Effect.result(read(source)))

describe("a file that begins as an interchange file", () => {
  it.each([
    ["one as gongkai writes it", whole],
    ["one with a mark and blanks before it", `\uFEFF\n  ${whole}`],
    ["half of one", whole.slice(0, whole.length >> 1)],
    ["one of the future", whole.replace(/"format": ?"[^"]*"/u, '"format": "99"')],
    ["another program's data", '{"name": "x"}'],
    ["a list", "[1, 2]"]
  ])("is answered as `read` answers it: %s", (_, content) => {
    expect(readInterchange(file(content))).toEqual(answered(file(content)))
  })
})

const why = (content: string) => {
  const found = answered(file(content))
  return Result.isFailure(found) ? found.failure.text.zh : ""
}

describe("data of another program", () => {
  it("are refused with what to do instead", () =>
    expect(why('{"code": 0, "data": {"title": "年度报告"}}')).toBe(
      "这是别的系统的 JSON 数据，不是年报交换文件；请在那个系统里把报告另存为网页、Word 或 Excel 再导入"
    ))
  it("are told apart from a damaged file of ours", () =>
    expect(why(whole.slice(0, whole.length >> 1))).not.toContain("别的系统"))
})

describe("anything else is for `read`", () => {
  it.each([
    ["a text", "清水县档案局2024年政府信息公开工作年度报告"],
    [
      "a text that begins with a button in brackets",
      "[字体：大 中 小] 打印\n清水县档案局2024年政府信息公开工作年度报告"
    ],
    ["nothing", ""],
    ["a page", "<html><body>{}</body></html>"],
    ["a text with a control character", '{"a": "\u0001"}']
  ])("%s", (_, content) => {
    expect(readInterchange(file(content))).toBeUndefined()
  })

  it("so is a file of which one report is asked for", () => {
    expect(readInterchange(file(whole), { report: 2024 })).toBeUndefined()
    expect(Result.isSuccess(Effect.runSync(Effect.result(read(file(whole), { report: 2024 }))))).toBe(true)
  })
})
