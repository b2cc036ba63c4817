/**
 * Charts of a document, as charts of Office: Word and WPS draw them, and a table of their numbers opens where somebody edits them.
 *
 * A number that is not known has no bar, and the name of its bar says why. Pictures and notes have styles of their own, by which
 * `import` knows that they are no part of the report.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import type { Chart } from "@gongkai/render"
import { plainWorkbook } from "../xlsx/plain.ts"
import { declaration, escape } from "../xml.ts"
import { paragraph } from "./run.ts"

/** A chart as a part of the package, with the workbook of its numbers. */
export interface ChartPart {
  /** `chart1`: the name of its file, and of its relation. */
  readonly name: string
  readonly xml: string
  readonly workbook: Uint8Array
}

type Datum = Chart["panels"][number]["data"][number]

/** A bar as the chart names it: 予以公开（34.3%）, 赤石镇（未读）. */
const nameOf = (each: Datum, language: Language): string => {
  const aside = each.value === undefined ? each.why : each.aside
  if (aside === undefined) return each.label[language]
  return language === "zh" ? `${each.label.zh}（${aside.zh}）` : `${each.label.en} (${aside.en})`
}

const spaces =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

const words = (size: number): string =>
  `<a:defRPr sz="${size}" b="0"><a:solidFill><a:srgbClr val="1D1F23"/></a:solidFill><a:latin typeface="黑体"/><a:ea typeface="黑体"/></a:defRPr>`

const letters = (size: number): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${words(size)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`

const line = `<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="585D66"/></a:solidFill></a:ln></c:spPr>`
const none = `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>`

const points = (texts: ReadonlyArray<string | undefined>): string =>
  `<c:ptCount val="${texts.length}"/>` +
  texts.map((text, at) => (text === undefined ? "" : `<c:pt idx="${at}"><c:v>${escape(text)}</c:v></c:pt>`)).join("")

interface Drawing {
  readonly title: string
  readonly names: ReadonlyArray<string>
  readonly values: ReadonlyArray<number | undefined>
  readonly kind: Chart["kind"]
  /** The end of the scale: all panels of a chart have one. */
  readonly end: number
}

const chartXml = ({ title, names, values, kind, end }: Drawing): string => {
  const last = names.length + 1
  const isLying = kind === "bars"
  const ticks = `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>`
  const known = values.map((value) => (value === undefined ? undefined : String(value)))
  return (
    `${declaration}<c:chartSpace ${spaces}><c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>${words(1050)}</a:pPr>` +
    `<a:r><a:rPr lang="zh-CN" sz="1050" b="0"/><a:t>${escape(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
    `<c:barChart><c:barDir val="${isLying ? "bar" : "col"}"/><c:grouping val="clustered"/><c:varyColors val="0"/>` +
    `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>Sheet1!$B$1</c:f><c:strCache>${points([title])}</c:strCache></c:strRef></c:tx>` +
    `<c:spPr><a:solidFill><a:srgbClr val="1F5FA8"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>` +
    `<c:dLbls>${none}${letters(900)}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>` +
    `<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>` +
    `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f><c:strCache>${points(names)}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>Sheet1!$B$2:$B$${last}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(known)}</c:numCache></c:numRef></c:val>` +
    `</c:ser><c:gapWidth val="60"/><c:axId val="111"/><c:axId val="112"/></c:barChart>` +
    `<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="${isLying ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${isLying ? "l" : "b"}"/>${ticks}<c:tickLblPos val="low"/>${line}${letters(900)}<c:crossAx val="112"/>` +
    `<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="112"/><c:scaling><c:orientation val="minMax"/><c:max val="${end}"/><c:min val="0"/></c:scaling><c:delete val="1"/>` +
    `<c:axPos val="${isLying ? "t" : "l"}"/>${ticks}<c:tickLblPos val="nextTo"/><c:crossAx val="111"/><c:crosses val="autoZero"/></c:valAx>` +
    `</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${none}` +
    `<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  )
}

/** English metric units of a centimetre. */
const cm = 360_000

/** So many bars are drawn, and are in the workbook. */
const most = 20

/** The heights of charts in centimetres: a bar with its gap, and what stands above and below; a panel of columns. */
const heights = { bar: 0.65, around: 1.2, columns: 4.2 } as const

interface Frame {
  readonly number: number
  readonly name: string
  readonly title: string
  readonly alternative: string
  /** In centimetres. */
  readonly across: number
  readonly high: number
}

const frame = ({ number, name, title, alternative, across, high }: Frame): string =>
  `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">` +
  `<wp:extent cx="${Math.round(across * cm)}" cy="${Math.round(high * cm)}"/><wp:docPr id="${number}" name="${escape(title)}" descr="${escape(alternative)}"/><wp:cNvGraphicFramePr/>` +
  `<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">` +
  `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${name}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

/** Draws charts one after another, `across` centimetres wide, and has their parts in the end. */
export const chartsOf = (language: Language, across = 15) => {
  const parts: Array<ChartPart> = []
  const zh = language === "zh"
  const panelXml = ({ name, data }: Chart["panels"][number], chart: Chart): string => {
    const number = parts.length + 1
    const unit = zh ? `（${chart.unit.zh}）` : ` (${chart.unit.en})`
    const title = `${chart.title[language]}${name === undefined ? "" : `${zh ? "：" : ": "}${name[language]}`}${unit}`
    // Of years the newest, of units the first, as pictures elsewhere have them.
    const drawn = chart.kind === "bars" ? data.slice(0, most) : data.slice(-most)
    const names = drawn.map((each) => nameOf(each, language))
    const end = 1.2 * Math.max(1, ...chart.panels.flatMap((panel) => panel.data.map(({ value }) => value ?? 0)))
    const rows = drawn.map((each, at) => [names[at] ?? "", each.value ?? ""])
    const values = drawn.map(({ value }) => value)
    parts.push({
      name: `chart${number}`,
      xml: chartXml({ title, names, values, kind: chart.kind, end }),
      workbook: plainWorkbook(title, [{ name: "Sheet1", rows: [[chart.head[language], title], ...rows] }])
    })
    return frame({
      number,
      name: `chart${number}`,
      title,
      alternative: rows.map((row) => row.join(" ").trim()).join(zh ? "，" : ", "),
      across,
      high: chart.kind === "bars" ? heights.around + heights.bar * drawn.length : heights.columns
    })
  }
  const rest = (chart: Chart): ReadonlyArray<string> => {
    const left = Math.max(0, ...chart.panels.map(({ data }) => data.length - most))
    const said = zh ? `图中画出${most}项，其余${left}项未画` : `${most} are drawn, ${left} are not`
    return [...(left > 0 ? [said] : []), ...chart.notes.map((note) => note[language])]
  }
  return {
    /** Paragraphs of charts: their pictures side by side as far as a line has room for them, then their notes. */
    drawn: (charts: ReadonlyArray<Chart>): string =>
      paragraph("GongkaiChart", "", {
        around: [charts.flatMap((chart) => chart.panels.map((panel) => panelXml(panel, chart))).join(""), ""]
      }) +
      charts
        .flatMap(rest)
        .map((text) => paragraph("GongkaiCaption", text))
        .join(""),
    /** The parts of all charts so far. */
    all: (): ReadonlyArray<ChartPart> => parts
  }
}
