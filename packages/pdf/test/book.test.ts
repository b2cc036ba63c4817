/** A book has its title, contents with the pages on which reports begin, and each report whole, with what is open in it on its own pages. */
import { describe, expect, it } from "@effect/vitest"
import * as Draft from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import { paragraph } from "@gongkai/core/Narrative"
import * as Effect from "effect/Effect"
import { type BookOptions, print, printBook, Record } from "../src/index.ts"
import { opened } from "./pdfjs.ts"
import * as Poppler from "./poppler.ts"
import { report } from "./report.ts"
import * as Tools from "./tools.ts"

const said = { title: "年度报告汇编", author: "示例市" }
const book = (drafts: ReadonlyArray<Draft.Draft>, options: Partial<BookOptions> = {}) =>
  Effect.runPromise(printBook(drafts, { ...said, ...options }))

const three = ["甲县水务局", "乙县教育局", "丙县财政局"].map((name, at) => ({
  ...report(),
  agency: { name },
  year: 2021 + at
}))
const printed = await book(three)

describe("a book", () => {
  it("says in its contents on which page each report begins", ({ skip }) => {
    Poppler.needed(skip)
    const all = Poppler.pages(printed)
    const listed = [...(all[1] ?? "").matchAll(/(\S县\S{3}20\d\d年政府信息公开工作年度报告)…+(\d+)/gu)]
    expect(listed).toHaveLength(3)
    for (const [, title = "", number] of listed) {
      const at = all.findIndex((page, place) => place > 1 && page.startsWith(title))
      expect(number).toBe(String(at + 1))
    }
    expect(Poppler.run("pdfinfo", printed)).toMatch(/Title:\s+年度报告汇编/u)
  })
  it("has a cover with its title and its publisher, and nothing else", ({ skip }) => {
    Poppler.needed(skip)
    expect(Poppler.pages(printed)[0]).toBe("年度报告汇编示例市")
  })
  it("leads from each entry to the page on which its report begins", async () => {
    await opened(printed, async (document) => {
      const links = await (await document.getPage(2)).getAnnotations()
      const pages = await Promise.all(links.map(async ({ dest }) => (await document.getPageIndex(dest[0])) + 1))
      const outline = (await document.getOutline()) ?? []
      const begins = await Promise.all(
        outline.slice(1).map(async ({ dest }) => (await document.getPageIndex(dest?.[0])) + 1)
      )
      expect([...new Set(pages)]).toEqual(begins)
    })
  })
  it("is valid and sound to others", async ({ skip }) => {
    Tools.needed(skip, "preflight", "qpdf")
    expect(Tools.qpdf(printed)).toContain("No syntax or stream encoding errors found")
    expect(Tools.preflight(await book(three, { part: "1b" }))).toContain("is a valid PDF/A-1b file")
  })
  it("of older rules is the same book, its contents a table", async ({ skip }) => {
    Poppler.needed(skip)
    const all = Poppler.pages(await book(three, { rules: 2 }))
    expect(all[0]).toMatch(/^年度报告汇编\s*目录/u)
  })
  it("carries each report as a file of its own, named in the order of the book", async () => {
    await opened(printed, async (document) => {
      const names = [...((await document.getAttachments()) ?? [])].map(([name]) => name)
      expect(names).toEqual([
        "001-甲县水务局-2021.gongkai.json",
        "002-乙县教育局-2022.gongkai.json",
        "003-丙县财政局-2023.gongkai.json"
      ])
    })
  })
  it("has a bookmark for the contents and for each report, and below it those of its parts", async () => {
    await opened(printed, async (document) => {
      const outline = (await document.getOutline()) ?? []
      expect(outline.map(({ title }) => title)).toEqual([
        "目录",
        ...three.map(({ agency, year }) => `${agency.name}${year}年政府信息公开工作年度报告`)
      ])
      for (const { items } of outline.slice(1))
        expect(items.filter(({ title }: { title: string }) => /^[一二三四五六]、/u.test(title))).toHaveLength(6)
    })
  })
  it("is of the day of its latest report, and the same bytes again from the same reports", async () => {
    expect(Buffer.compare(await book(three), printed)).toBe(0)
    const later = { ...report(), publishedOn: "2024-03-05" }
    await opened(await book([report(), later]), async (document) => {
      const { info } = await document.getMetadata()
      expect(info).toMatchObject({ CreationDate: "D:20240305000000Z" })
    })
  })
  it("says in its record what it is", () => {
    expect(Record.find(printed)?.book).toEqual(said)
  })
})

