/**
 * A client whose calls and answers have the types of the routes themselves.
 *
 * @module
 */
import { hc } from "hono/client"
import type { Routes } from "./app.ts"

/** Whose token a client shows, its language, and another fetch. */
export interface Options {
  readonly token?: string
  readonly language?: "zh" | "en"
  /** Node's and the browser's own unless another is given. */
  readonly fetch?: typeof fetch
}

/** Calls of a server: `client(url).agencies[":id"].$get({ param: { id } })`. */
export const client = (url: string, { token, language = "zh", fetch }: Options = {}) =>
  hc<Routes>(`${url.replace(/\/+$/u, "")}/v1`, {
    headers: {
      "accept-language": language === "zh" ? "zh-CN" : "en",
      ...(token !== undefined && { authorization: `Bearer ${token}` })
    },
    ...(fetch && { fetch })
  })
