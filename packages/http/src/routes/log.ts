/**
 * The log of what was done, for administrators of everything, and its head, for anybody.
 *
 * Who noted a head finds out whether anything before it was changed.
 *
 * @module
 */
import { everywhere } from "@gongkai/core/desk/Access"
import { Hono } from "hono"
import { allowed } from "../context/actor.ts"
import type { Env } from "../context/Env.ts"
import { guard } from "../context/guard.ts"
import { run } from "../context/Services.ts"
import type * as answers from "../describe/accessAnswers.ts"
import { describe } from "../describe/describe.ts"
import { inQuery } from "../describe/inAddress.ts"

export const log = new Hono<Env>()
  .get(
    "/log/head",
    describe({
      tag: "服务",
      isOpen: true,
      summary: { zh: "日志的末项", en: "The head of the log" },
      answers: { 200: { says: { zh: "好", en: "OK" }, body: "LogHead" } },
      refusals: [429, 503]
    }),
    async (c) => c.json((await run(c.get("services").storage.log.head)) satisfies typeof answers.LogHead.Type)
  )
  .get(
    "/log",
    describe({
      tag: "服务",
      summary: { zh: "日志，从早到晚", en: "The log, from its beginning" },
      parameters: ["after", "limit"],
      answers: {
        200: { says: { zh: "一页；有 next 则还有下页", en: "a page; with next there is more" }, body: "LogPage" }
      }
    }),
    guard,
    inQuery("after", "limit"),
    async (c) => {
      await allowed(c, "keep", everywhere)
      const { after = 0, limit = 50 } = c.req.valid("query")
      const { log } = c.get("services").storage
      const head = await run(log.head)
      const items = (await run(log.entries(after, limit))).map(({ chain: _chain, ...entry }) => entry)
      const last = items.at(-1)?.number
      return c.json({
        head,
        items,
        ...(last !== undefined && last < head.number && { next: last })
      } satisfies typeof answers.LogPage.Type)
    }
  )
