/**
 * A report as a document (.docx): the official layout in styles that Word users expect, real headings, tables and lists, the report inside.
 *
 * @module
 */
import * as Draft from "@gongkai/core/Draft"
import { type Edition, heading } from "@gongkai/core/Edition"
import { editionOf } from "@gongkai/core/editions/official"
import { titleOf } from "@gongkai/core/Header"
import * as Interchange from "@gongkai/core/Interchange"
import { type Block, type List, marks, type Narrative } from "@gongkai/core/Narrative"
import * as Plain from "@gongkai/core/Plain"
import { figures as figuresOf } from "@gongkai/core/figures"
import { notice, wholeness } from "@gongkai/core/wholeness"
import { contentTypes, coreProperties, pack, relationships } from "../container.ts"
import { properties } from "../properties.ts"
import { declaration, escape } from "../xml.ts"
import { comments as commentsOf, type Remark } from "./comments.ts"
import { footer, header, settings } from "./furniture.ts"
import { lists } from "./lists.ts"
import { paragraph } from "./run.ts"
import { fontTable, page, styles, typedItem } from "./styles.ts"
import { formTable, textTable } from "./table.ts"

/** How a document is made. */
export interface Options {
  /** The edition of a draft that is of none of the official ones. */
  readonly edition?: Edition
  /** Last year's reports: some errors, and so the mark 草稿, depend on them. */
  readonly previous?: ReadonlyArray<Draft.Draft>
  /** The hash of the interchange file, `sha256:…`. */
  readonly identifier?: string
  /** `false` leaves the interchange file out. */
  readonly data?: boolean
  /** A form to be filled in by hand: nothing of it is a draft, no data lies in it, and parts without a word leave room. */
  readonly form?: boolean
  /** Comments: findings at their cells or parts. */
  readonly remarks?: ReadonlyArray<Remark>
}

/** The namespace of the part that holds the interchange file. */
export const namespace = "urn:gongkai:report"

type Lists = ReturnType<typeof lists>

const listXml = (list: List, all: Lists): string => {
  const number = all.next(list.ordered)
  const printed = marks(list)
  return list.items
    .map(({ text, level = 0, mark }, at) =>
      mark === undefined
        ? paragraph("ListParagraph", text, { list: { number, level } })
        : paragraph(typedItem(level), `${printed[at] ?? ""} ${text}`)
    )
    .join("")
}

const blockXml = (block: Block, show: Plain.Shown, all: Lists): string => {
  switch (block.type) {
    case "heading":
      return paragraph(`Heading${block.level}`, block.text)
    case "paragraph":
      return paragraph("Normal", Plain.running(block.text, show))
    case "list":
      return listXml(block, all)
    case "table":
      return `${block.caption === undefined ? "" : paragraph("Caption", block.caption)}${textTable(block)}`
    case "figure":
      return paragraph("Normal", Plain.picture(block))
  }
}

const dayOf = (date: string): string => {
  const [year, month, day] = date.split("-").map(Number)
  return `${year}年${month}月${day}日`
}

const signed = ({ signature }: Draft.Draft): string => {
  if (signature === undefined) return ""
  return [signature.organ, dayOf(signature.date)].map((text) => paragraph("Signature", text)).join("")
}

/** Empty lines to write on. */
const room = paragraph("Normal", "").repeat(3)

const published = ({ publishedOn }: Draft.Draft): string =>
  publishedOn === undefined ? "" : paragraph("Published", `发布日期：${dayOf(publishedOn)}`)

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
    isForm && narrative.length === 0 ? room : narrative.map((block) => blockXml(block, show, all)).join("")
  const parts = edition.sections.map((section) => {
    const around = comments.ofPart(section.key)
    const head = paragraph("Heading1", heading(edition, section), around && { around })
    return (
      head +
      (section.kind === "form"
        ? formTable(section, figures, comments.ofCell)
        : prose(Draft.narrative(draft, section) ?? []))
    )
  })
  const body = `${paragraph("Title", titleOf(draft))}${published(draft)}${prose(draft.preamble ?? [])}${parts.join("")}${signed(draft)}`
  return pack(
    partsOf({
      body,
      draft,
      notice: said,
      comments: comments.xml,
      numbering: all.xml(),
      source: options.data === false || isForm ? undefined : sourceXml(draft, edition, options.identifier)
    })
  )
}

const sourceXml = (draft: Draft.Draft, edition: Edition, identifier = ""): string =>
  `${declaration}<report xmlns="${namespace}" hash="${escape(identifier)}">${escape(Interchange.texts(draft, edition).essence)}</report>`

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
const spaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

const partsOf = ({
  body,
  draft,
  notice: said,
  comments,
  numbering,
  source
}: {
  readonly body: string
  readonly draft: Draft.Draft
  readonly notice: string | undefined
  readonly comments: string | undefined
  readonly numbering: string
  readonly source: string | undefined
}): ReadonlyMap<string, string> => {
  const own = [
    ["styles", "styles.xml", `${word}.styles+xml`, styles()],
    ["fontTable", "fontTable.xml", `${word}.fontTable+xml`, fontTable()],
    ["settings", "settings.xml", `${word}.settings+xml`, settings()],
    ["numbering", "numbering.xml", `${word}.numbering+xml`, numbering],
    ["footer", "footer1.xml", `${word}.footer+xml`, footer("odd")],
    ["footer", "footer2.xml", `${word}.footer+xml`, footer("even")],
    ...(said === undefined ? [] : [["header", "header1.xml", `${word}.header+xml`, header(said)] as const]),
    ...(comments === undefined ? [] : [["comments", "comments.xml", `${word}.comments+xml`, comments] as const])
  ] as const
  const idOf = (file: string): string => `rId${own.findIndex(([, name]) => name === file) + 1}`
  const references =
    (said === undefined
      ? ""
      : ["default", "even"]
          .map((type) => `<w:headerReference w:type="${type}" r:id="${idOf("header1.xml")}"/>`)
          .join("")) +
    `<w:footerReference w:type="default" r:id="${idOf("footer1.xml")}"/><w:footerReference w:type="even" r:id="${idOf("footer2.xml")}"/>`
  const section =
    `<w:sectPr>${references}<w:pgSz w:w="${page.width}" w:h="${page.height}"/><w:pgMar w:top="${page.top}" w:right="${page.right}" ` +
    `w:bottom="${page.bottom}" w:left="${page.left}" w:header="851" w:footer="1400" w:gutter="0"/></w:sectPr>`
  const documentXml = `${declaration}<w:document ${spaces}><w:body>${body}${section}</w:body></w:document>`
  return new Map([
    [
      "[Content_Types].xml",
      contentTypes([
        ["word/document.xml", `${word}.document.main+xml`],
        ...own.map(([, name, type]) => [`word/${name}`, type] as const),
        ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"]
      ])
    ],
    [
      "_rels/.rels",
      relationships([
        ["officeDocument", "word/document.xml"],
        [coreProperties, "docProps/core.xml"]
      ])
    ],
    ["docProps/core.xml", properties(titleOf(draft), draft.agency.name)],
    ["word/document.xml", documentXml],
    [
      "word/_rels/document.xml.rels",
      relationships([
        ...own.map(([kind, name]) => [kind, name] as const),
        ...(source === undefined ? [] : [["customXml", "../customXml/item1.xml"] as const])
      ])
    ],
    ...own.map(([, name, , xml]) => [`word/${name}`, xml] as const),
    ...(source === undefined ? [] : [["customXml/item1.xml", source] as const])
  ])
}
