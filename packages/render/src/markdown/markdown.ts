/**
 * A report as Markdown (CommonMark with the tables of GFM): a text that people edit, compare and paste.
 *
 * A table of Markdown has no merged cells: the label of a merged heading is written once for each column or row that it covers, so that
 * every figure stands under all of its heads. What the head says of the organ and its count beside the text is a comment at the end, which
 * no page shows.
 *
 * @module
 */
import { details } from "@gongkai/core/details"
import type * as Draft from "@gongkai/core/Draft"
import { narrative } from "@gongkai/core/Draft"
import { type Edition, heading } from "@gongkai/core/Edition"
import { editionOf } from "@gongkai/core/editions/official"
import type { Form } from "@gongkai/core/Form"
import { titleOf } from "@gongkai/core/Header"
import { layout } from "@gongkai/core/Layout"
import { type Block, marks, type Narrative } from "@gongkai/core/Narrative"
import * as Plain from "@gongkai/core/Plain"
import { type Figure, figures } from "@gongkai/core/figures"
import { notice, wholeness } from "@gongkai/core/wholeness"

/** Characters that mean something anywhere in a line. */
const meaningful = /[\\`*_[\]<>|&~]/gu
/** What would begin a heading, an item, a quotation or a rule at the start of a line; of a numbered item, the sign behind its number. */
const opening = /^(\s*)(\d*)(#|[-+](?=\s)|(?<=\d)[.)](?=\s)|=+$|-+$)/u

/** A text as Markdown that says just this text. */
export const escape = (text: string): string =>
  text.replace(meaningful, (each) => `\\${each}`).replace(opening, "$1$2\\$3")

const line = (cells: ReadonlyArray<string>): string => `| ${cells.join(" | ")} |`
const rule = (width: number): string => line(Array.from({ length: width }, () => "---"))

const grid = (head: ReadonlyArray<ReadonlyArray<string>>, rows: ReadonlyArray<ReadonlyArray<string>>): string => {
  const width = Math.max(...[...head, ...rows].map((row) => row.length))
  const filled = (row: ReadonlyArray<string>): string => line(Array.from({ length: width }, (_, at) => row[at] ?? ""))
  const [first = [], ...others] = head
  return [filled(first), rule(width), ...[...others, ...rows].map(filled)].join("\n")
}

const formTable = (form: Form, values: ReadonlyMap<string, Figure>): string => {
  const { grid: slots, width } = layout(form)
  const texts = slots.map(() => Array.from({ length: width }, () => ""))
  slots.forEach((row, down) =>
    row.forEach((slot, across) => {
      if (slot._tag === "Covered") return
      const text = escape(slot._tag === "Heading" ? slot.text : (values.get(slot.cell)?.text ?? ""))
      const repeated = slot._tag === "Heading" && slot.role !== "block" && slot.role !== "corner"
      for (let below = 0; below < slot.rows; below++)
        for (let beside = 0; beside < slot.columns; beside++)
          if (repeated || below + beside === 0) texts[down + below]?.splice(across + beside, 1, text)
    })
  )
  return grid(texts.slice(0, 1), texts.slice(1))
}

const block = (each: Block, show: Plain.Shown): string => {
  switch (each.type) {
    case "heading":
      return `${"#".repeat(each.level + 1)} ${escape(each.text)}`
    case "list":
      return marks(each)
        .map((mark, at) => {
          const { text = "", level = 0 } = each.items[at] ?? {}
          const isUsual = /^\d+\.$/u.test(mark)
          const bullet = isUsual ? mark : mark === "•" ? "-" : `- ${escape(mark)}`
          return `${"   ".repeat(level)}${bullet} ${escape(text)}`
        })
        .join("\n")
    case "table": {
      const table = grid(
        each.head.map((row) => row.map(escape)),
        each.rows.map((row) => row.map(escape))
      )
      return each.caption === undefined ? table : `${escape(each.caption)}\n\n${table}`
    }
    default:
      return Plain.lines(each, show).map(escape).join("\n\n")
  }
}

const blocks = (all: Narrative, show: Plain.Shown): ReadonlyArray<string> => all.map((each) => block(each, show))

/** A report as Markdown, its last line ended. */
export const markdown = (
  draft: Draft.Draft,
  {
    edition = editionOf(draft),
    previous
  }: { readonly edition?: Edition; readonly previous?: ReadonlyArray<Draft.Draft> } = {}
): string => {
  const [show, values] = [Plain.shown(edition, draft), figures(edition, draft)]
  const said = notice(wholeness(draft, edition, previous))
  const parts = edition.sections.flatMap((section) => [
    `## ${escape(heading(edition, section))}`,
    ...(section.kind === "form" ? [formTable(section, values)] : blocks(narrative(draft, section) ?? [], show))
  ])
  const { signature, publishedOn } = draft
  const sign = signature === undefined ? [] : [escape(signature.organ), signed(signature.date)]
  return `${[
    `# ${escape(titleOf(draft))}`,
    ...(publishedOn === undefined ? [] : [`发布日期：${signed(publishedOn)}`]),
    ...(said === undefined ? [] : [`**${escape(said)}**`]),
    ...blocks(draft.preamble ?? [], show),
    ...parts,
    ...sign,
    ...about(draft)
  ].join("\n\n")}\n`
}

/** What no line of the text shows, as a comment: nothing in it ends the comment. */
const about = (draft: Draft.Draft): ReadonlyArray<string> => {
  const fields = details(draft).filter(([, text]) => text !== "")
  if (fields.length === 0) return []
  const told = fields.map(([name, text]) => `${name}：${text.replaceAll(/[\\>]/gu, (each) => `\\${each}`)}`)
  return [["<!-- 机关信息", ...told, "-->"].join("\n")]
}

const signed = (date: string): string => {
  const [year, month, day] = date.split("-").map(Number)
  return `${year}年${month}月${day}日`
}
