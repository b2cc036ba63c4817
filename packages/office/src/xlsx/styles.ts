/**
 * The looks of cells in a workbook of ours: each has a name here and a number in the file.
 *
 * @module
 */
import { declaration } from "../xml.ts"

interface Look {
  readonly font: "songti" | "title" | "heading" | "fangsong" | "soft" | "unread"
  readonly fill?: "block" | "head" | "input" | "total"
  readonly boxed?: true
  readonly align: "left" | "center" | "right"
  readonly top?: true
  /** A long number is shown smaller: wider than its column it would show as ####. */
  readonly shrinks?: true
  readonly open?: true
  /** The name of the style in the file, by which a reader knows what a cell is: the head of a table, an item of a list. */
  readonly named?: string | undefined
  readonly indent?: number
}

const looks = {
  usual: { font: "songti", align: "left" },
  title: { font: "title", align: "center" },
  heading: { font: "heading", align: "left" },
  block: { font: "heading", fill: "block", boxed: true, align: "left" },
  head: { font: "songti", fill: "head", boxed: true, align: "center" },
  label: { font: "songti", fill: "head", boxed: true, align: "left" },
  corner: { font: "soft", boxed: true, align: "left" },
  input: { font: "songti", fill: "input", boxed: true, align: "center", shrinks: true, open: true },
  total: { font: "songti", fill: "total", boxed: true, align: "center", shrinks: true },
  unread: { font: "unread", boxed: true, align: "center", top: true, open: true },
  prose: { font: "fangsong", align: "left", top: true, open: true },
  closing: { font: "fangsong", align: "right", open: true },
  item: { font: "fangsong", align: "left", top: true, open: true, named: "列表", indent: 2 },
  item2: { font: "fangsong", align: "left", top: true, open: true, named: "列表 2", indent: 4 },
  item3: { font: "fangsong", align: "left", top: true, open: true, named: "列表 3", indent: 6 },
  item4: { font: "fangsong", align: "left", top: true, open: true, named: "列表 4", indent: 8 },
  texthead: { font: "songti", fill: "head", boxed: true, align: "center", open: true, named: "表头" },
  field: { font: "songti", boxed: true, align: "left", open: true },
  cell: { font: "songti", boxed: true, align: "left", open: true },
  figure: { font: "songti", boxed: true, align: "right", open: true },
  verdict: { font: "heading", boxed: true, align: "center" },
  soft: { font: "soft", align: "left" }
} as const satisfies { readonly [name: string]: Look }

/** The name of a look. */
export type Style = keyof typeof looks

const names = Object.keys(looks)
const numbers = new Map(names.map((name, at) => [name, at]))

/** The number of a look in the file. */
export const numberOf = (style: Style): number => numbers.get(style) ?? 0

const fonts = {
  songti: `<sz val="10.5"/><color rgb="FF000000"/><name val="宋体"/><charset val="134"/>`,
  title: `<b/><sz val="18"/><color rgb="FF000000"/><name val="宋体"/><charset val="134"/>`,
  heading: `<b/><sz val="11"/><color rgb="FF000000"/><name val="宋体"/><charset val="134"/>`,
  fangsong: `<sz val="12"/><color rgb="FF000000"/><name val="仿宋"/><charset val="134"/>`,
  soft: `<sz val="9"/><color rgb="FF595959"/><name val="宋体"/><charset val="134"/>`,
  unread: `<i/><sz val="10.5"/><color rgb="FFC00000"/><name val="宋体"/><charset val="134"/>`
}
const fills = { block: "FFC6D9F1", head: "FFF2F2F2", input: "FFFFFFFF", total: "FFEDEDED" }
const fontNames = Object.keys(fonts)
const fillNames = Object.keys(fills)

const all: ReadonlyArray<Look> = Object.values(looks)
const named = all.flatMap((look) => (look.named === undefined ? [] : [look.named]))

const format = (look: Look): string =>
  `<xf numFmtId="0" fontId="${fontNames.indexOf(look.font)}" fillId="${look.fill === undefined ? 0 : fillNames.indexOf(look.fill) + 2}" ` +
  `borderId="${look.boxed === true ? 1 : 0}" xfId="${look.named === undefined ? 0 : named.indexOf(look.named) + 1}" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">` +
  `<alignment horizontal="${look.align}" vertical="${look.top === true ? "top" : "center"}" ${look.indent === undefined ? "" : `indent="${look.indent}" `}${look.shrinks === true ? "shrinkToFit" : "wrapText"}="1"/>` +
  `<protection locked="${look.open === true ? 0 : 1}"/></xf>`

const side = (name: string): string => `<${name} style="thin"><color rgb="FF7F7F7F"/></${name}>`

/** Red for what does not hold, green for what does: numbers 0 and 1 of the differential formats. */
const differences =
  `<dxfs count="3"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>` +
  `<dxf><font><color rgb="FF006100"/></font><fill><patternFill><bgColor rgb="FFC6EFCE"/></patternFill></fill></dxf>` +
  `<dxf><font><color rgb="FF7F6000"/></font><fill><patternFill><bgColor rgb="FFFFEB9C"/></patternFill></fill></dxf></dxfs>`

/** `xl/styles.xml`. */
export const styles = (): string =>
  `${declaration}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
  `<fonts count="${fontNames.length}">${Object.values(fonts)
    .map((font) => `<font>${font}</font>`)
    .join("")}</fonts>` +
  `<fills count="${fillNames.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
  `${Object.values(fills)
    .map(
      (colour) =>
        `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`
    )
    .join("")}</fills>` +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>` +
  `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border></borders>` +
  `<cellStyleXfs count="${named.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>` +
  `${all.flatMap((look) => (look.named === undefined ? [] : [format({ ...look, named: undefined }).replace(' xfId="0"', "")])).join("")}</cellStyleXfs>` +
  `<cellXfs count="${names.length}">${all.map(format).join("")}</cellXfs>` +
  `<cellStyles count="${named.length + 1}"><cellStyle name="常规" xfId="0" builtinId="0"/>` +
  `${named.map((name, at) => `<cellStyle name="${name}" xfId="${at + 1}"/>`).join("")}</cellStyles>${differences}</styleSheet>`
