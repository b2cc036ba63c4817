/**
 * A report as one web page: it needs no other file and no script, prints as an official document, and carries its own data.
 *
 * The interchange file lies in a data block with its hash, a schema.org `Dataset` in another; a browser shows neither and runs neither.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import { details } from "@gongkai/core/details"
import type * as Draft from "@gongkai/core/Draft"
import { narrative } from "@gongkai/core/Draft"
import { type Edition, heading, type Section } from "@gongkai/core/Edition"
import { editionOf } from "@gongkai/core/editions/official"
import { forPublic } from "@gongkai/core/forPublic"
import { titleOf, titleParts } from "@gongkai/core/Header"
import * as Interchange from "@gongkai/core/Interchange"
import * as Plain from "@gongkai/core/Plain"
import type { Chart } from "../chart/Chart.ts"
import { dataset, type Distribution } from "../dataset.ts"
import { type Figure, figures } from "@gongkai/core/figures"
import { notice, type Wholeness, wholeness } from "@gongkai/core/wholeness"
import { dataBlock, escape } from "../escape.ts"
import { chartFigure, chartStyle } from "./charts.ts"
import { prose } from "./prose.ts"
import { style } from "./style.ts"
import { formTable } from "./table.ts"

/** How a page is made. */
export interface Options {
  /** The edition of a draft that is of none of the official ones. */
  readonly edition?: Edition
  /** Last year's reports: some errors, and so the mark 草稿, depend on them. */
  readonly previous?: ReadonlyArray<Draft.Draft>
  /** The data inside hold the working notes too, with reasons and names; else what the public may read. */
  readonly notes?: boolean
  /** The hash of the interchange file inside, `sha256:…`, written beside it so that a reader sees whether it was changed. */
  readonly identifier?: string
  /** `false` leaves the interchange file out of the page. */
  readonly data?: boolean
  /** A form to be filled in by hand: nothing of it is a draft, no data lies in it, and parts without a word leave room. */
  readonly form?: boolean
  /** Other files with the same data, linked at the foot of the page and named in the `Dataset`. */
  readonly distribution?: ReadonlyArray<Distribution & { readonly name: string }>
  /** Pictures of its numbers, shown behind the report; they are no part of it. */
  readonly charts?: ReadonlyArray<Chart>
}

/** The media type of the data block that holds a report's interchange file. */
export const mediaType = "application/vnd.gongkai.report+json"

/** Markup around a report's own: the rest of the site that the page is part of. */
export interface Around {
  /** Further rules of the style sheet. */
  readonly style: string
  /** Before `main`, and at its end. */
  readonly above: string
  readonly below: string
}

/** The page of a report. Throws a `RangeError` for a draft of an edition that is not official, unless `edition` gives its own. */
export const page = (draft: Draft.Draft, options: Options = {}): string =>
  pageWithin({ style: "", above: "", below: "" }, draft, options)

/** The page of a report as part of a site. Throws as `page` does. */
export const pageWithin = (around: Around, draft: Draft.Draft, options: Options = {}): string => {
  const edition = options.edition ?? editionOf(draft)
  const title = escape(titleOf(draft))
  const show = Plain.shown(edition, draft)
  const values = figures(edition, draft)
  const isForm = options.form === true
  const whole = isForm ? undefined : wholeness(draft, edition, options.previous)
  const said = whole === undefined ? undefined : notice(whole)
  const { charts: drawn = [] } = options
  const description = escape(`${draft.agency.name}${draft.year}年政府信息公开工作年度报告全文和统计表`)
  return `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${description}">
<meta name="author" content="${escape(draft.agency.name)}">
<meta name="generator" content="gongkai">
${isForm ? "" : fieldsOf(draft)}<style>${style}${drawn.length > 0 ? `\n${chartStyle}` : ""}${around.style}</style>
${whole === undefined ? "" : described(draft, edition, { ...options, whole })}</head>
<body>
${around.above}<main${around.above === "" ? "" : ' id="main"'}>
<article>
<h1>${heading1(draft)}</h1>
${published(draft)}${said === undefined ? "" : `<p class="notice" role="note">${escape(said)}</p>\n`}${prose(draft.preamble ?? [], show)}${edition.sections
    .map((section) => part(edition, section, draft, show, values, isForm ? room : ""))
    .join("")}${sign(draft)}</article>
${pictures(drawn)}${foot(options)}${around.below}</main>
${options.data === false || isForm ? "" : source(options.notes === true ? draft : forPublic(draft), edition, options.identifier)}</body>
</html>
`
}

const described = (draft: Draft.Draft, edition: Edition, options: Options & { readonly whole: Wholeness }): string =>
  `<script type="application/ld+json">${dataBlock(JSON.stringify(dataset(draft, edition, options)))}</script>\n`

/** What the head says beside the text, of the organ and its count: a field a line. */
const fieldsOf = (draft: Draft.Draft): string =>
  details(draft)
    .flatMap(([name, text]) =>
      text === "" ? [] : [`<meta name="gongkai:${escape(name)}" content="${escape(text)}">\n`]
    )
    .join("")

/** The title, which is broken behind the organ before anywhere else. */
const heading1 = (draft: Draft.Draft): string => {
  const parts = titleParts(draft)
  return parts.length === 1 ? escape(parts[0]) : parts.map((part) => `<span>${escape(part)}</span>`).join("")
}

/** Where whoever fills a printed form in writes. */
const room = `<div class="room"></div>\n`

const part = (
  edition: Edition,
  section: Section,
  draft: Draft.Draft,
  show: Plain.Shown,
  values: ReadonlyMap<Cell, Figure>,
  empty: string
): string => {
  const name = heading(edition, section)
  const said = section.kind === "form" ? "" : prose(narrative(draft, section) ?? [], show)
  const body = section.kind === "form" ? formTable(section, name, values) : said === "" ? empty : said
  return `<section aria-labelledby="${section.key}">\n<h2 id="${section.key}">${escape(name)}</h2>\n${body}</section>\n`
}

const day = (date: string): string => {
  const [year, month, dayOf] = date.split("-").map(Number)
  return `<time datetime="${date}">${year}年${month}月${dayOf}日</time>`
}

const sign = ({ signature }: Draft.Draft): string =>
  signature === undefined
    ? ""
    : `<div class="sign"><p>${escape(signature.organ)}</p>\n<p>${day(signature.date)}</p></div>\n`

const published = ({ publishedOn }: Draft.Draft): string =>
  publishedOn === undefined ? "" : `<p class="published">发布日期：${day(publishedOn)}</p>\n`

const pictures = (charts: ReadonlyArray<Chart>): string =>
  charts.length === 0
    ? ""
    : `<aside class="charts" data-gongkai="charts" aria-labelledby="charts">\n<h2 id="charts">图表</h2>\n${charts.map((each) => chartFigure(each)).join("")}</aside>\n`

const foot = ({ distribution = [] }: Options): string => {
  if (distribution.length === 0) return ""
  const links = distribution.map(
    ({ name, contentUrl, encodingFormat }) =>
      `<a href="${escape(contentUrl)}" type="${escape(encodingFormat)}">${escape(name)}</a>`
  )
  return `<footer><p>本报告的数据：${links.join("、")}</p></footer>\n`
}

const source = (draft: Draft.Draft, edition: Edition, identifier: string | undefined): string => {
  const hash = identifier === undefined ? "" : ` data-hash="${escape(identifier)}"`
  return `<script type="${mediaType}" id="gongkai-report"${hash}>${dataBlock(Interchange.texts(draft, edition).essence)}</script>\n`
}
