/**
 * Published reports, for everybody and without a token: a list, and each report in every form, with the chain of its corrections.
 *
 * An address with a year shows what is public now; one with a revision always shows the same. What is not public yet, or not any more, is
 * not there for anybody.
 *
 * @module
 */
import { Correction, Filing, Instant, type Tree, Unit } from "@gongkai/core/desk"
import { forPublic } from "@gongkai/core/forPublic"
import * as Interchange from "@gongkai/core/Interchange"
import * as Schema from "effect/Schema"
import { type Context, Hono } from "hono"
import type { Env } from "../context/Env.ts"
import { today } from "../context/actor.ts"
import { now } from "../context/now.ts"
import { run } from "../context/Services.ts"
import { describe } from "../describe/describe.ts"
import type * as answers from "../describe/deskAnswers.ts"
import { inPath, inQuery } from "../describe/inAddress.ts"
import { endings, type Form, forms, mediaTypes } from "../jobs/forms.ts"
import { version } from "../jobs/version.ts"
import { tagOf } from "../problem/language.ts"
import { refuse } from "../problem/Problem.ts"
import * as Cursor from "../request/cursor.ts"
import { isFresh, tag } from "../request/etag.ts"
import { located } from "../request/located.ts"
import { preferred } from "../request/preferred.ts"
import { given } from "./given.ts"
import { filingsOf } from "./pages.ts"

const open = { tag: "公布", isOpen: true } as const
const ok = { zh: "好", en: "OK" }
const report = {
  200: { says: { zh: "报告", en: "the report" }, body: "Report", types: mediaTypes.slice(1), headers: ["ETag"] },
  304: { says: { zh: "没有变化", en: "not changed" }, headers: ["ETag"] }
} as const

/** The contents that were public, the first first; what stands now is the last. */
export const publicContents = (filing: Filing.Filing): ReadonlyArray<Filing.Content> => {
  const { steps } = filing
  const last = steps.findLastIndex(({ act }) => act === "publish")
  const first = Filing.contentOf({ ...filing, steps: steps.slice(0, last) })
  return [
    ...(first === undefined ? [] : [first]),
    ...steps.slice(last).flatMap((step) => (step.act === "correct" ? [step.content] : []))
  ]
}

/** A content as the public reads it. */
const read = (content: Filing.Content): Filing.Content => ({
  revision: content.revision,
  hash: Filing.publicHashOf(content)
})

/** The filing of what the public sees; 404 where it sees nothing, 410 with the reason where it was withdrawn. */
export const shownTo = async (c: Context<Env>, unit: string, year: number): Promise<Filing.Filing> => {
  const { filing } = await run(c.get("services").storage.filings.find(unit, year))
  if (Filing.isPublic(filing, now())) return filing
  const last = filing.steps.at(-1)
  if (last?.act === "withdraw") {
    return refuse({
      status: 410,
      kind: "Withdrawn",
      detail: {
        zh: `这份报告已于${Instant.dayOf(last.at)}撤回：${last.reason}`,
        en: `this report was withdrawn on ${Instant.dayOf(last.at)}: ${last.reason}`
      }
    })
  }
  return refuse({
    status: 404,
    kind: "NotPublished",
    detail: {
      zh: `没有公布“${unit}”${year}年度的报告；已公布的见 /v1/published`,
      en: `no report ${year} of "${unit}" is published; /v1/published lists those that are`
    }
  })
}

/** The form that an address ends in, else the one that the client prefers. */
const formOf = (c: Context<Env>, ending: string | undefined): Form => {
  const named = endings.find((each) => each === ending)
  if (named !== undefined) return named
  const type = preferred(c.req.header("accept"), mediaTypes)
  const at = type === undefined ? -1 : mediaTypes.indexOf(type)
  return (
    endings[at] ??
    refuse({
      status: 406,
      detail: {
        zh: `报告可以取 ${mediaTypes.join("、")}，也可以在地址末尾写 .${endings.join("、.")}`,
        en: `A report comes as ${mediaTypes.join(", ")}, or by an address that ends in .${endings.join(", .")}`
      }
    })
  )
}

const pathOf = (unit: string, year: number): string => `/v1/published/${encodeURIComponent(unit)}/${year}`

/** What leads on from a report: its corrections, what stands now, what stood before. */
const links = (c: Context<Env>, unit: string, year: number, before: number | undefined, isNow: boolean): string => {
  const at = located(c, pathOf(unit, year))
  return [
    `<${at}/corrections>; rel="version-history"`,
    ...(isNow ? [] : [`<${at}>; rel="latest-version"`]),
    ...(before === undefined ? [] : [`<${at}/revisions/${before}>; rel="predecessor-version"`])
  ].join(", ")
}

interface Wanted {
  readonly unit: string
  readonly year: number
  /** A revision that was public; without one, what is public now. */
  readonly number?: number | undefined
  readonly ending?: string | undefined
}

