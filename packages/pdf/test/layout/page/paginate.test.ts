/** Text stands on the grid of 22 lines and 28 characters, and what belongs together stays on one page. */
import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import type { Block, Flow } from "../../../src/layout/page/Flow.ts"
import { sheets } from "../../../src/layout/page/layout.ts"
import * as Paper from "../../../src/layout/sheet/Paper.ts"
import { square } from "../faces.ts"
import { elements, isNumber, lines, runs } from "../seen.ts"
import { law } from "../../law.ts"

const laid = (flow: Flow) => sheets("示例", flow, square)
const paragraph = (text: string): Block => ({ kind: "paragraph", text })
const long = (lines: number): Block => paragraph("公".repeat(Math.max(0, 28 * lines - 2)))

const heading: Block = { kind: "heading", level: 2, text: "（一）主动公开" }
const sign: Block = { kind: "sign", organ: "云溪县水务局", date: "2024年1月9日" }

/** Headings and paragraphs of one to nine lines. */
const flows: Arbitrary.Arbitrary<Flow> = Arbitrary.schema(
  Schema.Array(Schema.Literals([0, 1, 2, 3, 4, 5, 9])).check(Schema.isMinLength(2), Schema.isMaxLength(40))
).pipe(Arbitrary.map((counts) => [...counts.map((count): Block => (count === 0 ? heading : long(count))), long(2)]))

describe("a page of text", () => {
  it("holds 22 lines of 28 characters", () => {
    const [page] = laid([paragraph("公".repeat(2000))]).pages
    const text = page ? lines(page).slice(0, -1) : []
    expect(text.map((line) => line.length)).toEqual([26, ...Array.from({ length: 21 }, () => 28)])
  })
  it("has its lines where the grid has them, from the top of the type area to its foot", () => {
    const { pages } = laid([paragraph("公".repeat(2000)), { kind: "heading", level: 1, text: "一、总体情况" }, long(3)])
    for (const page of pages) {
      for (const run of page.runs.filter((each) => !isNumber(each))) {
        const place = (run.y - Paper.rise * Paper.size - Paper.portrait.top) / Paper.line - 0.5
        expect(Math.abs(place - Math.round(place))).toBeLessThan(0.001)
        expect(Math.round(place)).toBeGreaterThanOrEqual(0)
        expect(Math.round(place)).toBeLessThan(22)
      }
    }
  })
  it("is numbered below its text, odd ones at the right and even ones at the left", () => {
    const numbers = laid([long(50)]).pages.map((page) => page.runs.find(isNumber))
    expect(numbers.map((run) => run?.text)).toEqual(["— 1 —", "— 2 —", "— 3 —"])
    const [odd, even] = numbers
    expect(even?.x).toBeCloseTo(Paper.portrait.left + 14)
    expect(odd && odd.x + odd.width).toBeCloseTo(Paper.portrait.left + Paper.portrait.across - 14)
  })
})

describe("what belongs together", () => {
  law("a heading is never the last line of a page", [flows], ([flow]) => {
    const all = laid([...flow, heading, long(flow.length % 5), sign])
    const headings = elements(all.root).filter(({ role }) => role === "H2")
    for (const heading of headings) {
      for (const { page, y } of runs(all, heading)) {
        const below = all.pages[page]?.runs.filter((run) => !isNumber(run) && run.y > y) ?? []
        expect(below.length).toBeGreaterThan(0)
      }
    }
  })
  it("a heading stays with what follows, though an empty paragraph stands between", () => {
    for (let count = 15; count < 23; count += 1) {
      const all = laid([long(count), heading, paragraph("　"), { ...heading, text: "" }, long(3)])
      const first = elements(all.root).find(({ role }) => role === "H2")
      const page = all.pages[first?.marks[0]?.page ?? 0]
      expect(page && lines(page).findIndex((line) => line === "（一）主动公开")).toBeLessThan(
        page ? lines(page).length - 3 : 0
      )
      expect(all.root.children).toHaveLength(3)
    }
  })
  law("no page begins with the last line of a paragraph or ends with its first", [flows], ([flow]) => {
    const all = laid(flow)
    for (const element of elements(all.root).filter(({ role }) => role === "P")) {
      if (element.marks.length > 1) for (const { from, to } of element.marks) expect(to - from).toBeGreaterThan(1)
    }
  })
  law("no page but the last is left half empty", [flows], ([flow]) => {
    for (const page of laid(flow).pages.slice(0, -1)) expect(page.runs.length).toBeGreaterThan(22 - 6)
  })
  it("a signature never stands alone on a page", () => {
    for (let count = 15; count < 24; count += 1) {
      const { pages } = laid([long(count), sign])
      const last = pages.at(-1)
      expect(last && lines(last).slice(-3, -1)).toEqual(["云溪县水务局", "2024年1月9日"])
      expect(last && lines(last).length).toBeGreaterThan(4)
    }
  })
})

const signature = (organ: string) => {
  const all = laid([long(2), { kind: "sign", organ, date: "2024年1月9日" }])
  return elements(all.root).flatMap((element) => (element.role === "Sign" ? runs(all, element) : []))
}
const right = Paper.portrait.left + Paper.portrait.across
const middle = ({ x, width }: { readonly x: number; readonly width: number }) => x + width / 2

describe("a signature", () => {
  it("has the date four characters from the edge, and the organ centred on it", () => {
    const [organ, date] = signature("水务局")
    expect(date && date.x + date.width).toBeCloseTo(right - 4 * Paper.character)
    expect(organ && middle(organ)).toBeCloseTo(date ? middle(date) : 0)
  })
  it("has an organ longer than the date two characters from the edge", () => {
    const [organ, date] = signature("云溪县水务局供水保障办公室")
    expect(organ && organ.x + organ.width).toBeCloseTo(right - 2 * Paper.character)
    expect(organ && middle(organ)).toBeCloseTo(date ? middle(date) : 0)
  })
})

const title = (text: string, organ: string) => {
  const all = laid([{ kind: "title", text, organ }])
  const element = elements(all.root).find(({ role }) => role === "Title")
  return element === undefined ? [] : runs(all, element)
}

describe("a title", () => {
  const report = "2023年政府信息公开工作年度报告"

  it("is divided behind the organ, wherever that takes no line more", () => {
    for (const organ of ["云溪县水务局", "示例市滨河区临水街道", "示例市人民政府办公室", "示例省示例市临水区水务局"]) {
      const lines = title(organ + report, organ)
      expect(lines.map(({ text }) => text).join("")).toBe(organ + report)
      expect(lines.map(({ text }) => text)).toEqual([organ, report])
    }
  })
  it("stays on one line when it can, and is centred", () => {
    const [line, ...others] = title("水务局2023年度报告", "水务局")
    expect(others).toEqual([])
    expect(line && line.x + line.width / 2).toBeCloseTo(Paper.portrait.left + Paper.portrait.across / 2)
  })
  it("never has a line of one character, however long the organ's name", () => {
    for (let count = 1; count < 60; count += 1) {
      const lines = title("水".repeat(count) + report, "水".repeat(count))
      for (const { width } of lines) expect(width).toBeGreaterThan(44)
    }
    const name = "水".repeat(500)
    const long = title(name + report, name)
    expect(long.map(({ text }) => text).join("")).toBe(name + report)
  })
})
