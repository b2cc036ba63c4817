/**
 * The parts of a document's package: the text itself, styles, numbers of pages, and where they are there a notice, comments and charts.
 *
 * @module
 */
import { contentTypes, coreProperties, type Parts, relationships } from "../container.ts"
import { customProperties, properties } from "../properties.ts"
import { declaration } from "../xml.ts"
import type { ChartPart } from "./charts.ts"
import { footer, header, settings } from "./furniture.ts"
import { fontTable, page, type Style, styles } from "./styles.ts"

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
const chartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
const chartId = (file: string): string => file.replace(/^charts\/(.*)\.xml$/u, "$1")
const spaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** Margins in twentieths of a point. */
type Margins = Pick<typeof page, "top" | "right" | "bottom" | "left">

/** What a package is made of. */
export interface Contents {
  /** What stands in `w:body`, before its section. */
  readonly body: string
  readonly title: string
  readonly author: string
  /** Fields among the document's properties, each with its text. */
  readonly fields?: ReadonlyArray<readonly [name: string, text: string]>
  /** What every page says above its text. */
  readonly notice?: string | undefined
  /** `word/comments.xml`. */
  readonly comments?: string | undefined
  /** `word/numbering.xml`. */
  readonly numbering: string
  /** The part that holds a report's interchange file. */
  readonly source?: string | undefined
  readonly charts?: ReadonlyArray<ChartPart>
  /** Styles besides those of an official document. */
  readonly styles?: ReadonlyArray<Style>
  readonly margins?: { readonly [side in keyof Margins]: number }
}

/** The parts by their paths. */
export const partsOf = ({
  body,
  title,
  author,
  fields = [],
  notice: said,
  comments,
  numbering,
  source,
  charts = [],
  styles: more,
  margins = page
}: Contents): Parts => {
  const own = [
    ["styles", "styles.xml", `${word}.styles+xml`, styles(more)],
    ["fontTable", "fontTable.xml", `${word}.fontTable+xml`, fontTable()],
    ["settings", "settings.xml", `${word}.settings+xml`, settings()],
    ["numbering", "numbering.xml", `${word}.numbering+xml`, numbering],
    ["footer", "footer1.xml", `${word}.footer+xml`, footer("odd")],
    ["footer", "footer2.xml", `${word}.footer+xml`, footer("even")],
    ...(said === undefined ? [] : [["header", "header1.xml", `${word}.header+xml`, header(said)] as const]),
    ...(comments === undefined ? [] : [["comments", "comments.xml", `${word}.comments+xml`, comments] as const]),
    ...charts.map(({ name, xml }) => ["chart", `charts/${name}.xml`, chartType, xml] as const)
  ] as const
  // A chart is named in the text by the id of its relation, which is that of its name: see `charts.ts`.
  const idOf = (file: string): string => `rId${own.findIndex(([, name]) => name === file) + 1}`
  const references =
    (said === undefined
      ? ""
      : ["default", "even"]
          .map((type) => `<w:headerReference w:type="${type}" r:id="${idOf("header1.xml")}"/>`)
          .join("")) +
    `<w:footerReference w:type="default" r:id="${idOf("footer1.xml")}"/><w:footerReference w:type="even" r:id="${idOf("footer2.xml")}"/>`
  const section =
    `<w:sectPr>${references}<w:pgSz w:w="${page.width}" w:h="${page.height}"/><w:pgMar w:top="${margins.top}" w:right="${margins.right}" ` +
    `w:bottom="${margins.bottom}" w:left="${margins.left}" w:header="851" w:footer="1400" w:gutter="0"/></w:sectPr>`
  const documentXml = `${declaration}<w:document ${spaces}><w:body>${body}${section}</w:body></w:document>`
  return new Map<string, string | Uint8Array>([
    [
      "[Content_Types].xml",
      contentTypes([
        ["word/document.xml", `${word}.document.main+xml`],
        ...own.map(([, name, type]) => [`word/${name}`, type] as const),
        ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
        ...(fields.length === 0
          ? []
          : [["docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml"] as const]),
        ...charts.map(
          ({ name }) =>
            [
              `word/embeddings/${name}.xlsx`,
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            ] as const
        )
      ])
    ],
    [
      "_rels/.rels",
      relationships([
        ["officeDocument", "word/document.xml"],
        [coreProperties, "docProps/core.xml"],
        ...(fields.length === 0 ? [] : [["custom-properties", "docProps/custom.xml"] as const])
      ])
    ],
    ["docProps/core.xml", properties(title, author)],
    ...(fields.length === 0 ? [] : [["docProps/custom.xml", customProperties(fields)] as const]),
    ["word/document.xml", documentXml],
    [
      "word/_rels/document.xml.rels",
      relationships([
        ...own.map(([kind, name]) => [kind, name, kind === "chart" ? chartId(name) : undefined] as const),
        ...(source === undefined ? [] : [["customXml", "../customXml/item1.xml"] as const])
      ])
    ],
    ...own.map(([, name, , xml]) => [`word/${name}`, xml] as const),
    ...charts.flatMap(({ name, workbook }) => [
      [`word/charts/_rels/${name}.xml.rels`, relationships([["package", `../embeddings/${name}.xlsx`]])] as const,
      [`word/embeddings/${name}.xlsx`, workbook] as const
    ]),
    ...(source === undefined ? [] : [["customXml/item1.xml", source] as const])
  ])
}
