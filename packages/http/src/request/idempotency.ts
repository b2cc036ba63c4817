/**
 * The key under which a client sends a request again that it had no answer to: what was done is told, and is not done twice.
 *
 * A key belongs to one request. With another content it is refused, for then one of the two is a mistake.
 *
 * @module
 */
import type { Filing } from "@gongkai/core/desk"
import { digest } from "@gongkai/storage/digest"
import * as Effect from "effect/Effect"
import type { Context } from "hono"
import { refuse } from "../problem/Problem.ts"

/** Quotes around a key belong to the header's notation. */
const form = /^"?([\w.:+/=-]{1,128})"?$/u

/** The key of a request; `undefined` where it has none. */
export const keyOf = (c: Context): string | undefined => {
  const header = c.req.header("idempotency-key")
  if (header === undefined) return undefined
  const key = form.exec(header.trim())?.[1]
  if (key === undefined) {
    return refuse({
      status: 400,
      detail: {
        zh: "Idempotency-Key 应为 1 至 128 个字母、数字或 . : + / = _ -，每次办理各取一个",
        en: "Idempotency-Key takes 1 to 128 letters, digits or . : + / = _ -, a new one for each act"
      },
      errors: [{ header: "Idempotency-Key", detail: { zh: "写法不对", en: "this is none" } }]
    })
  }
  return key
}

/** The key of a request with the hash of what it says; `undefined` where it has none. */
export const askedOf = async (c: Context, said: unknown): Promise<Filing.Asked | undefined> => {
  const key = keyOf(c)
  return key === undefined ? undefined : { key, hash: await Effect.runPromise(digest(JSON.stringify(said))) }
}

/** The place of the step that this very request took already; `undefined` where it took none. Refuses with 422 a key of another request. */
export const takenBy = (steps: ReadonlyArray<Filing.Step>, asked: Filing.Asked | undefined): number | undefined => {
  if (asked === undefined) return undefined
  const at = steps.findIndex((step) => step.asked?.key === asked.key)
  if (at < 0) return undefined
  if (steps[at]?.asked?.hash === asked.hash) return at
  return refuse({
    status: 422,
    kind: "KeyOfAnother",
    detail: {
      zh: "这个 Idempotency-Key 已用于另一内容的办理，没有办理；请为每次办理各取一个",
      en: "This Idempotency-Key was used for another request and nothing was done; take a new one for each act"
    },
    errors: [{ header: "Idempotency-Key", detail: { zh: "已用于另一请求", en: "another request had it" } }]
  })
}
