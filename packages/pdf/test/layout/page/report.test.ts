/** A laid out report holds every part, every heading and every paragraph once, in order, and says what each of them is. */
import { describe, expect, it } from "@effect/vitest"
import * as Draft from "@gongkai/core/Draft"
import * as Edition from "@gongkai/core/Edition"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { official } from "@gongkai/core/editions/official"
import { paragraph } from "@gongkai/core/Narrative"
import type { Narrative } from "@gongkai/core/Narrative"
import * as Patch from "@gongkai/core/Patch"
import * as Plain from "@gongkai/core/Plain"
import type { Rules } from "../../../src/layout/line/Rules.ts"
import { layout } from "../../../src/layout/page/layout.ts"
import { overflows } from "../../../src/layout/sheet/overflows.ts"
import type { Faces, Role } from "../../../src/layout/line/Face.ts"
import { report as flowOf } from "../../../src/layout/page/report.ts"
import type { Style } from "../../../src/layout/page/Style.ts"
import { typefaces } from "../../../src/layout/page/typefaces.ts"
import { grid } from "../../../src/layout/table/Table.ts"
import { text, textOf } from "../../../src/layout/sheet/readingOrder.ts"
import { address, head, otherMatters, overview, problems, report } from "../../report.ts"
import { own, square } from "../faces.ts"
import { claims, elements, isNumber, lines } from "../seen.ts"

const laid = (draft: Draft.Draft = report(), style: Style = {}) => layout(draft, edition2021, square, style)

describe("the words of a report", () => {
  for (const edition of official) {
    it(`are all there, in order, in the edition of ${edition.key}`, () => {
      const words = text(layout(report(edition), edition, own)).split("\n")
      const prose: { readonly [key: string]: Narrative } = {
        overview,
        problems,
        otherMatters
      }
      const parts = edition.sections.flatMap((section) => [
        Edition.heading(edition, section),
        ...(prose[section.key] ?? []).flatMap((block) => Plain.lines(block, () => ""))
      ])
      const preamble = (head.preamble ?? []).flatMap((block) => Plain.lines(block, () => ""))
      const title = "云溪县水务局2023年政府信息公开工作年度报告"
      expect(words.filter((line) => !line.includes("\t") && !tabled.test(line))).toEqual([
        title,
        ...preamble,
        ...parts,
        "云溪县水务局",
        "2024年1月9日"
      ])
      expect(words.find((line) => line.startsWith("一、本年新收"))?.split("\t")).toHaveLength(8)
    })
  }
  it("are claimed by one element each; page numbers, and what a table repeats under 续表, by none", () => {
    for (const edition of official) {
      const all = layout(report(edition), edition, own)
      const counted = claims(all)
      all.pages.forEach(({ runs }, page) => {
        const before = new Set(["续表", ...(all.pages[page - 1]?.runs ?? []).map((run) => run.text)])
        const goesOn = runs.some((run) => run.text === "续表")
        const unclaimed = runs.filter((_, at) => counted[page]?.[at] !== 1)
        expect(counted[page]?.every((count) => count <= 1)).toBe(true)
        for (const run of unclaimed) expect(isNumber(run) || (goesOn && before.has(run.text))).toBe(true)
        if (!goesOn) expect(unclaimed).toHaveLength(1)
      })
    }
  })
  it("stay inside the type area, long addresses too", () => {
    for (const edition of official) expect(overflows(layout(report(edition), edition, own))).toEqual([])
    expect(text(layout(report(), edition2021, own))).toContain(address)
  })
  it("lie the same each time", () => {
    expect(laid()).toEqual(laid())
  })
})

/** The lines of tables that stand alone in their row. */
const tabled = /^第二十条第（.）项$/u

