/**
 * What a file says of itself in XMP, in step with its document information: title, author, day, and the hash of the report inside.
 *
 * @module
 */
export interface Said {
  readonly title: string
  readonly author: string
  readonly creator: string
  readonly producer: string
  readonly keywords: string
  /** How the file was printed, for whoever prints it again; files of older rules say it in their keywords. */
  readonly record?: string
  /** What the head of the report says beside its text, each a name and a text: 统计范围, 本机关. */
  readonly fields?: ReadonlyArray<readonly [name: string, text: string]> | undefined
  /** Missing where the report has no day of its own: none is invented. */
  readonly made?: Date | undefined
  /** The name of the report: sha256:… of the file inside, or of what would be inside. */
  readonly identifier: string
}

const pdfa = "http://www.aiim.org/pdfa/ns"

/** A property of one's own, as an archive asks that the file describes it. */
const property = (name: string, type: string, description: string): string => `<rdf:li rdf:parseType="Resource">
<pdfaProperty:name>${name}</pdfaProperty:name>
<pdfaProperty:valueType>${type}</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>${description}</pdfaProperty:description>
</rdf:li>`

const printProperty = property(
  "print",
  "Text",
  "How the file was printed, so that it can be printed again and compared"
)
const fieldsProperty = property(
  "fields",
  "bag Text",
  "What the head of the report says beside its text: a name and a text, parted by a colon"
)

/** Characters that XML cannot hold, in what no page shows. */
const unheld = /[\ufffe\uffff]/gu

const listed = (fields: NonNullable<Said["fields"]>): string =>
  `<gongkai:fields><rdf:Bag>${fields
    .map(([name, text]) => `<rdf:li>${escaped(`${name}：${text.replaceAll(unheld, "\ufffd")}`)}</rdf:li>`)
    .join("")}</rdf:Bag></gongkai:fields>\n`

/** Where the record of a print stands in XMP, and the fields. */
const recorded = (record: string, fields: NonNullable<Said["fields"]>): string => `
<rdf:Description rdf:about="" xmlns:gongkai="urn:gongkai:print/">
<gongkai:print>${escaped(record)}</gongkai:print>
${fields.length === 0 ? "" : listed(fields)}</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="${pdfa}/extension/" xmlns:pdfaSchema="${pdfa}/schema#" xmlns:pdfaProperty="${pdfa}/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>gongkai</pdfaSchema:schema>
<pdfaSchema:namespaceURI>urn:gongkai:print/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>gongkai</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>${printProperty}${fields.length === 0 ? "" : fieldsProperty}</rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")

/** The description of a file in XMP, as PDF/A asks for it. */
export const xmp = ({ title, author, creator, producer, keywords, record, fields, made, identifier }: Said): string =>
  `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
${made === undefined ? "" : `<xmp:CreateDate>${made.toISOString().slice(0, 19)}Z</xmp:CreateDate>\n`}<xmp:CreatorTool>${escaped(creator)}</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
${identifier === "" ? "" : `<dc:identifier>${escaped(identifier)}</dc:identifier>\n`}<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>${escaped(producer)}</pdf:Producer>
${keywords === "" ? "" : `<pdf:Keywords>${escaped(keywords)}</pdf:Keywords>`}
</rdf:Description>${record === undefined ? "" : recorded(record, fields ?? [])}`

/** The same for the document information; what both say must agree. */
export const info = ({ title, author, creator, producer, keywords, made }: Said) => ({
  Title: title,
  Author: author,
  Creator: creator,
  Producer: producer,
  ...(keywords !== "" && { Keywords: keywords }),
  // pdfkit makes the identifier of a file from it, and would take the clock's.
  CreationDate: made ?? new Date(0)
})
