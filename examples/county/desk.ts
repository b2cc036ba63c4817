/**
 * A desk that listens over one empty file, and a way to ask it that stops at the first refusal.
 */
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { serve, services } from "@gongkai/http/node"
import * as Effect from "effect/Effect"

/** What a request carries: a body, as JSON unless it is a table, and headers. */
interface Sent {
  readonly body?: object | string
  readonly headers?: Record<string, string>
}

export const desk = async () => {
  const db = join(mkdtempSync(join(tmpdir(), "county-")), "county.db")
  const opened = await services({ db })
  const token = await Effect.runPromise(opened.services.storage.tokens.issue("青石县政务公开办"))
  await opened.close()
  const { url, close } = await serve({ port: 0, db })
  const ask = async (method: string, path: string, { body = "", headers = {} }: Sent = {}): Promise<Response> => {
    const content = typeof body === "string" ? body : JSON.stringify(body)
    const type = typeof body === "string" ? "text/csv" : "application/json"
    const own = { authorization: `Bearer ${token}`, "content-type": type, ...headers }
    const answer = await fetch(`${url}/v1${path}`, { method, headers: own, ...(content !== "" && { body: content }) })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return answer
  }
  return { ask, close, open: (path: string) => fetch(`${url}/v1/published/${path}`) }
}

/** The precondition of the next step: nothing stands yet, or what this answer told. */
export const first = { "if-none-match": "*" }
export const after = ({ headers }: Response) => ({ "if-match": headers.get("etag") ?? "" })