describe("the structure of a report", () => {
  const all = laid()
  it("has a title, six headings, three tables and a signature", () => {
    const tags = all.root.children.map(({ role }) => role)
    const count = (role: string) => tags.filter((each) => each === role).length
    expect([count("Title"), count("H1"), count("Table"), count("Sign")]).toEqual([1, 6, 3, 2])
  })
  it("says of a head whether it heads a row or columns, and how many", () => {
    const heads = elements(all.root).filter(({ role }) => role === "TH")
    const find = (label: string) => heads.find((element) => textOf(all, element) === label)
    expect(find("三、本年度办理结果")).toMatchObject({ scope: "Row", rowSpan: 22 })
    expect(find("申请人情况")).toMatchObject({ scope: "Column", columnSpan: 7 })
    const note = elements(all.root).find((element) => isNote(textOf(all, element)) && element.role === "TD")
    expect(note).toMatchObject({ rowSpan: 3, columnSpan: 3 })
  })
  it("has its parts and their headings in its bookmarks, each where it stands", () => {
    const parts = edition2021.sections.map((section) => Edition.heading(edition2021, section))
    expect(all.bookmarks.filter(({ level }) => level === 1).map(({ title }) => title)).toEqual(parts)
    expect(all.bookmarks.filter(({ level }) => level === 2).map(({ title }) => title)).toEqual([
      "（一）主动公开",
      "（二）依申请公开"
    ])
    for (const { title, page, y } of all.bookmarks) {
      const below = all.pages[page]?.runs.find((run) => run.y > y)
      expect(below && title.startsWith(below.text)).toBe(true)
    }
  })
})

/** It stands in the corner of table 三 and heads nothing. */
const isNote = (text: string): boolean => text.startsWith("（本列数据的勾稽关系为")

const shown = (entry: Parameters<typeof report>[1], edition: Edition.Edition = edition2021) => {
  const sheets = layout(report(edition, entry), edition, square)
  return elements(sheets.root)
    .flatMap((element) => (element.role === "TD" ? [textOf(sheets, element)] : []))
    .filter((text) => !isNote(text))
}

describe("what stands in a cell", () => {
  it("a blank prints nothing, and never 0", () => {
    expect(new Set(shown(() => null))).toEqual(new Set([""]))
  })
  it("an unread cell never looks like a number that was read", () => {
    expect(new Set(shown(() => ({ unread: "39 60 181" })))).toEqual(new Set(["未读"]))
    expect(new Set(shown(() => ({ unread: "13575394432.52元" })))).toEqual(new Set(["未读"]))
  })
  it("本项全年无 prints 0, 不适用 a dash, and an unread cell its text as it stood", () => {
    const cells = shown((cell) =>
      cell.includes("licensing")
        ? "none"
        : cell.includes("penalties")
          ? "n/a"
          : cell.includes("coercion")
            ? { unread: "l2" }
            : null
    )
    expect(cells.filter((each) => each !== "")).toEqual(["0", "—", "l2"])
  })
  it("an amount has its unit where the form prints none", () => {
    expect(shown(() => undefined, edition2019).find((each) => each.startsWith("7730"))).toMatch(/^7730\.28\d*万元$/u)
    expect(shown(() => undefined, edition2021).find((each) => each.startsWith("7730"))).toMatch(/^7730\.28\d*$/u)
  })
})

describe("an unusual report", () => {
  const { signature: _signature, preamble: _preamble, ...bare } = head
  it("of blanks has its headings, and three pages", () => {
    const all = laid(Draft.blank(edition2021, bare))
    expect(all.pages).toHaveLength(3)
    expect(text(all).split("\n").slice(-2)).toEqual(["五、存在的主要问题及改进情况", "六、其他需要报告的事项"])
    expect(overflows(all)).toEqual([])
  })
  it("of an agency with a name of five hundred characters is printed whole", () => {
    const name = "云溪县水务局".repeat(90).slice(0, 500)
    const all = laid(
      report(edition2021, () => null, { ...head, agency: { name }, signature: { organ: name, date: "2024-01-09" } })
    )
    expect(text(all).split("\n")).toEqual(expect.arrayContaining([`${name}2023年政府信息公开工作年度报告`, name]))
    expect(overflows(all)).toEqual([])
  })
  it("with characters that no face has names each once, with its line", () => {
    const all = laid(
      report(edition2021, undefined, { ...head, preamble: [paragraph("地址：\ue123口村\ue124、\ue123")] })
    )
    expect(all.missing.map(({ character }) => character)).toEqual(["\ue123", "\ue124"])
    expect(all.missing[0]?.text).toContain("口村")
  })
})

