/**
 * The log of what was done, for administrators and auditors of everything, and its head, for anybody.
 *
 * An auditor of a part of the tree sees what was done to reports, agencies and campaigns there, and is told that it is a part: by itself it
 * proves nothing of the chain. Who noted a head finds out whether anything before it was changed.
 *
 * @module
 */
import { everywhere, mayEverywhere } from "@gongkai/core/desk/Access"
import type { Entry } from "@gongkai/storage/chain"
import { type Context, Hono } from "hono"
import { allowed, may } from "../context/actor.ts"
import type { Env } from "../context/Env.ts"
import { guard } from "../context/guard.ts"
import { run } from "../context/Services.ts"
import type * as answers from "../describe/accessAnswers.ts"
import { describe } from "../describe/describe.ts"
import { inQuery } from "../describe/inAddress.ts"

/** Kinds of entries whose subject is a unit. */
const ofUnits: ReadonlySet<string> = new Set(["filing", "revision", "agency", "campaign", "erasure"])

/** Which entries the actor may read: `undefined` is all of them. Refuses with 403 who may read none. */
const shownTo = async (c: Context<Env>): Promise<((entry: Entry) => boolean) | undefined> => {
  const { grants } = c.get("actor")
  if (mayEverywhere(grants, "keep") || mayEverywhere(grants, "audit")) return undefined
  if (!grants.some(({ role }) => role === "auditor")) await allowed(c, "audit", everywhere)
  const isMine = await may(c, "audit")
  return ({ kind, subject }) => ofUnits.has(kind) && isMine(subject)
}

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
      description: {
        zh: "监督一部分单位的人只见其中各项，一页可能不满；isPart 注明",
        en: "whoever audits a part of the units sees what concerns them; a page may be short, and isPart says so"
      },
      parameters: ["after", "limit"],
      answers: {
        200: { says: { zh: "一页；有 next 则还有下页", en: "a page; with next there is more" }, body: "LogPage" }
      }
    }),
    guard,
    inQuery("after", "limit"),
    async (c) => {
      const isShown = await shownTo(c)
      const { after = 0, limit = 50 } = c.req.valid("query")
      const { log } = c.get("services").storage
      const head = await run(log.head)
      const entries = await run(log.entries(after, limit))
      const shown = isShown === undefined ? entries : entries.filter(isShown)
      const last = entries.at(-1)?.number
      return c.json({
        head,
        items: shown.map(({ chain: _chain, ...entry }) => entry),
        ...(last !== undefined && last < head.number && { next: last }),
        ...(isShown !== undefined && { isPart: true as const })
      } satisfies typeof answers.LogPage.Type)
    }
  )
