/** What is printed besides the report: 草稿 on a draft, its findings, a comparison with last year. */
import { describe, expect, it } from "@effect/vitest"
import * as Draft from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import { marked } from "@gongkai/core/doubleEntry"
import { paragraph } from "@gongkai/core/Narrative"
import * as Patch from "@gongkai/core/Patch"
import * as Effect from "effect/Effect"
import { print } from "../src/index.ts"
import * as Poppler from "./poppler.ts"

/** Balanced: all zero, every part written. */
const sound: Draft.Draft = Draft.fill(
  edition2021,
  { year: 2023, agency: { name: "云溪县水务局" }, reading: "draft" },
  () => Count.make(0),
  () => [paragraph("存在的问题是解读偏少，改进措施是加强解读；全年未收取信息处理费。")]
)
const broken = Draft.put(sound, "requests/outcome.total/total", Count.make(3))

const pages = async (draft: Draft.Draft, options?: Parameters<typeof print>[1]): Promise<ReadonlyArray<string>> =>
  Poppler.pages(await Effect.runPromise(print(draft, options)))

describe("草稿", () => {
  it("stands on every page of a draft while it has errors, and on none of one without, or of a published report", async ({
    skip
  }) => {
    Poppler.needed(skip)
    const marked = await pages(broken)
    expect(marked.length).toBeGreaterThan(2)
    expect(marked.every((page) => page.includes("草稿"))).toBe(true)
    expect((await pages(sound)).join("")).not.toContain("草稿")
    expect((await pages({ ...broken, reading: "published" })).join("")).not.toContain("草稿")
  })
  it("stands while a cell is blank or unread", async ({ skip }) => {
    Poppler.needed(skip)
    const cell = "proactive/rules/issued"
    expect((await pages(Draft.put(sound, cell, null)))[0]).toContain("草稿")
    expect((await pages(Draft.put(sound, cell, { unread: "见附件" })))[0]).toContain("草稿")
  })
})

describe("pages behind the report", () => {
  it("list its findings with their clauses", async ({ skip }) => {
    Poppler.needed(skip)
    const last = (await pages(broken, { pages: ["findings"] })).at(-1)
    expect(last).toContain("附：校验疑点")
    expect(last).toContain("“总计”为3")
    expect(last).toContain("〔2021〕30号）第三部分")
  })
  it("list what is not last year's number", async ({ skip }) => {
    Poppler.needed(skip)
    const previous = [{ ...Draft.put(sound, "proactive/rules/issued", Count.make(7)), year: 2022 }]
    const last = (await pages(sound, { pages: ["comparison"], previous })).at(-1)
    expect(last).toContain("附：与2022年度比较")
    expect(last).toMatch(/规章.*本年制发件数.*7.*0.*－7/u)
  })
  it("need last year's report to compare with", async () => {
    const error = await Effect.runPromise(Effect.flip(print(sound, { pages: ["comparison"] })))
    expect(error.message).toContain("没有2022年度的报告")
  })
})

const flat = (all: ReadonlyArray<string>): string => all.join("").replaceAll(/\s/gu, "")

describe("whoever entered the figures twice", () => {
  const entered = Patch.apply(sound, {
    head: {
      doubleEntry: {
        first: { by: "郑五", on: "2024-01-08T17:30:00+08:00" },
        second: { by: "孙六", on: "2024-01-09T09:05:00+08:00" },
        differed: 2,
        figures: marked(edition2021, sound)
      }
    }
  })
  const asked = { pages: ["doubleEntry"] } as const

  it("is named under the last table where that is asked for, and nowhere else", async ({ skip }) => {
    Poppler.needed(skip)
    const text = flat(await pages(entered, asked))
    expect(text).toContain("录入：郑五（2024年1月8日）")
    expect(text).toContain("复核：孙六（2024年1月9日）")
    expect(text.indexOf("录入：郑五")).toBeGreaterThan(text.indexOf("四、政府信息公开行政复议"))
    expect(text.indexOf("录入：郑五")).toBeLessThan(text.indexOf("五、存在的主要问题"))
    expect(flat(await pages(entered))).not.toContain("郑五")
  })

  it("is named with what happened since, where a figure was changed", async ({ skip }) => {
    Poppler.needed(skip)
    const changed = Draft.put(entered, "proactive/rules/issued", Count.make(2))
    expect(flat(await pages(changed, asked))).toContain("（复核之后数据又有改动）")
    expect(flat(await pages(entered, asked))).not.toContain("又有改动")
  })

  it("is not to be had from a report that was entered once", async () => {
    const error = await Effect.runPromise(Effect.flip(print(sound, asked)))
    expect([error.reason, error.text.zh]).toEqual(["doubleEntry", expect.stringContaining("没有双人复核的记录")])
  })
})
