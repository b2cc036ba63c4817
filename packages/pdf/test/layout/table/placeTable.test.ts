/** The statutory tables on paper: in the blank's proportions, every number once and inside its cell, however long it is. */
import { describe, expect, it } from "@effect/vitest"
import * as Edition from "@gongkai/core/Edition"
import { proactive, requests } from "@gongkai/core/editions/2021"
import { official } from "@gongkai/core/editions/official"
import { Change, type Entry } from "@gongkai/core/Entry"
import { slots } from "@gongkai/core/Form"
import * as Layout from "@gongkai/core/Layout"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import type { Faces } from "../../../src/layout/line/Face.ts"
import type { Rules } from "../../../src/layout/line/Rules.ts"
import type { Flow } from "../../../src/layout/page/Flow.ts"
import { layout, sheets } from "../../../src/layout/page/layout.ts"
import { overflows } from "../../../src/layout/sheet/overflows.ts"
import * as Paper from "../../../src/layout/sheet/Paper.ts"
import type { Sheets } from "../../../src/layout/sheet/Sheets.ts"
import { cut, pitch } from "../../../src/layout/table/cutTable.ts"
import { frame } from "../../../src/layout/table/Frame.ts"
import { grid, ofForm, ofTexts } from "../../../src/layout/table/Table.ts"
import { sum } from "../../../src/layout/table/widths.ts"
import { textOf } from "../../../src/layout/sheet/readingOrder.ts"
import { report } from "../../report.ts"
import { own, square } from "../faces.ts"
import { claims, elements, isNumber, lines } from "../seen.ts"
import { law } from "../../law.ts"

const laid = (
  edition: Edition.Edition,
  entry: (cell: string) => Entry | undefined = () => undefined,
  faces: Faces = square
) => layout(report(edition, entry), edition, faces)

const cells = (all: Sheets, role: "TH" | "TD") =>
  elements(all.root).flatMap((element) => (element.role === role ? [textOf(all, element)] : []))

/** Numbers of up to 15 digits, and few of them short. */
const figures: Arbitrary.Arbitrary<ReadonlyArray<number>> = Arbitrary.schema(
  Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 999_999_999_999_999 }))).check(
    Schema.isMinLength(1),
    Schema.isMaxLength(40)
  )
)

/** What stands in the corner of table 三 says how its columns add up: it is no head. */
const isNote = (text: string): boolean => text.startsWith("（本列数据的勾稽关系为")

describe.each(official)("the tables of the edition of $key", (edition) => {
  it("print every label of the form, and each number in its place", () => {
    const all = laid(edition)
    const headings = Edition.forms(edition).flatMap((form) =>
      Layout.layout(form)
        .grid.flat()
        .flatMap((slot) => (slot._tag === "Heading" ? [slot.text] : []))
    )
    expect(cells(all, "TH")).toEqual(headings.filter((text) => !isNote(text)))
    const numbers = Edition.slots(edition).map(({ measure }, at) =>
      measure === "amount" ? /^7730\.28/u : `${1000 + at}`
    )
    expect(cells(all, "TD").filter((text) => !isNote(text))).toEqual(
      numbers.map((number) => (typeof number === "string" ? number : expect.stringMatching(number)))
    )
  })
  it("stand each on one page with its heading, and fill the width of the type area", () => {
    const { pages } = laid(edition)
    for (const form of Edition.forms(edition)) {
      const page = pages.find((each) => lines(each).some((line) => line.includes(form.title)))
      const widest = page?.rules.filter(({ y1, y2, x2, x1 }) => y1 === y2 && x2 - x1 > Paper.portrait.across - 1)
      expect(widest?.length).toBeGreaterThan(1)
    }
    expect(pages.filter(({ rules }) => rules.length > 0).length).toBeLessThanOrEqual(3)
  })
  law(
    "keep every number whole and inside its cell, on a page turned on its side if need be",
    [figures],
    ([numbers]) => {
      const at = (cell: string) => Change.make(numbers[(Edition.index(edition).get(cell) ?? 0) % numbers.length] ?? 0)
      for (const faces of [square, own]) {
        const all = laid(edition, at, faces)
        expect(overflows(all)).toEqual([])
        const printed = Edition.slots(edition).flatMap(({ cell, measure }) =>
          measure === "amount" ? [] : [String(at(cell))]
        )
        expect(cells(all, "TD").filter((text) => /^-?\d+$/u.test(text))).toEqual(expect.arrayContaining(printed))
      }
    }
  )
  it("hold fifteen digits in every cell", () => {
    for (const faces of [square, own]) {
      const all = laid(edition, () => Change.make(123_456_789_012_345), faces)
      expect(overflows(all)).toEqual([])
      expect(all.pages.some(({ landscape }) => landscape)).toBe(true)
      for (const { width, height, landscape } of all.pages) expect(width > height).toBe(landscape === true)
      const whole = cells(all, "TD").filter((text) => text.includes("123456789012345"))
      expect(whole.length).toBeGreaterThan(150)
    }
  })
  it("print what could not be read as it stood, on as many pages as it takes", () => {
    const all = laid(edition, () => ({ unread: "见附件三之说明，另有上年结转两件未计入" }))
    expect(overflows(all)).toEqual([])
    expect(new Set(cells(all, "TD").filter((text) => !isNote(text)))).toEqual(
      new Set(["见附件三之说明，另有上年结转两件未计入"])
    )
  })
})