/** Answers with one content of a report in one form; a HEAD is told all but the bytes, which nobody makes for it. */
const answered = async (c: Context<Env>, { unit, year, number, ending }: Wanted): Promise<Response> => {
  const filing = await shownTo(c, unit, year)
  const contents = publicContents(filing)
  const at = number === undefined ? contents.length - 1 : contents.findIndex(({ revision }) => revision === number)
  const content = contents[at]
  if (content === undefined) {
    return refuse({
      status: 404,
      kind: "NotPublished",
      detail: { zh: `第${number ?? ""}版没有公布过`, en: `revision ${number ?? ""} was never published` }
    })
  }
  const form = formOf(c, ending)
  c.set("isTagged", true)
  const etag = tag(content.revision, `${form}-${await version()}`)
  const headers = {
    etag,
    "cache-control": number === undefined ? "public, no-cache" : "public, max-age=31536000, immutable",
    link: links(c, unit, year, contents[at - 1]?.revision, at === contents.length - 1)
  }
  if (isFresh(c, etag)) return c.body(null, 304, headers)
  if (c.req.method === "HEAD") return c.body(null, 200, { ...headers, "content-type": forms[form] })
  // Read each time, also where the file is kept: what was erased since is gone.
  const { draft } = await run(c.get("services").storage.reports.revision(unit, year, content.revision))
  const key = `${Filing.publicHashOf(content)} ${form} ${await version()}`
  return given(c, { text: Interchange.show(forPublic(draft)), form, key }, headers)
}

/** `2023.pdf` as its number and its ending. */
const taken = (file: string): readonly [number, string | undefined] => {
  const [number = "", ending] = file.split(".")
  return [Number(number), ending]
}

export const nameOf = (tree: Tree.Tree, id: string): string => {
  const unit = tree.units.get(id)
  return unit === undefined ? id : (Unit.on(unit, today())?.name ?? Unit.nameOf(unit))
}

export const published = new Hono<Env>()
  .get(
    "/",
    describe({
      ...open,
      summary: { zh: "一个年度已公布的报告，按单位编号", en: "The reports of a year that are published, by unit" },
      parameters: ["reportYear", "cursor", "limit"],
      answers: {
        200: {
          says: { zh: "一页；有 next 则还有下页", en: "a page; with next there is more" },
          body: "PublishedReports"
        }
      },
      refusals: [503]
    }),
    inQuery("reportYear", "cursor", "limit"),
    async (c) => {
      const { year = Number(today().slice(0, 4)) - 1, cursor, limit = 50 } = c.req.valid("query")
      const { storage } = c.get("services")
      const after = cursor === undefined ? "" : Cursor.parse(Schema.String, cursor)
      const moment = now()
      const holds = (filing: Filing.Filing): boolean => Filing.isPublic(filing, moment)
      const [{ tree }, page] = await Promise.all([
        run(storage.desks.tree),
        filingsOf(c.get("services"), year, { after, limit, holds })
      ])
      const items = page.items.map((filing) => ({
        unit: filing.unit,
        name: nameOf(tree, filing.unit),
        year,
        ...read(Filing.contentOf(filing) ?? { revision: 0, hash: "" }),
        publicFrom: Filing.publicFrom(filing) ?? "",
        corrections: Filing.stepsOf(filing, "correct").length,
        address: located(c, pathOf(filing.unit, year))
      }))
      return c.json({
        items,
        ...(page.next !== undefined && { next: Cursor.show(page.next) })
      } satisfies typeof answers.PublishedReports.Type)
    }
  )
  .get(
    "/:unit/:report",
    describe({
      ...open,
      parameters: ["unit", "report"],
      summary: {
        zh: "一份已公布的报告，按地址末尾或 Accept 给出格式",
        en: "A published report, in the form that the address ends in or Accept prefers"
      },
      description: {
        zh: "地址不变，更正后即为更正后的内容；ETag 含程序和规则的版本",
        en: "the address stays the same through corrections; the ETag carries the version of program and rules"
      },
      answers: report,
      refusals: [406, 410, 422, 501, 503]
    }),
    inPath("unit", "report"),
    (c) => {
      const { unit, report } = c.req.valid("param")
      const [year, ending] = taken(report)
      return answered(c, { unit, year, ending })
    }
  )
  .get(
    "/:unit/:year/corrections",
    describe({
      ...open,
      parameters: ["unit", "year"],
      summary: { zh: "已公布报告的更正", en: "The corrections of a published report" },
      answers: { 200: { says: ok, body: "PublicCorrections" } },
      refusals: [410, 503]
    }),
    inPath("unit", "year"),
    async (c) => {
      const { unit, year } = c.req.valid("param")
      const filing = await shownTo(c, unit, year)
      const language = c.get("language")
      const content = Filing.contentOf(filing)
      const standing = content && (await run(c.get("services").storage.reports.revision(unit, year, content.revision)))
      const hashes = new Map(
        filing.steps.flatMap((step) =>
          "content" in step ? [[step.content.hash, Filing.publicHashOf(step.content)] as const] : []
        )
      )
      const items = Filing.stepsOf(filing, "correct").map(({ correction: made }) => {
        const correction = Correction.forPublic(made, (hash) => hashes.get(hash) ?? hash)
        const said = standing === undefined ? [] : Correction.erratum(standing.draft, correction)
        return { correction, erratum: said.map((text) => text[language]) }
      })
      const body = { ...(content && { current: read(content) }), items } satisfies typeof answers.PublicCorrections.Type
      return c.json(body, 200, { "content-language": tagOf(language) })
    }
  )
  .get(
    "/:unit/:year/revisions/:file",
    describe({
      ...open,
      parameters: ["unit", "year", "file"],
      summary: { zh: "曾公布的某一版，内容永不改变", en: "One revision that was published, which never changes" },
      answers: report,
      refusals: [406, 410, 422, 501, 503]
    }),
    inPath("unit", "year", "file"),
    (c) => {
      const { unit, year, file } = c.req.valid("param")
      const [number, ending] = taken(file)
      return answered(c, { unit, year, number, ending })
    }
  )
