/** Pages that are exported have no barrier by axe-core, on a wide screen and on a phone, by day and by night; none needs to be pushed sideways. */
import * as Draft from "@gongkai/core/Draft"
import * as Edition from "@gongkai/core/Edition"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Change, type Entry } from "@gongkai/core/Entry"
import { heading, type Narrative, paragraph } from "@gongkai/core/Narrative"
import { briefOf, briefPage, charts, page } from "@gongkai/render"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { inaccessible, needsChromium, chrome } from "./support/browser.ts"

const said: Narrative = [
  heading(2, "（一）主动公开"),
  paragraph("全年通过门户网站（https://www.yunxi.example.gov.cn/zwgk/a-b-c.html）公开信息318条。"),
  { type: "list", ordered: false, items: [{ text: "水价听证" }, { text: "停水通知" }] },
  {
    type: "table",
    caption: "各渠道公开数量",
    head: [["渠道", "数量"]],
    rows: [
      ["网站", "300"],
      ["其他", "18"]
    ]
  }
]
const draft = (
  entry: (at: number) => Entry,
  edition: Edition.Edition = edition2021,
  header: Partial<Draft.Head> = {}
): Draft.Draft =>
  Draft.fill(
    edition,
    { year: edition.years.from, agency: { name: "云溪县水务局" }, reading: "published", ...header },
    (cell) => entry(Edition.index(edition).get(cell) ?? 0),
    () => said
  )
const full = draft((at) => Change.make(at))
const last: Draft.Draft = { ...full, year: full.year - 1 }
const open = draft((at) => (at % 3 === 0 ? null : at % 3 === 1 ? { unread: "见附件" } : Change.make(at)), edition2021, {
  reading: "draft"
})

const pages: { readonly [name: string]: string } = {
  "a report of 2021": page(full),
  "a report of 2019": page(draft((at) => Change.make(at * 1000), edition2019)),
  "a draft with blanks and unread cells": page(open),
  "a blank form": page(
    draft(() => null),
    { form: true, data: false }
  ),
  "a report with its charts": page(full, { charts: charts(full, { previous: [last] }) }),
  "a brief": briefPage(briefOf(full, { previous: [last] })),
  "a brief in English": briefPage(briefOf(full), "en")
}

describe("exported as a page", () => {
  let browser: Awaited<ReturnType<typeof chrome>> | undefined
  beforeAll(async () => {
    browser = await chrome().catch(() => undefined)
  })
  afterAll(() => browser?.close())

  describe.each(Object.keys(pages))("%s", (name) => {
    it.for([
      [1280, "light"],
      [390, "light"],
      [1280, "dark"],
      [390, "dark"]
    ] as const)(
      "at %i pixels, %s, has no barrier and stays within the screen",
      async ([width, colorScheme], { skip }) => {
        needsChromium(skip)
        const own = await browser?.newPage({ viewport: { width, height: 900 }, colorScheme })
        if (own === undefined) return
        await own.setContent(pages[name] ?? "")
        expect(await inaccessible(own)).toEqual([])
        expect(await own.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        await own.close()
      }
    )
  })
  it.for(
    ["a report of 2021", "a report of 2019"].flatMap((name) =>
      (
        [
          ["screen", 390],
          ["screen", 1280],
          ["print", 590]
        ] as const
      ).map(([media, width]) => ({ name, media, width }))
    )
  )(
    "$name shows table two whole and leaves the words of narrow labels whole: $media, $width pixels",
    async ({ name, media, width }, { skip }) => {
      needsChromium(skip)
      const own = await browser?.newPage({ viewport: { width, height: 900 } })
      if (own === undefined) return
      await own.setContent(pages[name] ?? "")
      await own.emulateMedia({ media })
      const found = await own.evaluate(() => {
        const [list] = Array.from(document.querySelectorAll(".wide"), (each) => each.scrollWidth - each.clientWidth)
        const lines = Array.from(document.querySelectorAll(".stub3 .l1[rowspan]"), (label) => {
          const range = document.createRange()
          const text = label.firstChild
          if (text === null) return []
          range.setStart(text, (label.textContent ?? "").indexOf("）") + 1)
          range.setEnd(text, (label.textContent ?? "").length)
          return Array.from(range.getClientRects(), ({ top }) => top)
        })
        return { beyond: list, torn: lines.filter((tops) => new Set(tops).size > 1).length, labels: lines.length }
      })
      expect(found).toMatchObject({ beyond: 0, torn: 0 })
      expect(found.labels).toBeGreaterThan(2)
      await own.close()
    }
  )
  it("closes a table at the foot of each printed page that it goes on from", async ({ skip }) => {
    needsChromium(skip)
    const own = await browser?.newPage()
    if (own === undefined) return
    await own.setContent(pages["a report of 2021"] ?? "")
    await own.emulateMedia({ media: "print", colorScheme: "dark" })
    const foot = await own.evaluate(() => {
      const { display, borderTopWidth } = getComputedStyle(document.querySelector(".stub3") ?? document.body, "::after")
      return [display, borderTopWidth, getComputedStyle(document.body).backgroundColor]
    })
    expect(foot).toEqual(["table-footer-group", "1px", "rgb(255, 255, 255)"])
    await own.close()
  })
  it.each(Object.keys(pages))("%s is small", (name) => {
    expect(new TextEncoder().encode(pages[name]).length).toBeLessThan(100_000)
  })
})
