/** Text is set in full lines that begin and end where Chinese text may, and nothing of it is lost. */
import { describe, expect, it } from "@effect/vitest"
import { setLines } from "../../../src/layout/line/setLines.ts"
import type { Line, Measure } from "../../../src/layout/line/Line.ts"
import { metrics } from "../../../src/layout/line/Metrics.ts"
import * as Paper from "../../../src/layout/sheet/Paper.ts"
import { square } from "../faces.ts"
import { sentences, texts } from "../texts.ts"
import { law } from "../../law.ts"

const measure: Measure = {
  size: Paper.size,
  width: Paper.portrait.across,
  indent: 2 * Paper.character,
  tight: Paper.character - Paper.size,
  justified: true
}
const set = (text: string, own: Partial<Measure> = {}) =>
  setLines(text, metrics(square, "fangsong"), { ...measure, ...own })
const textOf = ({ pieces }: Line) => pieces.map(({ text }) => text).join("")
const lines = (text: string, own: Partial<Measure> = {}) => set(text, own).map(textOf)

/** Where the ink of a line ends, from its pieces rather than from what the line says of itself. */
const edge = ({ pieces }: Line) => {
  const last = pieces.at(-1)
  return last === undefined ? 0 : last.x + last.width - last.spacing
}

const barredFirst = /^[，。、；：？！）》」』】〕”’·—…％%,.;:!?)\]]/u
const barredLast = /[（《「『【〔“‘(<]$/u

describe("a paragraph", () => {
  it("has 26 characters on its first line and 28 on each other", () => {
    expect(lines("公".repeat(80)).map((line) => line.length)).toEqual([26, 28, 26])
  })
  law("keeps every character, whatever is written", [texts], ([text]) => {
    expect(lines(text).join("")).toBe(text.trim())
  })
  law(
    "ends every line but the last at the right edge, where only blank halves of marks hang over",
    [texts],
    ([text]) => {
      for (const line of set(text).slice(0, -1))
        if (!line.loose) expect(Math.abs(edge(line) - measure.width)).toBeLessThan(0.1)
      for (const line of set(text)) expect(edge(line)).toBeLessThan(measure.width + 0.1)
    }
  )
  law("begins no line with a closing mark and ends none with an opening one", [sentences], ([text]) => {
    for (const line of lines(text).slice(1)) expect(line).not.toMatch(barredFirst)
    for (const line of lines(text).slice(0, -1)) expect(line.trimEnd()).not.toMatch(barredLast)
  })
  law("tears no number from its unit, no word, and no —— or ……", [sentences], ([text]) => {
    const ends = lines(text)
    ends.slice(1).forEach((next, at) => {
      const seam = `${ends[at]?.slice(-3) ?? ""}|${next.slice(0, 2)}`
      expect(seam).not.toMatch(/\d\|[年件号%]|\d\|\d|第\|\d|—\|—|…\|…|\|\u0301|[\ud800-\udbff]\|/u)
    })
  })
  law("does not end in a line of one character", [sentences], ([text]) => {
    const all = set(text)
    const last = textOf(all.at(-1) ?? { pieces: [], width: 0, loose: false })
    const before = all.at(-2)
    // Where the line before could not spare a character, it may.
    if (before === undefined || before.loose || /[\u0021-\u007e]/u.test(textOf(before))) return
    expect(Array.from(last.replaceAll(/[^\p{L}\p{N}]/gu, "")).length).not.toBe(1)
  })
  it("gives a last character that would stand alone company, with its full stop as without", () => {
    expect(lines("公".repeat(26 + 1)).map((line) => line.length)).toEqual([25, 2])
    expect(lines(`${"公".repeat(26 + 28 + 1)}。`).map((line) => line.length)).toEqual([26, 27, 3])
    expect(lines("公".repeat(26 + 2)).map((line) => line.length)).toEqual([26, 2])
    expect(lines("公".repeat(26 + 1), { justified: false }).map((line) => line.length)).toEqual([25, 2])
  })
  it("is empty when it is blank", () => {
    expect(lines("")).toEqual([])
    expect(lines(" 　 ")).toEqual([])
  })
  it("drops marks without a shape and takes any other space for a plain one", () => {
    expect(lines("\u{feff}公\u{200b}开\u{a0}是\u{2003}原\t则\u{fe00}")).toEqual(["公开 是 原 则"])
  })
})

describe("marks", () => {
  it("stand on the grid like any character, at the end of a line too", () => {
    const [line] = set(`${"公".repeat(27)}，${"开".repeat(20)}`, { indent: 0 })
    expect(line && textOf(line)).toBe(`${"公".repeat(27)}，`)
    expect(line?.pieces.map(({ spacing }) => spacing - measure.tight)).toEqual([expect.closeTo(0)])
  })
  it("hang over the edge, with their blank half at most, rather than begin the next line", () => {
    const [line] = set(`${"公".repeat(24)}12.345%，${"开".repeat(20)}`, { indent: 0 })
    expect(line && textOf(line)).toBe(`${"公".repeat(24)}12.345%，`)
    const last = line?.pieces.at(-1)
    expect(last && last.width - last.text.length * last.spacing).toBeLessThan(28.1 * Paper.size)
    expect(line && edge(line)).toBeCloseTo(measure.width)
  })
  it("come closer where two of them meet, if that keeps the next one on the line", () => {
    const [line] = set(`${"公".repeat(10)}》，${"开".repeat(14)}《条》${"开".repeat(20)}`, { indent: 0 })
    expect(line && textOf(line)).toMatch(/《条》$/u)
    expect(line && edge(line)).toBeCloseTo(measure.width)
  })
  it("of Chinese quotation open and close", () => {
    for (let before = 20; before < 30; before += 1) {
      const all = lines(`${"公".repeat(before)}“三安全一稳定”与‘四最’${"开".repeat(30)}`)
      for (const line of all) expect(line).not.toMatch(/^[”’]|[“‘]$/u)
    }
  })
})

describe("a line that is hard to fill", () => {
  it("breaks an address after its separators, and never after a hyphen", () => {
    const address = "https://www.example.gov.cn/zwgk/2023-annual-report/index.html?id=1&page=2"
    for (let before = 0; before < 28; before += 1) {
      const all = lines(`${"公".repeat(before)}${address}`)
      expect(all.join("")).toBe(`${"公".repeat(before)}${address}`)
      for (const line of all.slice(0, -1)) expect(line).not.toMatch(/-$/u)
      for (const line of set(`${"公".repeat(before)}${address}`)) expect(line.loose).toBe(false)
    }
  })
  it("cuts what is longer than a line, and stays inside the column", () => {
    for (const text of ["x", "9", "—", "“", "。", "𬭎", "e\u0301", "a-"].map((one) => one.repeat(300))) {
      const all = set(text)
      expect(all.map(textOf).join("")).toBe(text)
      for (const line of all) expect(edge(line)).toBeLessThan(measure.width + 0.1)
    }
  })
  it("says so when it stays short", () => {
    const all = set(`${"公".repeat(10)}${"９".repeat(19)}`)
    expect(all.some(({ loose }) => loose)).toBe(true)
  })
  it("spreads Chinese characters and leaves words as they are", () => {
    const [first] = set(`${"公".repeat(10)}Government${"开".repeat(8)}Information${"公".repeat(20)}`)
    const word = first?.pieces.find(({ text }) => text === "Government")
    if (word !== undefined) expect(word.spacing).toBeCloseTo(measure.tight)
  })
})

describe("a number", () => {
  it("stays with its unit and its ordinal, with a space between them too", () => {
    for (let before = 0; before < 40; before += 1) {
      for (const number of ["第711号", "第 711 号", "12 月", "30件", "30号"]) {
        const all = lines(`${"公".repeat(before)}${number}${"开".repeat(30)}`)
        expect(all.filter((line) => line.includes(number))).toHaveLength(1)
      }
    }
  })
})

describe("characters of another face", () => {
  it("stand in pieces of their own, in their place", () => {
    const [line] = set("大㴔口𬭎村")
    expect(line?.pieces.map(({ text, face }) => [text, face.name])).toEqual([
      ["大", "common"],
      ["㴔", "rare"],
      ["口", "common"],
      ["𬭎", "rare"],
      ["村", "common"]
    ])
    expect(line?.pieces.map(({ x }) => Math.round((x - measure.indent) / Paper.character))).toEqual([0, 1, 2, 3, 4])
  })
  it("that no face has are marked", () => {
    expect(set("公\ue123开")[0]?.pieces.map(({ lacking }) => lacking)).toEqual([false, true, false])
  })
})
