/**
 * Tells what of a report a text or a table alone does not carry, so that reading such a file back does not bring it.
 *
 * @module
 */
import { details } from "@gongkai/core/details"
import * as Draft from "@gongkai/core/Draft"
import { type Edition, slots } from "@gongkai/core/Edition"
import type { Narrative } from "@gongkai/core/Narrative"
import type { Text } from "@gongkai/core/Text"

/** What a file without data inside holds: the whole text, the tables as printed, one observation a line. */
export type Holding = "text" | "tables" | "observations"

const item = (has: boolean, zh: string, en: string): ReadonlyArray<Text> => (has ? [{ zh, en }] : [])

const refers = (narrative: Narrative | null | undefined): boolean =>
  (narrative ?? []).some((block) => block.type === "paragraph" && typeof block.text !== "string")

/** The things that a report has and such a file has not, in the order in which they are told. */
export const missing = (draft: Draft.Draft, edition: Edition, holding: Holding): ReadonlyArray<Text> => {
  const parts = edition.sections.filter(({ kind }) => kind === "prose")
  const prose = [draft.preamble, ...parts.map((section) => section.kind === "prose" && Draft.narrative(draft, section))]
  const all = prose.map((narrative) => (narrative === false ? null : narrative))
  const said = details(draft).filter(([name, text]) => text !== "" && !(holding === "observations" && name === ofCode))
  const names = said.map(([name]) => name)
  const has = (entry: "none" | "n/a") => slots(edition).some(({ cell }) => Draft.at(draft, cell) === entry)
  const isText = holding === "text"
  return [
    ...item(!isText && all.some((each) => (each ?? []).length > 0), "文字部分", "the parts in prose"),
    ...item(!isText && draft.signature !== undefined, "落款", "the signature"),
    ...item(!isText && draft.publishedOn !== undefined, "公布日期", "the day of publication"),
    ...item(!isText && names.length > 0, `机关信息（${names.join("、")}）`, `${names.length} field(s) of the organ`),
    ...item(
      isText && all.some(refers),
      "文字与表格的引用关系（只写数）",
      "references of the text to cells (numbers alone)"
    ),
    ...item(holding !== "observations" && has("none"), "“本项全年无”（写作0）", "declared nones (written 0)"),
    ...item(holding !== "observations" && has("n/a"), "“不适用”", "what is not applicable")
  ]
}

/** The field that every observation has. */
const ofCode = "行政区划代码"

/** One line for what files of a format do not carry; `undefined` where they carry all. The same thing of several reports is told once. */
export const notCarried = (format: Text, all: ReadonlyArray<Text>): Text | undefined => {
  const [zh, en] = [[...new Set(all.map((each) => each.zh))], [...new Set(all.map((each) => each.en))]]
  if (zh.length === 0) return undefined
  return {
    zh: `${format.zh}不带${zh.join("、")}，再导入时没有这些；要都带上，请写成 .docx、.xlsx、.html 或 .gongkai.json`,
    en: `${format.en} does not carry ${en.join(", ")}, and an import of it has none of it; write .docx, .xlsx, .html or .gongkai.json to carry all`
  }
}
