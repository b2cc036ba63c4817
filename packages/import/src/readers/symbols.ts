/**
 * Signs of the fonts Symbol and Wingdings, which documents keep as characters of the private area, as the characters that they show.
 *
 * A sign that our fonts cannot print is given as the nearest that they can: ✔ in a box as √. An unknown sign stays as it is.
 *
 * @module
 */
import type { Block, Document, Slot } from "@gongkai/match/Document"

type Signs = ReadonlyMap<number, string>

/** `first` is the code of the first sign; a space is no sign. */
const run = (first: number, signs: string): ReadonlyArray<readonly [number, string]> =>
  Array.from(signs).flatMap((sign, at) => (sign === " " ? [] : [[first + at, sign] as const]))

/** From Adobe's encoding of the font. */
const symbol: Signs = new Map([
  ...run(0x22, "∀ ∃  ∋  *+,-./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙθΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥"),
  ...run(0x61, "αβχδεφγηιφκλμνοπθρστυ ωξψζ{|}~"),
  ...run(0xa0, "€ ′≤/∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…"),
  ...run(0xc4, "⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√·¬∧∨⇔⇐ ⇒ ◊〈®©™∑"),
  ...run(0xf1, "〉∫")
])

/** From Unicode's notes on the font. */
const wingdings: Signs = new Map([
  ...run(0x28, "☎"),
  ...run(0x45, "☜☞☝☟"),
  ...run(0x6c, "●○■□□□□◆◆◆❖◆"),
  ...run(0x81, "①②③④⑤⑥⑦⑧⑨⑩"),
  ...run(0x8c, "❶❷❸❹❺❻❼❽❾❿"),
  ...run(0x9e, "·•"),
  ...run(0xa0, "▪○○○◉◎○▪□"),
  ...run(0xab, "★"),
  ...run(0xd8, "▶"),
  ...run(0xdf, "←→↑↓↖↗↙↘"),
  ...run(0xe8, "→"),
  ...run(0xfb, "×✓×√")
])

/** 0xF0B7 and 0xB7 are the same sign. */
const codeOf = (code: number): number => (code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code)

/** The sign that a font shows for a code; `undefined` for any font but these, and for what they do not have. */
export const sign = (code: number, font: string): string | undefined =>
  /^symbol/iu.test(font)
    ? symbol.get(codeOf(code))
    : /^wingdings\s*$/iu.test(font)
      ? wingdings.get(codeOf(code))
      : undefined

/** Where the font is not told: signs of one font that nobody would mean by the other's. */
const told: Signs = new Map([
  ...[0xa3, 0xa5, 0xae, 0xb0, 0xb1, 0xb3, 0xb4, 0xb7, 0xb8, 0xb9, 0xbb, 0xd6].map(
    (code) => [code, symbol.get(code) ?? ""] as const
  ),
  ...[0x6c, 0x6e, 0x6f, 0x75, 0xa7, 0xa8, 0xab, 0xfb, 0xfc, 0xfd, 0xfe].map(
    (code) => [code, wingdings.get(code) ?? ""] as const
  )
])

const priv = /[\uf020-\uf0ff]/gu
const leading = /^(\s*)([\uf020-\uf0ff])/u

/** A text with the signs in it that are known. In front of a paragraph stands a bullet, whichever it is. */
export const signed = (text: string): string =>
  text
    .split("\n")
    .map((line) =>
      line
        .replace(leading, (_, space: string, character: string) => {
          const code = codeOf(character.charCodeAt(0))
          return space + (code === 0xb7 ? "•" : (wingdings.get(code) ?? told.get(code) ?? "•"))
        })
        .replaceAll(priv, (character) => told.get(codeOf(character.charCodeAt(0))) ?? character)
    )
    .join("\n")

const has = /[\uf020-\uf0ff]/u

const slot = (each: Slot | null): Slot | null =>
  each === null || !has.test(each.text) ? each : { ...each, text: signed(each.text) }

const block = (each: Block): Block => {
  if (each._tag === "Paragraph") return has.test(each.text) ? { ...each, text: signed(each.text) } : each
  return each.rows.some(({ cells }) => cells.some((cell) => cell !== null && has.test(cell.text)))
    ? { ...each, rows: each.rows.map((row) => ({ ...row, cells: row.cells.map(slot) })) }
    : each
}

/** A document whose signs are characters that anyone can read. */
export const withSigns = (document: Document): Document => ({ ...document, blocks: document.blocks.map(block) })