/** How often 续表 stands on each page. */
const named = (flow: Flow, rules: Rules): ReadonlyArray<number> =>
  sheets("附表", flow, square, { rules }).pages.map(({ runs }) => runs.filter(({ text }) => text === "续表").length)

describe("a table too long for a page", () => {
  const rows = Array.from({ length: 90 }, (_, at) => [`第${at}行`, "公开".repeat(at % 9), `${at}`])
  const groups = rows.map(([label = "", ...texts]) => ({ label, rows: [texts] }))
  const flow: Flow = [
    { kind: "heading", level: 1, text: "附表" },
    { kind: "table", table: grid({ head: ["行", "内容", "数"], groups }) }
  ]
  const all = sheets("附表", flow, square)

  it("goes on under its head, and prints each row once", () => {
    expect(all.pages.length).toBeGreaterThan(2)
    for (const page of all.pages) expect(lines(page).filter((line) => line === "行内容数")).toHaveLength(1)
    const printed = all.pages.flatMap(({ runs }) => runs.flatMap(({ text }) => (/^第\d+行$/u.test(text) ? [text] : [])))
    expect(printed).toEqual(rows.map(([label]) => label))
    expect(overflows(all)).toEqual([])
  })
  it("is one table to who listens, its repeated heads being no part of it", () => {
    expect(elements(all.root).filter(({ role }) => role === "Table")).toHaveLength(1)
    expect(cells(all, "TH")).toEqual(["行", "内容", "数", ...rows.map(([label]) => label)])
    const unclaimed = all.pages.flatMap(({ runs }, page) => runs.filter((_, at) => claims(all)[page]?.[at] === 0))
    const heads = unclaimed.filter((run) => !isNumber(run)).map(({ text }) => text)
    expect(heads).toEqual(all.pages.slice(1).flatMap(() => ["续表", "行", "内容", "数"]))
  })
  it("stands under 续表 on each further page, but not where an older print is made again", () => {
    expect(named(flow, 5)).toEqual(all.pages.map((_, at) => (at === 0 ? 0 : 1)))
    expect(new Set(named(flow, 4))).toEqual(new Set([0]))
  })
})

describe("a statutory table cut anywhere", () => {
  const forms = official.flatMap((edition) => Edition.forms(edition))
  it("has each row once under its head, and room in each piece for the labels that span it", () => {
    for (const form of forms) {
      const own = frame(ofForm(form), new Map(), 9, square)
      for (let room = 180; room < 640; room += 5) {
        const segments = cut(own, 1, room, room)
        expect(segments.flatMap(({ rows, repeated }) => rows.slice(repeated))).toEqual([
          ...Layout.layout(form).grid.keys()
        ])
        for (const { rows, heights, repeated } of segments) {
          expect(sum(heights)).toBeLessThanOrEqual(room + 0.01)
          expect(rows.length).toBeGreaterThan(repeated)
          for (const { cell, lines, size } of own.boxes) {
            const visible = heights.filter(
              (_, at) => cell.row <= (rows[at] ?? -1) && (rows[at] ?? -1) < cell.row + cell.rows
            )
            if (visible.length > 0) expect(sum(visible)).toBeGreaterThan(lines.length * pitch(size, 1))
          }
        }
      }
    }
  })
  it("never ends a page with a head", () => {
    for (const form of forms) {
      const { blocks } = Layout.layout(form)
      const own = frame(ofForm(form), new Map(), 9, square)
      for (let room = 180; room < 640; room += 5) {
        for (const { rows } of cut(own, 1, room, room)) {
          const last = rows.at(-1) ?? 0
          expect(blocks.some(({ start, head }) => start <= last && last < start + head)).toBe(false)
        }
      }
    }
  })
})

