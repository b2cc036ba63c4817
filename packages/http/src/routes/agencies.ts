/**
 * The register of agencies.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { type Context, Hono } from "hono"
import type * as answers from "../describe/answers.ts"
import { odd } from "@gongkai/core/desk/lookAlike"
import { allowed } from "../context/actor.ts"
import { agency } from "../request/body.ts"
import * as Cursor from "../request/cursor.ts"
import { describe } from "../describe/describe.ts"
import type { Env } from "../context/Env.ts"
import { expected, isFresh, tag } from "../request/etag.ts"
import { inPath, inQuery } from "../describe/inAddress.ts"
import { refuse } from "../problem/Problem.ts"
import { located } from "../request/located.ts"
import { run } from "../context/Services.ts"
import * as shown from "../jobs/shown.ts"

export const agencies = new Hono<Env>()
  .get(
    "/",
    describe({
      tag: "机关",
      summary: { zh: "登记的行政机关，按编号排列", en: "The agencies, by id" },
      parameters: ["cursor", "limit"],
      answers: {
        200: { says: { zh: "一页；有 next 则还有下页", en: "a page; with next there is more" }, body: "Agencies" }
      }
    }),
    inQuery("cursor", "limit"),
    async (c) => {
      const { cursor, limit = 50 } = c.req.valid("query")
      const services = c.get("services")
      const after = cursor === undefined ? {} : { after: Cursor.parse(Schema.String, cursor) }
      const { items, next } = await run(services.storage.agencies.list({ ...after, limit }))
      return c.json({
        items: items.map(shown.agency),
        ...(next !== undefined && { next: Cursor.show(next) })
      } satisfies typeof answers.Agencies.Type)
    }
  )
  .get(
    "/:id",
    describe({
      tag: "机关",
      summary: { zh: "一个行政机关", en: "One agency" },
      parameters: ["id"],
      answers: {
        200: { says: { zh: "好", en: "OK" }, body: "StoredAgency", headers: ["ETag"] },
        304: { says: { zh: "没有变化", en: "not changed" }, headers: ["ETag"] }
      }
    }),
    inPath("id"),
    async (c) => {
      const services = c.get("services")
      const found = await run(services.storage.agencies.find(c.req.valid("param").id))
      const headers = { etag: tag(found.number) }
      if (isFresh(c, headers.etag)) return c.body(null, 304, headers)
      return c.json(shown.agency(found) satisfies typeof answers.StoredAgency.Type, 200, headers)
    }
  )
  .put(
    "/:id",
    describe({
      tag: "机关",
      summary: { zh: "登记或更改一个行政机关", en: "Register or change an agency" },
      parameters: ["id"],
      preconditions: ["If-Match", "If-None-Match"],
      body: "Agency",
      answers: {
        200: { says: { zh: "已更改", en: "changed" }, body: "StoredAgency", headers: ["ETag"] },
        201: { says: { zh: "已登记", en: "registered" }, body: "StoredAgency", headers: ["ETag", "Location"] }
      },
      refusals: [403, 404, 412, 428, 503, 507]
    }),
    inPath("id"),
    async (c) => {
      const { id } = c.req.valid("param")
      const { by } = await allowed(c, "arrange", id)
      const seen = expected(c)
      const services = c.get("services")
      const given = await agency(c)
      if (seen === "none") await distinguishable(c, id)
      const stored = await run(services.storage.agencies.put(id, given, seen, by))
      if ("_tag" in stored) {
        const { current } = stored
        return refuse({
          status: 412,
          detail: stored.text,
          ...(current !== "none" && { headers: { etag: tag(current) } })
        })
      }
      const body = shown.agency(stored) satisfies typeof answers.StoredAgency.Type
      const headers = { etag: body.etag }
      return seen === "none"
        ? c.json(body, 201, { ...headers, location: located(c, `/v1/agencies/${encodeURIComponent(id)}`) })
        : c.json(body, 200, headers)
    }
  )

/** Refuses a new id that a reader would take for another's, or that mixes what looks alike. */
const distinguishable = async (c: Context<Env>, id: string): Promise<void> => {
  const why = odd(id) ?? (await alike(c, id))
  if (why !== undefined) refuse({ status: 422, detail: why, errors: [{ parameter: "id", detail: why }] })
}

/** Why an id is too much like one that is there. One that is registered already is left to the precondition. */
const alike = async (c: Context<Env>, id: string) => {
  const holder = await run(c.get("services").storage.names.claim("agency", id))
  if (holder === id) return undefined
  return {
    zh: `编号“${id}”与已登记的“${holder}”看上去一样，没有登记；请另取一个，或核对是否就是它`,
    en: `"${id}" looks like "${holder}", which is registered, and was not registered; choose another, or check whether that one is meant`
  }
}
