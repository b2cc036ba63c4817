/**
 * A chart as data: panels of bars with their names, each bar a number or the reason why there is none.
 *
 * What is not known is named in its place, never drawn as nothing: a blank, an unread cell, a year without a report, a number that the
 * two editions count differently.
 *
 * @module
 */
import type { Language, Text } from "@gongkai/core/Text"
import { type Known, reasons } from "../known.ts"

/** A bar: its name, and what it shows. */
export type Datum =
  | {
      readonly label: Text
      readonly value: number
      /** What stands behind the number: its share. */
      readonly aside?: Text
    }
  | { readonly label: Text; readonly value: undefined; readonly why: Text }

/** Bars that one scale measures. */
export interface Panel {
  /** Of several panels, what this one counts. */
  readonly name?: Text
  readonly data: ReadonlyArray<Datum>
}

/** A chart: `bars` lie below one another, `columns` stand side by side as years do. */
export interface Chart {
  readonly key: string
  readonly kind: "bars" | "columns"
  readonly title: Text
  /** What is counted: 件. */
  readonly unit: Text
  /** What heads the names in a table: 办理结果. */
  readonly head: Text
  readonly panels: ReadonlyArray<Panel>
  /** What a reader must know beside. */
  readonly notes: ReadonlyArray<Text>
}

/** A bar of what some cells come to. */
export const datum = (label: Text, known: Known, aside?: Text): Datum =>
  known.value === undefined
    ? { label, value: undefined, why: reasons[known.why] }
    : { label, value: known.value, ...(aside && { aside }) }

/** A bar in words: 12件（34.3%）. */
export const said = (each: Datum, unit: Text, language: Language): string => {
  if (each.value === undefined) return each.why[language]
  const number = language === "zh" ? `${each.value}${unit.zh}` : String(each.value)
  return each.aside === undefined
    ? number
    : language === "zh"
      ? `${number}（${each.aside.zh}）`
      : `${number} (${each.aside.en})`
}

/** The chart in one sentence, with every number of it: what somebody is told who does not see it. */
export const described = ({ panels, unit, notes }: Chart, language: Language): string => {
  const zh = language === "zh"
  const texts = panels.map(({ name, data }) => {
    const each = data.map((one) => `${one.label[language]}${zh ? "" : " "}${said(one, unit, language)}`)
    return `${name === undefined ? "" : `${name[language]}${zh ? "：" : ": "}`}${each.join(zh ? "，" : ", ")}`
  })
  return [...texts, ...notes.map((note) => note[language])].map((text) => text + (zh ? "。" : ".")).join(zh ? "" : " ")
}

/** The same as rows of a table, the heads first: every number, whatever the picture has room for. */
export const rows = ({ panels, head, unit, kind }: Chart, language: Language): ReadonlyArray<ReadonlyArray<string>> => {
  const [first] = panels
  if (first === undefined) return []
  const zh = language === "zh"
  const heads = panels.map(({ name }) => name?.[language] ?? (zh ? `数量（${unit.zh}）` : `number (${unit.en})`))
  return [
    [head[language], ...heads],
    ...first.data.map(({ label }, at) => [
      label[language],
      ...panels.map(({ data }) => {
        const each = data[at]
        return each === undefined ? "" : said(each, kind === "bars" ? unit : { zh: "", en: "" }, language)
      })
    ])
  ]
}
