/**
 * An analysis brief as data: parts of paragraphs, lists, tables and charts in both languages, which every format prints alike.
 *
 * Everything in it follows from the reports by rules that it states; nothing is estimated, and what is not known is named.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import type { Chart } from "../chart/Chart.ts"

/** A piece of a part. */
export type Block =
  | { readonly kind: "paragraph"; readonly text: Text }
  | { readonly kind: "list"; readonly items: ReadonlyArray<Text> }
  | {
      readonly kind: "table"
      readonly caption: Text
      readonly head: ReadonlyArray<Text>
      /** The first text of a row heads it. */
      readonly rows: ReadonlyArray<ReadonlyArray<Text>>
    }
  | { readonly kind: "chart"; readonly chart: Chart }

/** A part under its heading. */
export interface Part {
  readonly title: Text
  readonly blocks: ReadonlyArray<Block>
}

/** A brief; `notice` says that a report is a draft or not whole. */
export interface Brief {
  readonly title: Text
  /** The name that the Chinese title begins with, behind which it is best broken. */
  readonly organ?: string
  readonly notice?: Text
  readonly parts: ReadonlyArray<Part>
}

/** A text that both languages write alike: a number, a name. */
export const same = (text: string): Text => ({ zh: text, en: text })

/** Texts one after another. */
export const joined = (texts: ReadonlyArray<Text>, zh = "；", en = "; "): Text => ({
  zh: texts.map((text) => text.zh).join(zh),
  en: texts.map((text) => text.en).join(en)
})

/** The first of some items, and how many more there are: 另有5处，…. `rest` says what and where they are told. */
export const first = (items: ReadonlyArray<Text>, most: number, rest: Text): ReadonlyArray<Text> => {
  const more = items.length - most
  return more <= 0 ? items : [...items.slice(0, most), { zh: `另有${more}${rest.zh}`, en: `${more} ${rest.en}` }]
}
