/**
 * A report as a document (.docx): the official layout in styles that Word users expect, real headings, tables and lists, the report inside.
 *
 * @module
 */
import { breadth } from "@gongkai/core/columnWidths"
import { details } from "@gongkai/core/details"
import * as Draft from "@gongkai/core/Draft"
import { type Edition, heading, type Section } from "@gongkai/core/Edition"
import { editionOf } from "@gongkai/core/editions/official"
import { forPublic } from "@gongkai/core/forPublic"
import { titleOf, titleParts } from "@gongkai/core/Header"
import * as Interchange from "@gongkai/core/Interchange"
import { type Block, type List, marks, type Narrative } from "@gongkai/core/Narrative"
import * as Plain from "@gongkai/core/Plain"
import { figures as figuresOf } from "@gongkai/core/figures"
import { notice, wholeness } from "@gongkai/core/wholeness"
import type { Chart } from "@gongkai/render"
import { pack } from "../container.ts"
import { declaration, escape, json } from "../xml.ts"
import { chartsOf } from "./charts.ts"
import { comments as commentsOf, type Remark } from "./comments.ts"
import { lists } from "./lists.ts"
import { type Look, paragraph } from "./run.ts"
import { partsOf } from "./package.ts"
import { chartStyles, typedItem } from "./styles.ts"
import { formTable, textTable } from "./table.ts"

/** How a document is made. */
export interface Options {
  /** The edition of a draft that is of none of the official ones. */
  readonly edition?: Edition
  /** Last year's reports: some errors, and so the mark 草稿, depend on them. */
  readonly previous?: ReadonlyArray<Draft.Draft>
  /** The data inside hold the working notes too, with reasons and names; else what the public may read. */
  readonly notes?: boolean
  /** The hash of the interchange file inside, `sha256:…`. */
  readonly identifier?: string
  /** `false` leaves the interchange file out. */
  readonly data?: boolean
  /** A form to be filled in by hand: nothing of it is a draft, no data lies in it, and parts without a word leave room. */
  readonly form?: boolean
  /** Comments: findings at their cells or parts. */
  readonly remarks?: ReadonlyArray<Remark>
  /** Pictures of its numbers, on a page behind the report; they are no part of it. */
  readonly charts?: ReadonlyArray<Chart>
}

/** The namespace of the part that holds the interchange file. */
export const namespace = "urn:gongkai:report"

type Lists = ReturnType<typeof lists>

/** What stands below a table keeps half a line from it. */
const below = { above: 280 } as const

const listXml = (list: List, all: Lists, first: Look): string => {
  const number = all.next(list.ordered)
  const printed = marks(list)
  return list.items
    .map(({ text, level = 0, mark }, at) => {
      const look = at === 0 ? first : {}
      return mark === undefined
        ? paragraph("ListParagraph", text, { ...look, list: { number, level } })
        : paragraph(typedItem(level), `${printed[at] ?? ""} ${text}`, look)
    })
    .join("")
}

const blockXml = (block: Block, show: Plain.Shown, all: Lists, look: Look): string => {
  switch (block.type) {
    case "heading":
      return paragraph(`Heading${block.level}`, block.text, look)
    case "paragraph": {
      const text = Plain.running(block.text, show)
      return paragraph("Normal", text, { ...look, lead: Plain.runIn(text) })
    }
    case "list":
      return listXml(block, all, look)
    case "table":
      return `${block.caption === undefined ? "" : paragraph("Caption", block.caption, look)}${textTable(block)}`
    case "figure":
      return paragraph("Normal", Plain.picture(block), look)
  }
}

/** Prose as paragraphs and tables. */
const proseXml = (narrative: Narrative, show: Plain.Shown, all: Lists): string =>
  narrative.map((block, at) => blockXml(block, show, all, narrative[at - 1]?.type === "table" ? below : {})).join("")

const isTable = (draft: Draft.Draft, section: Section | undefined): boolean =>
  section !== undefined && (section.kind === "form" || (Draft.narrative(draft, section) ?? []).at(-1)?.type === "table")

const dayOf = (date: string): string => {
  const [year, month, day] = date.split("-").map(Number)
  return `${year}年${month}月${day}日`
}

/** Above who signs, a line for the seal, which goes with them to the next page. */
const seal = { above: 560, keep: true } as const

const signed = ({ signature }: Draft.Draft): string => {
  if (signature === undefined) return ""
  return paragraph("Signature", signature.organ, seal) + paragraph("Signature", dayOf(signature.date))
}

/** Empty lines to write on. */
const room = paragraph("Normal", "").repeat(3)

const published = ({ publishedOn }: Draft.Draft): string =>
  publishedOn === undefined ? "" : paragraph("Published", `发布日期：${dayOf(publishedOn)}`)

/** Characters of 二号 on a line of 156 mm. */
const ofTitle = 20

/**
 * The title, broken behind the organ where it fills more than a line: Word and LibreOffice break Chinese anywhere, within 工作年度报告 too. A
 * title that fits one line, or of which what follows the organ does not, is left to them.
 */
const titleLines = (draft: Draft.Draft): string => {
  const parts = titleParts(draft)
  const isBroken = breadth(parts.join("")) > ofTitle && breadth(parts.at(-1) ?? "") <= ofTitle
  return parts.join(isBroken ? "\n" : "")
}

/** The document of a report. Throws a `RangeError` for a draft of an edition that is not official, unless `edition` gives its own. */
export const document = (draft: Draft.Draft, options: Options = {}): Uint8Array => {
  const edition = options.edition ?? editionOf(draft)
  const show = Plain.shown(edition, draft)
  const figures = figuresOf(edition, draft)
  const isForm = options.form === true
  const said = isForm ? undefined : notice(wholeness(draft, edition, options.previous))
  const comments = commentsOf(options.remarks ?? [])
  const all = lists()
  const prose = (narrative: Narrative): string =>
    isForm && narrative.length === 0 ? room : proseXml(narrative, show, all)
  const parts = edition.sections.map((section, at) => {
    const around = comments.ofPart(section.key)
    const head = paragraph("Heading1", heading(edition, section), {
      ...(around && { around }),
      ...(isTable(draft, edition.sections[at - 1]) && below)
    })
    return (
      head +
      (section.kind === "form"
        ? formTable(section, figures, comments.ofCell)
        : prose(Draft.narrative(draft, section) ?? []))
    )
  })
  const charts = chartsOf("zh")
  const drawn = options.charts ?? []
  const behind = drawn.length === 0 ? "" : paragraph("GongkaiCharts", "图表", { breaks: true }) + charts.drawn(drawn)
  const body = `${paragraph("Title", titleLines(draft))}${published(draft)}${prose(draft.preamble ?? [])}${parts.join("")}${signed(draft)}${behind}`
  return pack(
    partsOf({
      body,
      title: titleOf(draft),
      author: draft.agency.name,
      fields: isForm ? [] : details(draft).filter(([, text]) => text !== ""),
      notice: said,
      charts: charts.all(),
      ...(drawn.length > 0 && { styles: chartStyles }),
      comments: comments.xml,
      numbering: all.xml(),
      source:
        options.data === false || isForm
          ? undefined
          : sourceXml(options.notes === true ? draft : forPublic(draft), edition, options.identifier)
    })
  )
}

const sourceXml = (draft: Draft.Draft, edition: Edition, identifier = ""): string =>
  `${declaration}<report xmlns="${namespace}" hash="${escape(identifier)}">${escape(json(Interchange.texts(draft, edition).essence))}</report>`
