/**
 * What every page carries: its number as GB/T 9704 sets it, — 1 —, outside on odd and even pages, and above what a report lacks.
 *
 * @module
 */
import { declaration, escape } from "../xml.ts"

const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

const text = (said: string): string => `<w:r><w:t xml:space="preserve">${escape(said)}</w:t></w:r>`
const number =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>' +
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'

/** A footer: on odd pages the number stands at the right, on even ones at the left, one character from the edge. */
export const footer = (side: "odd" | "even"): string => {
  const [align, indent] =
    side === "odd" ? ["right", 'w:right="280" w:rightChars="100"'] : ["left", 'w:left="280" w:leftChars="100"']
  return (
    `${declaration}<w:ftr ${main}><w:p><w:pPr><w:pStyle w:val="Footer"/><w:ind ${indent} w:firstLine="0" w:firstLineChars="0"/>` +
    `<w:jc w:val="${align}"/></w:pPr>${text("— ")}${number}${text(" —")}</w:p></w:ftr>`
  )
}

/** A header with a notice: 草稿：含未读2处. */
export const header = (notice: string): string =>
  `${declaration}<w:hdr ${main}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${text(notice)}</w:p></w:hdr>`

/** `word/settings.xml`: odd and even pages differ, and punctuation is set as in Chinese. */
export const settings = (): string =>
  `${declaration}<w:settings ${main}><w:zoom w:percent="100"/><w:evenAndOddHeaders/><w:defaultTabStop w:val="420"/>` +
  `<w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" ` +
  `w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`
