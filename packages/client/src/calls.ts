/**
 * Calls whose parameters, bodies and answers have the types of the server's own document.
 *
 * They ask again where the server said when to, and mark each POST, PUT and PATCH with a key of its own.
 *
 * @module
 */
import createClient, { type Client } from "openapi-fetch"
import type { paths } from "./paths.ts"
import { type Patience, patient } from "./patient.ts"

/** Whose token a client shows, its language, how long it waits, and another fetch. */
export interface Options {
  /** As `POST /v1/accounts/{account}/tokens` gave it; none for what is open to all. */
  readonly token?: string
  /** In which language refusals are worded; Chinese unless said otherwise. */
  readonly language?: "zh" | "en"
  /** Node's and the browser's own unless another is given. */
  readonly fetch?: typeof fetch
  /** Whether and how long a request is sent again that the server put off. */
  readonly patience?: Patience
}

/** The calls of a server. */
export type Calls = Client<paths>

/**
 * Calls of a server, by method and path: `client(url).GET("/v1/agencies/{id}", { params: { path: { id } } })`.
 *
 * Each resolves to `{ data, response }`, or to `{ error, response }` with a problem document (RFC 9457); it rejects only where no answer
 * came. `url` may have a path, under which a proxy keeps the server.
 */
export const client = (url: string, { token, language = "zh", fetch: own, patience }: Options = {}): Calls => {
  const send = patient(own ?? ((input, init) => fetch(input, init)), patience)
  return createClient<paths>({
    baseUrl: url.replace(/\/+$/u, ""),
    headers: {
      "accept-language": language === "zh" ? "zh-CN" : "en",
      ...(token !== undefined && { authorization: `Bearer ${token}` })
    },
    // What is taken apart can be sent again, and a Request cannot.
    fetch: async (request) => {
      const { url, method, headers, signal, redirect } = request
      const body = request.body === null ? {} : { body: await request.arrayBuffer() }
      return send(url, { method, headers, signal, redirect, ...body })
    }
  })
}