describe("a label that spans rows", () => {
  it("is printed in each piece of them when a page ends between, and has room there", () => {
    for (const edition of official) {
      const all = laid(edition, () => ({ unread: "见附件三之说明，另有上年结转两件未计入，不含街道" }))
      // Not where only the last row, 四、结转下年度继续办理, is left for a page.
      const pages = all.pages.filter(({ runs }) =>
        [/^申请人情况$/u, /^（[一二三四五六七]）/u].every((label) => runs.some(({ text }) => label.test(text)))
      )
      expect(pages.length).toBeGreaterThan(1)
      for (const page of pages) expect(page.runs.some(({ text }) => text === "三、")).toBe(true)
    }
  })
})

/** How far down its rules reach, in points. */
const depth = (all: Sheets) => {
  const tops = all.pages.flatMap(({ rules }) => rules.map(({ y1 }) => y1))
  return Math.max(...tops) - Math.min(...tops)
}

describe("a table that fills most of a page", () => {
  const rows = Array.from({ length: 30 }, (_, at) => ({ label: `第${at}行`, rows: [[`${at}`]] }))
  const flow: Flow = [{ kind: "table", table: grid({ head: ["行", "数"], groups: rows }) }]

  it("is loosened to fill it where it stands alone, and not below anything else", () => {
    const alone = sheets("附表", flow, square)
    const below = sheets("附表", [{ kind: "paragraph", text: "公开" }, ...flow], square)
    expect([alone.pages.length, below.pages.length]).toEqual([1, 1])
    expect(depth(alone)).toBeGreaterThan(depth(below))
  })
})

describe("headings above a table", () => {
  const table = ofForm(requests)
  const wide = new Map(slots(requests).map(({ cell }) => [cell, "123456789012345"]))

  it("however many they are, leave the table inside its page", () => {
    for (const values of [new Map(), wide]) {
      for (const count of [1, 9, 300, 700]) {
        const text = `一、${"公开".repeat(count)}`
        const all = sheets(
          "附表",
          [
            { kind: "heading", level: 1, text },
            { kind: "table", table, values }
          ],
          square
        )
        expect(overflows(all)).toEqual([])
        expect(cells(all, "TH")).toContain("四、结转下年度继续办理")
      }
    }
  })
  it("turn on their side with it", () => {
    const flow: Flow = [
      { kind: "paragraph", text: "公开" },
      { kind: "heading", level: 1, text: "三、申请情况" },
      { kind: "table", table, values: wide },
      { kind: "paragraph", text: "开公" }
    ]
    const { pages } = sheets("附表", flow, square)
    const turned = pages.find(({ landscape }) => landscape)
    expect(turned && lines(turned)[0]).toBe("三、申请情况")
    expect(pages[0] && lines(pages[0])).toEqual(["公开", "— 1 —"])
    expect(pages.at(-1)?.landscape).toBeUndefined()
  })
})

describe("a column", () => {
  it("that is narrow has its head cut between words", () => {
    for (const edition of official) {
      const texts = laid(edition).pages.flatMap(({ runs }) => runs.map(({ text }) => text))
      for (const word of ["社会", "公益", "组织", "法律", "服务", "机构", "结果", "纠正", "尚未", "审结"])
        expect(texts).toContain(word)
    }
  })
})

const texts = (count: number): Flow => Array.from({ length: count }, () => ({ kind: "paragraph", text: "公开。" }))
const form: Flow = [
  { kind: "heading", level: 1, text: "三、申请" },
  { kind: "table", table: ofForm(requests) }
]
const pagesOf = (count: number, rules: Rules = 3) => sheets("示例", [...texts(count), ...form], square, { rules }).pages
const continued = (page: Sheets["pages"][number] | undefined): boolean =>
  page?.runs.some(({ text }) => text === "续表") === true

