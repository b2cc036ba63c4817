/**
 * Calls whose bodies and answers have the types of the routes themselves.
 *
 * They ask again where the server said when to, and mark each POST with a key of its own.
 *
 * @module
 */
import { hc } from "hono/client"
import type { Routes } from "./app.ts"
import { type Patience, patient } from "./patient.ts"

/** Whose token a client shows, its language, how long it waits, and another fetch. */
export interface Options {
  readonly token?: string
  readonly language?: "zh" | "en"
  /** Node's and the browser's own unless another is given. */
  readonly fetch?: typeof fetch
  readonly patience?: Patience
}

/** Calls of a server: `client(url).agencies[":id"].$get({ param: { id } }, { init: { signal } })`. */
export const client = (url: string, { token, language = "zh", fetch: own, patience }: Options = {}) =>
  hc<Routes>(`${url.replace(/\/+$/u, "")}/v1`, {
    headers: {
      "accept-language": language === "zh" ? "zh-CN" : "en",
      ...(token !== undefined && { authorization: `Bearer ${token}` })
    },
    fetch: patient(own ?? ((input, init) => fetch(input, init)), patience)
  })
