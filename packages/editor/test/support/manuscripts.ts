/** Manuscripts of chance, the same on every run: headings, paragraphs, characters of several units, the cursor anywhere. */
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
