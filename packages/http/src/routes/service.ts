/**
 * Whether the service lives, and whether it is ready: the first asks nothing of the database, the second writes.
 *
 * @module
 */
import { Hono } from "hono"
import type { Env } from "../context/Env.ts"
import { run, type Services } from "../context/Services.ts"
import { describe } from "../describe/describe.ts"

/** How long an answer holds, in milliseconds: whoever asks often must not make the database write often. */
const fresh = 1000

const asked = new WeakMap<object, { readonly at: number; readonly answer: Promise<void> }>()

/** Writes, unless that was done a moment ago. */
const written = ({ storage }: Services): Promise<void> => {
  const [now, last] = [performance.now(), asked.get(storage)]
  if (last !== undefined && now - last.at < fresh) return last.answer
  const answer = run(storage.ready)
  asked.set(storage, { at: now, answer })
  return answer
}

export const service = new Hono<Env>()
  .get(
    "/health",
    describe({
      tag: "服务",
      isOpen: true,
      summary: { zh: "服务是否在运行", en: "Whether the service runs" },
      answers: { 200: { says: { zh: "在运行", en: "it does" }, body: "Health" } }
    }),
    (c) => c.json({ status: "ok" as const })
  )
  .get(
    "/ready",
    describe({
      tag: "服务",
      isOpen: true,
      summary: {
        zh: "能否办理：数据库此刻能否写入",
        en: "Whether it can keep anything: whether the database takes a write"
      },
      answers: { 200: { says: { zh: "能", en: "it does" }, body: "Ready" } },
      refusals: [503, 507]
    }),
    async (c) => {
      await written(c.get("services"))
      c.header("cache-control", "no-store")
      return c.json({ status: "ready" as const })
    }
  )
