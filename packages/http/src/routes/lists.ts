/**
 * Lists of the reports that stand, over all agencies or of one.
 *
 * @module
 */
import { Year } from "@gongkai/core/Header"
import * as Schema from "effect/Schema"
import { Hono } from "hono"
import { allowed, may } from "../context/actor.ts"
import type * as answers from "../describe/answers.ts"
import * as Cursor from "../request/cursor.ts"
import { describe } from "../describe/describe.ts"
import type { Env } from "../context/Env.ts"
import { inPath, inQuery } from "../describe/inAddress.ts"
import { run, type Services } from "../context/Services.ts"
import * as shown from "../jobs/shown.ts"

const Place = Schema.Struct({ agency: Schema.String, year: Year })

interface Wanted {
  readonly agency?: string
  readonly year?: number
  readonly edition?: string
  readonly cursor?: string
  readonly limit?: number
}

const page = async (
  services: Services,
  isShown: (agency: string) => boolean,
  { cursor, limit = 50, ...filter }: Wanted
): Promise<typeof answers.Revisions.Type> => {
  const after = cursor === undefined ? {} : { after: Cursor.parse(Place, cursor) }
  const { items, next } = await run(services.storage.reports.list({ ...filter, ...after, limit }))
  return {
    items: items.filter(({ agency }) => isShown(agency)).map(shown.revision),
    ...(next !== undefined && { next: Cursor.show(next) })
  }
}

const says = { zh: "一页；有 next 则还有下页", en: "a page; with next there is more" }

export const lists = new Hono<Env>()
  .get(
    "/reports",
    describe({
      tag: "报告",
      summary: { zh: "现有的报告，按机关和年度排列", en: "The reports that stand, by agency and year" },
      description: {
        zh: "只列本人可以查看的；因此一页可能不满，甚至为空，有 next 则还有下页",
        en: "those that the caller may read; so a page may be short, or empty, and with next there is more"
      },
      parameters: ["agency", "reportYear", "ofEdition", "cursor", "limit"],
      answers: { 200: { says, body: "Revisions" } }
    }),
    inQuery("agency", "reportYear", "ofEdition", "cursor", "limit"),
    async (c) => c.json(await page(c.get("services"), await may(c, "read"), c.req.valid("query")))
  )
  .get(
    "/agencies/:id/reports",
    describe({
      tag: "报告",
      summary: { zh: "一个机关的报告", en: "The reports of one agency" },
      parameters: ["id", "cursor", "limit"],
      answers: { 200: { says, body: "Revisions" } }
    }),
    inPath("id"),
    inQuery("cursor", "limit"),
    async (c) => {
      const services = c.get("services")
      const { id } = c.req.valid("param")
      await allowed(c, "read", id)
      await run(services.storage.agencies.find(id))
      return c.json(await page(services, () => true, { ...c.req.valid("query"), agency: id }))
    }
  )