const text = [paragraph("存在的问题是解读偏少，改进措施是加强解读；全年未收取信息处理费。")]
const whole: Draft.Draft = Draft.fill(
  edition2021,
  { year: 2023, agency: { name: "甲局" }, reading: "published" },
  () => Count.make(0),
  () => text
)

describe("the pages of each report", () => {
  it("say what is open in it, and nothing of the others", async ({ skip }) => {
    Poppler.needed(skip)
    const drafts: ReadonlyArray<Draft.Draft> = [
      whole,
      { ...Draft.put(whole, "proactive/rules/issued", { unread: "见附件" }), agency: { name: "乙局" } },
      Draft.fill(
        edition2021,
        { year: 2023, agency: { name: "丙局" }, reading: "draft" },
        () => Count.make(0),
        ({ key }) => (key === "problems" ? null : text)
      )
    ]
    const pages = Poppler.pages(await book(drafts))
    const own = Poppler.pages(await Effect.runPromise(print(whole))).length
    expect(pages).toHaveLength(2 + 3 * own)
    const placesOf = (word: string) =>
      pages.flatMap((page, at) => (page.includes(word) ? [Math.floor((at - 2) / own)] : []))
    expect(placesOf("含未读1处")).toEqual(Array.from({ length: own }, () => 1))
    expect(placesOf("缺第五部分")).toEqual(Array.from({ length: own }, () => 2))
    expect(placesOf("草稿")).toEqual(Array.from({ length: own }, () => 2))
  })
})

it.effect("a report of no official edition is refused, before anything is printed", () =>
  Effect.gen(function* () {
    const error = yield* Effect.flip(printBook([report(), { ...report(), edition: "1999" }], said))
    expect(error.reason).toBe("edition")
    expect(error.message).toContain("1999")
  })
)

const turn = (by: string) => ({ by, on: "2024-01-08T09:00:00+08:00" })
const other: Draft.Draft = { ...whole, agency: { name: "乙局" } }
const reasonOf = (options: Partial<BookOptions>) =>
  Effect.runPromise(Effect.flip(printBook([whole, other], { ...said, ...options }))).then(({ reason }) => reason)

describe("what stands behind each report of a book", () => {
  const entered: Draft.Draft = {
    ...whole,
    doubleEntry: { first: turn("甲"), second: turn("乙"), differed: 0, figures: "0123456789abcdef" }
  }
  const last = Draft.put({ ...whole, year: 2022 }, "requests/received/naturalPerson", Count.make(41))
  const pages = ["findings", "comparison", "doubleEntry"] as const

  it("are its own findings and what differs from last year's of the same organ, where there is one", async ({
    skip
  }) => {
    Poppler.needed(skip)
    const all = Poppler.pages(await book([entered, other], { pages, previous: [last] }))
    const placesOf = (word: string) => all.flatMap((page, at) => (page.includes(word) ? [at] : []))
    const second = placesOf("乙局2023年政府信息公开工作年度报告").at(-1) ?? 0
    expect(placesOf("附：校验疑点").map((at) => at < second)).toEqual([true, false])
    expect(placesOf("41").filter((at) => at > 0 && at < second)).not.toEqual([])
    expect(placesOf("没有本机关2022年度的报告").map((at) => at < second)).toEqual([false])
    expect(placesOf("复核：乙").map((at) => at < second)).toEqual([true])
  })

  it("is recorded, so that the same book can be printed again", async () => {
    const made = await book([entered, other], { pages, previous: [last] })
    expect(Record.find(made)).toMatchObject({ book: said, pages })
    expect(Buffer.compare(await book([entered, other], { pages, previous: [last] }), made)).toBe(0)
  })

  it("is refused where no report at all has what is asked for", async () => {
    expect(await reasonOf({ pages: ["comparison"] })).toBe("previous")
    expect(await reasonOf({ pages: ["doubleEntry"] })).toBe("doubleEntry")
  })
})
