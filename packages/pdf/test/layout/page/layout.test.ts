/** A flow laid out is pages with their numbers and what else they carry; the appendix begins a page, and no page is empty at the end. */
import { createHash } from "node:crypto"
import { describe, expect, it } from "@effect/vitest"
import { edition2021 } from "@gongkai/core/editions/2021"
import { type Rules, today } from "../../../src/layout/line/Rules.ts"
import type { Flow } from "../../../src/layout/page/Flow.ts"
import { layout, sheets } from "../../../src/layout/page/layout.ts"
import type { Style } from "../../../src/layout/page/Style.ts"
import { grid } from "../../../src/layout/table/Table.ts"
import { report } from "../../report.ts"
import { square } from "../faces.ts"
import { claims, isNumber, lines } from "../seen.ts"

const paragraph = (text: string) => ({ kind: "paragraph", text }) as const
const long = Array.from({ length: 40 }, (_, at) => paragraph(`第${at}段，核对台账并逐月公布结果。`.repeat(3)))
const laid = (flow: Flow, style?: Style) => sheets("年报", flow, square, style)
/** So many digits that the table needs the wide side of the page. */
const wide = {
  kind: "table",
  table: grid({
    head: ["项目", ...Array.from({ length: 12 }, (_, at) => `${at}月`)],
    groups: [{ label: "件数", rows: [Array.from({ length: 12 }, () => "1")] }],
    numbers: 1
  })
} as const

describe("every page", () => {
  it("has its own number, from one, as an artefact", () => {
    const all = laid(long)
    expect(all.pages.length).toBeGreaterThan(2)
    expect(all.pages.map(({ runs }) => runs.filter(isNumber).map(({ text }) => text))).toEqual(
      all.pages.map((_, at) => [`— ${at + 1} —`])
    )
    all.pages.forEach(({ runs }, page) =>
      runs.forEach((run, at) => expect(claims(all)[page]?.[at]).toBe(isNumber(run) ? 0 : 1))
    )
  })
  it("carries the mark behind everything, and the notice, from the first to the last", () => {
    const { pages } = laid(long, { mark: "草稿", notice: "含未读 2 处" })
    for (const { runs } of pages) {
      expect(runs[0]).toMatchObject({ text: "草稿" })
      expect(runs.filter(({ text }) => text.includes("未读"))).toHaveLength(1)
    }
  })
  it("carries what the flow says from there on, and nothing else before", () => {
    const { pages } = laid([paragraph("甲"), { kind: "page", furniture: { mark: "草稿" } }, paragraph("乙")])
    expect(pages.map(({ runs }) => runs.some(({ text }) => text === "草稿"))).toEqual([false, true])
  })
})

describe("the first page", () => {
  it("has the organ's head above the text, and no other page has", () => {
    const { pages } = laid(long, { head: "梅岭县林业局" })
    expect(pages.map(({ runs }) => runs.some(({ red }) => red))).toEqual(pages.map((_, at) => at === 0))
    expect(lines(pages[0] ?? expect.fail("no page"))[0]).toBe("梅岭县林业局")
  })
})

describe("an appendix", () => {
  it("begins on a page of its own", () => {
    const { pages } = laid([paragraph("甲")], { appendix: [paragraph("乙")] })
    expect(pages.map((page) => lines(page)[0])).toEqual(["甲", "乙"])
  })
})

describe("the last page", () => {
  it("is not one on which nothing stands", () => {
    expect(laid([]).pages).toHaveLength(1)
    expect(laid([paragraph("甲"), { kind: "page" }]).pages).toHaveLength(1)
    expect(laid([paragraph("甲"), wide]).pages).toHaveLength(1)
  })
})

it("a character that no face has is named with its line; there are none otherwise", () => {
  expect(laid([paragraph("公\ue123开")]).missing).toEqual([{ character: "\ue123", text: "公\ue123开" }])
  expect(laid(long).missing).toEqual([])
})

/** Every run with its place, as one number: it must never change, or `verify` no longer knows older files. */
const digest = (rules: Rules): string => {
  const all = layout(report(), edition2021, square, { rules }).pages.flatMap(({ runs }) =>
    runs.map(({ text, x, y, size }) => `${text} ${x.toFixed(2)} ${y.toFixed(2)} ${size}`)
  )
  return createHash("sha256").update(all.join("\n")).digest("hex").slice(0, 16)
}

describe("pages as older versions laid them out", () => {
  it.each([
    [1, "8cba23a383421cbf"],
    [2, "3a8172191f160baf"],
    [3, "68f527c95af6c2cf"],
    [4, "68f527c95af6c2cf"]
  ] as const)("stand where they stood by rules %i", (rules, wanted) => expect(digest(rules)).toBe(wanted))
  it("are not today's", () => {
    expect(digest(2)).not.toBe(digest(1))
    expect(digest(today)).not.toBe(digest(2))
  })
})
