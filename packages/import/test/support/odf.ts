/**
 * Writes OpenDocument files: the least that LibreOffice opens.
 *
 * @module
 */
import { strToU8, zipSync } from "fflate"

const names = ["office", "style", "text", "table", "drawing", "manifest"]
const standard = names.map((name) => {
  const prefix = name === "drawing" ? "draw" : name
  return `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`
})
const others = [
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"'
]
const namespaces = [...standard, ...others].join(" ")

export type OdfKind = "text" | "spreadsheet"

export const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")

const styled = (styles: string): string => `<office:automatic-styles>${styles}</office:automatic-styles>`

const entry = (path: string, media: string) =>
  `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${media}"/>`

/** A package with this body and these styles. */
export const odfFile = (kind: OdfKind, body: string, styles = "", front = ""): Uint8Array => {
  const type = `application/vnd.oasis.opendocument.${kind}`
  const content = `${front}<office:document-content ${namespaces} office:version="1.3">${styled(styles)}<office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`
  return zipSync(
    {
      mimetype: strToU8(type),
      "content.xml": strToU8(content),
      "META-INF/manifest.xml": strToU8(
        `<manifest:manifest ${namespaces}>${entry("/", type)}${entry("content.xml", "text/xml")}</manifest:manifest>`
      )
    },
    { level: 0 }
  )
}

/** The same in one text of XML. */
export const flatOdf = (kind: OdfKind, body: string, styles = ""): Uint8Array =>
  strToU8(
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${namespaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.${kind}">${styled(styles)}<office:body><office:${kind}>${body}</office:${kind}></office:body></office:document>`
  )

/** Styles for what is raised, lowered and struck, for cells with borders, and for sheets that are hidden. */
export const marks = [
  '<style:style style:name="raised" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>',
  '<style:style style:name="lowered" style:family="text"><style:text-properties style:text-position="-33% 58%"/></style:style>',
  '<style:style style:name="struck" style:family="text"><style:text-properties style:text-line-through-style="solid" style:text-line-through-type="single"/></style:style>',
  '<style:style style:name="ruled" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style>',
  '<style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>'
].join("")