describe("a table of groups for which a page has room only in part", () => {
  it("begins there and goes on under 续表, where else more than a third of the page stayed empty", () => {
    const [first, second] = pagesOf(8)
    expect([first?.rules.length !== 0, continued(first), continued(second)]).toEqual([true, false, true])
  })
  it("stands whole on the next page where less stayed empty", () => {
    const [first, second] = pagesOf(16)
    expect([first?.rules.length, continued(second)]).toEqual([0, false])
  })
  it("is never parted where an older print is made again", () => {
    const [first, second] = pagesOf(8, 1)
    expect([first?.rules.length, continued(second)]).toEqual([0, false])
  })
  it("has its rows once each, its repeated head and 续表 belonging to nobody", () => {
    const laid = sheets("示例", [...texts(8), ...form], square)
    expect(
      claims(laid)
        .flat()
        .every((count) => count <= 1)
    ).toBe(true)
    expect(cells(laid, "TH").filter((text) => text === "自然人")).toHaveLength(1)
    expect(overflows(laid)).toEqual([])
  })
})

const headsOn = (page: Sheets["pages"][number] | undefined) =>
  page?.runs.filter(({ text }) => text.includes("第二十条")).length

describe("a table of several blocks for which a page has room only in part", () => {
  const blocks: Flow = [
    { kind: "heading", level: 1, text: "二、主动公开" },
    { kind: "table", table: ofForm(proactive) }
  ]
  const laid = (count: number, rules?: Rules) =>
    sheets("示例", [...texts(count), ...blocks], square, rules === undefined ? {} : { rules })
  it("is parted between two of them, where else more than a third of the page stayed empty", () => {
    const [first, second] = laid(14).pages
    expect([headsOn(first), continued(second), headsOn(second)]).toEqual([2, true, 2])
    expect(second?.runs.filter(({ text }) => text.includes("信息内容"))).toHaveLength(2)
    expect(overflows(laid(14))).toEqual([])
    expect(cells(laid(14), "TH").filter((text) => text.includes("第二十条"))).toHaveLength(4)
  })
  it("stands whole on the next page where less stayed empty, or an older print is made again", () => {
    for (const { pages } of [laid(15), laid(14, 5)])
      expect([headsOn(pages[0]), continued(pages[1]), headsOn(pages[1])]).toEqual([0, false, 4])
  })
})

describe("a table of the prose for which a page has room only in part", () => {
  const rows = Array.from({ length: 24 }, (_, at) => [`渠道${at}`, String(at)])
  const plain: Flow = [{ kind: "table", table: ofTexts([["渠道", "条数"]], rows) }]
  const laid = (count: number, rules: Rules = 4) => sheets("示例", [...texts(count), ...plain], square, { rules })
  const pages = (count: number, rules?: Rules) => laid(count, rules).pages
  it("begins there and goes on under 续表 with its head again, where else more than a third of the page stayed empty", () => {
    const [first, second] = pages(12)
    expect([first?.rules.length !== 0, continued(first), continued(second)]).toEqual([true, false, true])
    for (const page of [first, second]) expect(page?.runs.some(({ text }) => text === "条数")).toBe(true)
    expect(overflows(laid(12))).toEqual([])
  })
  it("has each of its rows once", () => {
    const all = pages(12).flatMap(({ runs }) => runs.map(({ text }) => text))
    expect(all.filter((text) => text.startsWith("渠道") && text !== "渠道")).toEqual(rows.map(([text]) => text))
  })
  it("stands whole on the next page where less stayed empty, or an older print is made again", () => {
    expect(pages(17).map(({ rules: own }) => own.length > 0)).toEqual([false, true])
    expect(pages(12, 3).map(({ rules: own }) => own.length > 0)).toEqual([false, true])
  })
})

it("the heads of blocks are shaded, as in the official blank, and nothing else is", () => {
  const [page] = sheets(
    "示例",
    [{ kind: "table", table: ofForm(Edition.forms(official[1] ?? expect.fail())[0] ?? expect.fail()) }],
    square
  ).pages
  expect(page?.fills?.every(({ colour }) => colour === "shade")).toBe(true)
  expect(page?.fills).toHaveLength(4)
})
