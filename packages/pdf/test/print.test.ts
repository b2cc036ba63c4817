/** A printed report, read back with poppler: whole, in place, and the same bytes every time. */
import { afterEach, describe, expect, it, vi } from "@effect/vitest"
import * as Draft from "@gongkai/core/Draft"
import * as Edition from "@gongkai/core/Edition"
import { edition2021 } from "@gongkai/core/editions/2021"
import { official } from "@gongkai/core/editions/official"
import { layout } from "@gongkai/core/Layout"
import { paragraph } from "@gongkai/core/Narrative"
import * as Plain from "@gongkai/core/Plain"
import * as Effect from "effect/Effect"
import { print } from "../src/index.ts"
import * as Paper from "../src/layout/sheet/Paper.ts"
import * as Poppler from "./poppler.ts"
import { head, overview, problems, report } from "./report.ts"

const said = (header: Draft.Head) => report(edition2021, undefined, header)
const printed = (draft: Draft.Draft) => Effect.runPromise(print(draft))
const squeezed = (text: string) => text.replaceAll(/\s/gu, "")

afterEach(() => vi.restoreAllMocks())

describe("printing a report", () => {
  it.effect("yields a PDF, and says nothing on the console", () =>
    Effect.gen(function* () {
      const warn = vi.spyOn(console, "warn")
      const pdf = yield* print(report())
      expect(new TextDecoder().decode(pdf.slice(0, 5))).toBe("%PDF-")
      expect(warn).not.toHaveBeenCalled()
    })
  )
  it.effect("yields the same bytes for the same report, two at a time too", () =>
    Effect.gen(function* () {
      const [one, other] = yield* Effect.all([print(report()), print(report())], { concurrency: "unbounded" })
      expect(Buffer.compare(one, other)).toBe(0)
    })
  )
  it.effect("leaves the report as it was", () =>
    Effect.gen(function* () {
      const draft = report()
      yield* print(draft)
      expect(draft).toEqual(report())
    })
  )
})

describe("what cannot be printed", () => {
  it.effect("a character that the fonts lack is named, with the line it stands in", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(print(said({ ...head, preamble: [paragraph("地址：\u{e123}口村\u{1f600}")] })))
      expect(error.reason).toBe("characters")
      expect(error.message).toContain("这2个字")
      expect(error.message).toContain("U+E123")
      expect(error.message).toContain("U+1F600")
      expect(error.message).toContain("口村")
    })
  )
  it.effect("a draft of no official edition needs that edition", () =>
    Effect.gen(function* () {
      const edition: Edition.Edition = { ...edition2021, key: "trial" }
      const error = yield* Effect.flip(print(report(edition)))
      expect(error.reason).toBe("edition")
      expect((yield* print(report(edition), { edition })).length).toBeGreaterThan(1000)
    })
  )
})

describe("the printed page", () => {
  for (const edition of official) {
    it(`holds every paragraph, heading, label and number in the edition of ${edition.key}`, async ({ skip }) => {
      Poppler.needed(skip)
      const pdf = await printed(report(edition))
      const text = Poppler.pages(pdf).join("")
      const prose = [...(head.preamble ?? []), ...overview, ...problems]
      for (const line of prose.flatMap((block) => Plain.lines(block, () => ""))) {
        expect(text).toContain(squeezed(line))
      }
      for (const section of edition.sections) expect(text).toContain(Edition.heading(edition, section))
      const raw = squeezed(Poppler.run("pdftotext", pdf, ["-raw"]))
      for (const form of Edition.forms(edition)) {
        for (const slot of layout(form).grid.flat())
          if (slot._tag === "Heading") expect(raw).toContain(squeezed(slot.text))
      }
      for (const at of Edition.slots(edition).keys()) {
        if (Edition.slots(edition)[at]?.measure !== "amount") expect(raw).toContain(String(1000 + at))
      }
    })
  }
  it("has each table on one page with its heading, or goes on under 续表 on the next", async ({ skip }) => {
    Poppler.needed(skip)
    const pages = Poppler.pages(await printed(report()))
    const on = (text: string) => pages.findIndex((page) => page.includes(text))
    const [begins, ends] = [on("三、收到和处理政府信息公开申请情况"), on("四、结转下年度继续办理")]
    expect(ends - begins).toBe(pages[ends]?.startsWith("续表") === true ? 1 : 0)
    expect(on("二、主动公开政府信息情况")).toBe(on("行政事业性收费"))
  })
  it("keeps everything inside the type area, rare characters and long addresses too", async ({ skip }) => {
    Poppler.needed(skip)
    const pdf = await printed(report(edition2021, () => ({ unread: "辨认不清，见原件第三页下方之注" })))
    const boxes = Poppler.run("pdftotext", pdf, ["-bbox"]).matchAll(
      /xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</gu
    )
    const words = Array.from(boxes)
    expect(words.length).toBeGreaterThan(300)
    for (const [, left, right, bottom, word] of words) {
      expect(Number(left), word).toBeGreaterThan(Paper.portrait.left - 1)
      // Half of a closing mark, which is blank, may hang over.
      expect(Number(right), word).toBeLessThan(Paper.portrait.left + Paper.portrait.across + 8.5)
      expect(Number(bottom), word).toBeLessThan(Paper.portrait.top + Paper.portrait.down + Paper.mm(18))
    }
  })
  it("says whose it is and of which day", async ({ skip }) => {
    Poppler.needed(skip)
    const info = Poppler.run("pdfinfo", await printed(report()), ["-isodates"])
    expect(info).toMatch(/Title:\s+云溪县水务局2023年政府信息公开工作年度报告/u)
    expect(info).toMatch(/Author:\s+云溪县水务局/u)
    expect(info).toMatch(/CreationDate:\s+2024-01-09T00:00:00Z/u)
    expect(info).toMatch(/Page size:.*A4/u)
  })
  it("numbers its pages, and prints a report of blanks in three", async ({ skip }) => {
    Poppler.needed(skip)
    const pdf = await printed(Draft.blank(edition2021, { year: 2023, agency: { name: "云溪县水务局" } }))
    const text = squeezed(Poppler.run("pdftotext", pdf))
    expect(text).toContain("—1—")
    expect(text).toContain("—3—")
    expect(text).not.toContain("—4—")
  })
})
