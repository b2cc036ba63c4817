/**
 * A way to ask the county's desk that stops at the first refusal.
 */
import { served } from "./served.ts"

/** What a request carries: a body, as JSON unless it is a table, and headers. */
interface Sent {
  readonly body?: object | string
  readonly headers?: Record<string, string>
}

export const desk = async () => {
  const { urls, token, database, close } = await served()
  let turn = 0
  const next = (): string => urls[turn++ % urls.length] ?? urls[0]
  const ask = async (method: string, path: string, { body = "", headers = {} }: Sent = {}): Promise<Response> => {
    const content = typeof body === "string" ? body : JSON.stringify(body)
    const type = typeof body === "string" ? "text/csv" : "application/json"
    const own = { authorization: `Bearer ${token}`, "content-type": type, ...headers }
    const url = `${next()}/v1${path}`
    const answer = await fetch(url, { method, headers: own, ...(content !== "" && { body: content }) })
    // What a report lacks is told by 422 and is its clerk's to mend.
    if (!answer.ok && answer.status !== 422)
      throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return answer
  }
  return { ask, close, database, open: (path: string) => fetch(`${next()}/v1/published/${path}`) }
}

/** The precondition of the next step: nothing stands yet, or what this answer told. */
export const first = { "if-none-match": "*" }
export const after = ({ headers }: Response) => ({ "if-match": headers.get("etag") ?? "" })
