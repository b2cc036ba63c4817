/**
 * The styles of a document after GB/T 9704, under the names that Word and WPS give their own: 正文, 标题, 标题 1 … 标题 4, 题注, 页脚.
 *
 * Fonts are named in full in each style, never by a theme, which WPS and LibreOffice would replace. Lines are 28 pt apart outside of tables.
 *
 * @module
 */
import { once } from "@gongkai/core/once"
import { declaration, escape } from "../xml.ts"

/** Twentieths of a point. */
export const page = { width: 11_906, height: 16_838, top: 2098, bottom: 1984, left: 1588, right: 1474 } as const
/** The width of the text: 156 mm. */
export const measure = page.width - page.left - page.right

/** Fonts as offices have them, each with the names that stand in for it. */
const fonts = [
  ["方正小标宋简体", "方正小标宋_GBK;华文中宋"],
  ["黑体", "SimHei"],
  ["楷体", "楷体_GB2312;KaiTi"],
  ["仿宋", "仿宋_GB2312;FangSong"],
  ["宋体", "SimSun"],
  ["Times New Roman", ""]
] as const

/** Chinese in one font, digits and letters in another. */
export const face = (chinese: string, latin = "Times New Roman"): string =>
  `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${chinese}" w:cs="${latin}"/>`

/** A size in half points. */
export const size = (half: number): string => `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`

/** A style of paragraphs: its place in the file, its name, and what it says of paragraphs and letters. */
export interface Style {
  readonly id: string
  readonly name: string
  readonly based?: string
  readonly next?: string
  readonly paragraph: string
  readonly run: string
}

/** Two characters of 三号: 32 pt. */
const indent = `<w:ind w:firstLine="640" w:firstLineChars="200"/>`
const exact = `<w:spacing w:before="0" w:after="0" w:line="560" w:lineRule="exact"/>`

/** GB/T 9704: 一级 in 黑体, 二级 in 楷体, 三级 and 四级 in 仿宋 as the text; none is bold, whatever the program would set headings in. */
const heading = (level: number, chinese: string): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  based: "Normal",
  next: "Normal",
  paragraph: `<w:keepNext/><w:outlineLvl w:val="${level - 1}"/>`,
  run: `${face(chinese)}<w:b w:val="0"/><w:bCs w:val="0"/>${size(32)}`
})

/** The style of an item whose mark is typed in front of its text; levels count from 0. Word and WPS call it 列表, 列表 2, …. */
export const typedItem = (level: number): string => (level === 0 ? "List" : `List${level + 1}`)

const all: ReadonlyArray<Style> = [
  {
    id: "Normal",
    name: "Normal",
    paragraph: `${exact}${indent}<w:jc w:val="both"/>`,
    run: `${face("仿宋")}${size(32)}`
  },
  {
    id: "Title",
    name: "Title",
    based: "Normal",
    next: "Normal",
    paragraph: `<w:spacing w:before="0" w:after="560" w:line="640" w:lineRule="exact"/><w:ind w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="center"/>`,
    run: `${face("方正小标宋简体")}${size(44)}`
  },
  heading(1, "黑体"),
  heading(2, "楷体"),
  heading(3, "仿宋"),
  heading(4, "仿宋"),
  {
    id: "ListParagraph",
    name: "List Paragraph",
    based: "Normal",
    paragraph: `<w:ind w:firstLine="0" w:firstLineChars="0"/>`,
    run: ""
  },
  ...[1, 2, 3, 4].map((level) => ({
    id: typedItem(level - 1),
    name: level === 1 ? "List" : `List ${level}`,
    based: "Normal",
    paragraph: `<w:ind w:left="${(level - 1) * 480}" w:firstLine="640" w:firstLineChars="200"/>`,
    run: ""
  })),
  {
    id: "Published",
    name: "发布日期",
    based: "Normal",
    next: "Normal",
    paragraph: `<w:spacing w:before="0" w:after="280"/><w:ind w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="center"/>`,
    run: `${face("楷体")}${size(28)}`
  },
  {
    id: "Caption",
    name: "caption",
    based: "Normal",
    next: "Normal",
    paragraph: `<w:keepNext/><w:ind w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="center"/>`,
    run: `${face("黑体")}${size(24)}`
  },
  {
    id: "Signature",
    name: "Signature",
    based: "Normal",
    paragraph: `<w:ind w:right="640" w:rightChars="200" w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="right"/>`,
    run: ""
  },
  {
    id: "TableText",
    name: "表格文字",
    based: "Normal",
    paragraph: `<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="center"/>`,
    run: `${face("宋体")}${size(20)}`
  },
  {
    id: "Header",
    name: "header",
    based: "Normal",
    paragraph: `<w:spacing w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="right"/>`,
    run: `${face("黑体")}<w:color w:val="C00000"/>${size(24)}`
  },
  {
    id: "Footer",
    name: "footer",
    based: "Normal",
    paragraph: `<w:spacing w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0" w:firstLineChars="0"/>`,
    run: `${face("宋体", "宋体")}${size(28)}`
  },
  {
    id: "CommentText",
    name: "annotation text",
    based: "Normal",
    paragraph: `<w:spacing w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="left"/>`,
    run: `${face("宋体")}${size(20)}`
  }
]

const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

const styleXml = ({ id, name, based, next, paragraph, run }: Style): string =>
  `<w:style w:type="paragraph"${id === "Normal" ? ' w:default="1"' : ""} w:styleId="${id}"><w:name w:val="${name}"/>` +
  (based === undefined ? "" : `<w:basedOn w:val="${based}"/>`) +
  (next === undefined ? "" : `<w:next w:val="${next}"/>`) +
  `<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`

/**
 * Charts and what stands above and below them: styles that nobody types in by chance, since `import` leaves their paragraphs out. Their
 * names are Latin, for LibreOffice makes the ids of styles from the Latin letters of their names.
 */
export const chartStyles: ReadonlyArray<Style> = [
  {
    id: "GongkaiCharts",
    name: "Gongkai Charts",
    based: "Normal",
    next: "Normal",
    paragraph: "<w:keepNext/>",
    run: face("黑体")
  },
  {
    id: "GongkaiCaption",
    name: "Gongkai Caption",
    based: "Normal",
    next: "Normal",
    paragraph: `<w:spacing w:before="80" w:after="0" w:line="320" w:lineRule="exact"/><w:ind w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="left"/>`,
    run: `${face("黑体")}${size(21)}`
  },
  {
    id: "GongkaiChart",
    name: "Gongkai Chart",
    based: "Normal",
    next: "Normal",
    paragraph: `<w:spacing w:before="0" w:after="80" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="left"/>`,
    run: ""
  }
]

const none: ReadonlyArray<Style> = []

/** `word/styles.xml`, with further styles behind its own. */
export const styles = (more: ReadonlyArray<Style> = none): string => stylesXml(more)

const stylesXml = once(
  (more: ReadonlyArray<Style>): string =>
    `${declaration}<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr>${face("仿宋")}${size(32)}` +
    `<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${[...all, ...more].map(styleXml).join("")}` +
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>` +
    `<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="57" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar>` +
    `</w:tblPr></w:style></w:styles>`
)

/** `word/fontTable.xml`: what stands in for a font that a machine does not have. */
export const fontTable = (): string =>
  `${declaration}<w:fonts xmlns:w="${main}">${fonts
    .map(
      ([name, others]) =>
        `<w:font w:name="${name}">${others
          .split(";")
          .filter((other) => other !== "")
          .slice(0, 1)
          .map((other) => `<w:altName w:val="${escape(other)}"/>`)
          .join("")}</w:font>`
    )
    .join("")}</w:fonts>`