describe("the typefaces of a report", () => {
  it("are all it asks for: with what they list alone, nothing is missing", () => {
    for (const edition of official) {
      const style: Style = {
        head: "云溪县水务局",
        mark: "草稿",
        appendix: [{ kind: "heading", level: 1, text: "附：核对结果" }]
      }
      const listed = typefaces(flowOf(report(edition), edition), style)
      const known = (role: Role, codePoint: number) =>
        listed.some((words) => words.role === role && words.text.includes(String.fromCodePoint(codePoint)))
      const faces: Faces = {
        pick: (role, codePoint) => (known(role, codePoint) ? square.pick(role, codePoint) : undefined),
        // A chain of its own, as what is measured with it is not what all others measure.
        chain: (role) => square.chain(role).map((face) => ({ ...face, name: `${face.name} ${role}` }))
      }
      expect(layout(report(edition), edition, faces, style).missing).toEqual([])
    }
  })
})

describe("what a style adds", () => {
  it("a mark lies behind every page, and belongs to nothing", () => {
    const all = laid(report(), { mark: "草稿" })
    all.pages.forEach(({ runs: [first] }, page) => {
      expect(first).toMatchObject({ text: "草稿", grey: 0.9 })
      expect(claims(all)[page]?.[0]).toBe(0)
    })
    expect(text(all)).toBe(text(laid()))
  })
  it("a head stands above the title, over a red line", () => {
    const [page] = laid(report(), { head: "云溪县水务局" }).pages
    expect(page?.runs[0]).toMatchObject({ text: "云溪县水务局", red: true })
    expect(page?.rules[0]).toMatchObject({ red: true })
    const name = "云溪县水务局".repeat(80)
    const long = laid(report(), { head: name })
    const red = long.pages[0]?.runs.filter((run) => run.red === true) ?? []
    expect(red.map((run) => run.text).join("")).toBe(name)
    expect(overflows(long)).toEqual([])
  })
  it("an appendix follows on pages of its own", () => {
    const table = grid({ head: ["位置", "问题"], groups: [{ label: "第三表", rows: [["请核对。"]] }] })
    const appendix: Style["appendix"] = [
      { kind: "heading", level: 1, text: "附：核对结果" },
      { kind: "paragraph", text: "共一处。" },
      { kind: "table", table }
    ]
    const all = laid(report(), { appendix })
    const last = all.pages.at(-1)
    expect(all.pages.length).toBe(laid().pages.length + 1)
    expect(last && lines(last)).toEqual([
      "附：核对结果",
      "共一处。",
      "位置问题",
      "第三表请核对。",
      `— ${all.pages.length} —`
    ])
    expect(overflows(all)).toEqual([])
  })
})

describe("an address in brackets", () => {
  const draft = Patch.apply(report(), { parts: { otherMatters: [paragraph("见<https://a.example.cn/b>和<甲>。")] } })
  const said = (rules: Rules) =>
    flowOf(draft, edition2021, { rules })
      .flatMap((block) => (block.kind === "paragraph" ? [block.text] : []))
      .at(-1)
  it("loses them on paper, where what is no address keeps its own", () => {
    expect(said(3)).toBe("见https://a.example.cn/b和<甲>。")
    expect(said(1)).toBe("见<https://a.example.cn/b>和<甲>。")
  })
})
