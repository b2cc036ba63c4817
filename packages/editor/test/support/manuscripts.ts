/** Manuscripts of chance, the same on every run: headings, paragraphs, characters of several units, the cursor anywhere. */
import { type Block, heading, type Narrative, paragraph } from "@gongkai/core/Narrative"
import * as Manuscript from "../../src/prose/Manuscript.ts"
import { numbers } from "../paste/printed.ts"

const pool = [
  ..."政府信息公开工作年度报告𠮷，。；：？！、（）《》“”abc 12 #\\3%é👨‍👩‍👧".split(/(?:)/u),
  "👨‍👩‍👧",
  "e\u0301",
  "# ",
  "\\#"
]

export const words = (next: (limit: number) => number, most: number): string =>
  Array.from({ length: next(most) }, () => pool[next(pool.length)] ?? "").join("")

const level = (next: (limit: number) => number) => ([undefined, undefined, 1, 2, 3, 4] as const)[next(6)]

export const manuscriptOf = (seed: number): Manuscript.Manuscript => {
  const next = numbers(seed)
  const lines = Array.from({ length: 1 + next(6) }, () => Manuscript.line(words(next, 90), level(next)))
  return Manuscript.moveTo({ lines, cursor: { line: 0, offset: 0 } }, { line: next(6), offset: next(90) })
}

export const seeds = Array.from({ length: 150 }, (_, seed) => seed + 1)

const many = <A>(next: (limit: number) => number, most: number, one: () => A): readonly [A, ...ReadonlyArray<A>] => [
  one(),
  ...Array.from({ length: next(most) }, one)
]

const addresses = ["requests/received/total", "requests/carriedOut/total", "review/cases/reconsideration.total"]

/** Texts that look like what marks rows, items, references and headings in lines. */
const alikes = [
  "甲｜乙",
  "\\",
  "〔requests/received/total〕",
  "\\〔requests/received/total〕",
  "1. ",
  "• ",
  "| ",
  "*1 ",
  "〔2023〕"
]

const blockOf = (next: (limit: number) => number): Block => {
  const text = (): string => `字${next(3) === 0 ? (alikes[next(alikes.length)] ?? "") : words(next, 20)}`
  const maybe = (key: string, value: () => string) => (next(2) === 0 ? {} : { [key]: value() })
  switch (next(6)) {
    case 0:
      return heading(2, text())
    case 1:
      return {
        type: "table",
        ...maybe("caption", text),
        head: next(2) === 0 ? [] : [many(next, 3, text)],
        rows: many(next, 3, () => ["字", ...Array.from({ length: next(3) }, () => words(next, 6))])
      }
    case 2:
      return {
        type: "list",
        ordered: next(2) === 0,
        items: many(next, 4, () => ({
          text: text(),
          ...([{}, {}, { level: 1 }, { level: 3 }] as const)[next(4)],
          ...([{}, {}, { mark: "①" }, { mark: "（1）" }, { mark: "" }] as const)[next(5)]
        }))
      }
    case 3:
      return { type: "figure", ...maybe("place", text), ...maybe("caption", text), ...maybe("alternative", text) }
    case 4: {
      const running = many(next, 3, () => [text(), { ref: addresses[next(addresses.length)] ?? "" }] as const).flat()
      return paragraph(next(2) === 0 ? running : [...running, text()])
    }
    default:
      return paragraph((alikes[next(alikes.length)] ?? "") + text())
  }
}

/** Prose of chance, the same on every run: every kind of block, and plain text that looks like one. */
export const narrativeOf = (seed: number): Narrative => {
  const next = numbers(seed)
  return many(next, 6, () => blockOf(next))
}
