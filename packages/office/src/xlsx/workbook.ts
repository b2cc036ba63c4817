/**
 * A report as a workbook (.xlsx): a sheet for each part in the official layout, live totals, 校验, and the interchange file out of sight.
 *
 * A unit without any program of ours fills the fields in and sees red where the numbers contradict one another. Cached values are right, so
 * that programs that do not recalculate show the same.
 *
 * @module
 */
import type { Cell as Address } from "@gongkai/core/Cell"
import * as Draft from "@gongkai/core/Draft"
import * as Edition from "@gongkai/core/Edition"
import { editionOf } from "@gongkai/core/editions/official"
import { forPublic } from "@gongkai/core/forPublic"
import { titleOf } from "@gongkai/core/Header"
import * as Interchange from "@gongkai/core/Interchange"
import * as Plain from "@gongkai/core/Plain"
import { figures as figuresOf } from "@gongkai/core/figures"
import { notice, wholeness } from "@gongkai/core/wholeness"
import { contentTypes, coreProperties, pack, relationships } from "../container.ts"
import { properties } from "../properties.ts"
import { declaration, escape, json } from "../xml.ts"
import { contents as contentsOf } from "./contents.ts"
import { checkSheet, verdictsOf } from "./checkSheet.ts"
import { formSheet } from "./formSheet.ts"
import { aboutSheet, dayOf, headSheet } from "./headSheet.ts"
import { sheetOf } from "./names.ts"
import { proseSheet } from "./proseSheet.ts"
import { type Sheet, sheetXml } from "./Sheet.ts"
import { styles } from "./styles.ts"

/** How a workbook is made. */
export interface Options {
  /** The edition of a draft that is of none of the official ones. */
  readonly edition?: Edition.Edition
  /** Last year's reports: their numbers are shown when a cell is chosen, and some errors depend on them. */
  readonly previous?: ReadonlyArray<Draft.Draft>
  /** The data inside hold the working notes too, with reasons and names; else what the public may read. */
  readonly notes?: boolean
  /** The hash of the interchange file inside, `sha256:…`. */
  readonly identifier?: string
  /** `false` leaves the interchange file out. */
  readonly data?: boolean
  /** A form to be filled in by hand: nothing of it is a draft, and no data lies in it. */
  readonly form?: boolean
}

/** The name of the hidden sheet that holds the interchange file: the hash in A1, the text from A2 down in pieces. */
export const hidden = "gongkai"

/** Characters in a cell: Excel holds 32,767. */
const piece = 30_000

const dataSheet = (text: string, identifier: string | undefined): Sheet => ({
  name: hidden,
  cells: [identifier ?? "", ...(text.match(new RegExp(`[^]{1,${piece}}`, "gu")) ?? [])].map((each, row) => ({
    row,
    column: 0,
    style: "usual",
    content: { text: each }
  })),
  widths: [20],
  isHidden: true
})

const lastYearOf = (draft: Draft.Draft, edition: Edition.Edition, previous: ReadonlyArray<Draft.Draft>) => {
  const last = previous.find(({ year, edition: own }) => year === draft.year - 1 && own === edition.key)
  if (last === undefined) return undefined
  const figures = figuresOf(edition, last)
  return (cell: Address): string | undefined => figures.get(cell)?.text || undefined
}

/** The workbook of a report. Throws a `RangeError` for a draft of an edition that is not official, unless `edition` gives its own. */
export const workbook = (draft: Draft.Draft, options: Options = {}): Uint8Array => {
  const { previous = [], form: isForm = false } = options
  const edition = options.edition ?? editionOf(draft)
  const figures = figuresOf(edition, draft)
  const show = Plain.shown(edition, draft)
  const reading = draft.reading ?? "draft"
  const lastYear = lastYearOf(draft, edition, previous)
  const stated = { edition, figures, reading }
  const contents = contentsOf(stated)
  const filling = { ...stated, contents, verdicts: verdictsOf(edition), ...(lastYear && { lastYear }) }
  const inside = options.notes === true ? draft : forPublic(draft)
  const { signature } = draft
  const closing = signature === undefined ? [] : [signature.organ, dayOf(signature.date)]
  const prose = (section: Edition.Prose): Sheet =>
    proseSheet(
      sheetOf(edition, section),
      Edition.heading(edition, section),
      Draft.narrative(draft, section) ?? [],
      show,
      section === edition.sections.at(-1) ? closing : []
    )
  const sheets: ReadonlyArray<Sheet> = [
    headSheet(draft, show, isForm ? undefined : notice(wholeness(draft, edition, previous)), isForm),
    ...edition.sections.map((section) => (section.kind === "form" ? formSheet(section, filling) : prose(section))),
    checkSheet(edition, contents, reading),
    aboutSheet(draft),
    ...(options.data === false || isForm
      ? []
      : [dataSheet(json(Interchange.texts(inside, edition).essence), options.identifier)])
  ]
  // The usual level takes a quarter more time for a fiftieth less.
  return pack(partsOf(sheets, titleOf(draft), draft.agency.name), 5)
}

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"

/** The parts of a workbook by their paths, `[Content_Types].xml` first. */
export const partsOf = (sheets: ReadonlyArray<Sheet>, title: string, author: string): ReadonlyMap<string, string> => {
  const paths = sheets.map((_, at) => `xl/worksheets/sheet${at + 1}.xml`)
  return new Map([
    [
      "[Content_Types].xml",
      contentTypes([
        ["xl/workbook.xml", `${spreadsheet}.sheet.main+xml`],
        ...paths.map((path) => [path, `${spreadsheet}.worksheet+xml`] as const),
        ["xl/styles.xml", `${spreadsheet}.styles+xml`],
        ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"]
      ])
    ],
    [
      "_rels/.rels",
      relationships([
        ["officeDocument", "xl/workbook.xml"],
        [coreProperties, "docProps/core.xml"]
      ])
    ],
    ["docProps/core.xml", properties(title, author)],
    ["xl/workbook.xml", workbookXml(sheets)],
    [
      "xl/_rels/workbook.xml.rels",
      relationships([
        ...sheets.map((_, at) => ["worksheet", `worksheets/sheet${at + 1}.xml`] as const),
        ["styles", "styles.xml"]
      ])
    ],
    ["xl/styles.xml", styles()],
    ...sheets.map((sheet, at) => [paths[at] ?? "", sheetXml(sheet, at === 0)] as const)
  ])
}

const workbookXml = (sheets: ReadonlyArray<Sheet>): string =>
  `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ` +
  `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><bookViews><workbookView activeTab="0"/></bookViews><sheets>` +
  `${sheets
    .map(
      ({ name, isHidden }, at) =>
        `<sheet name="${escape(name)}" sheetId="${at + 1}"${isHidden === true ? ' state="hidden"' : ""} r:id="rId${at + 1}"/>`
    )
    .join("")}</sheets><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`
