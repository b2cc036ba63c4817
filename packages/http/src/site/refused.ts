/**
 * A refusal under `/public`: a page for a browser, in words; for programs the problem document as everywhere.
 *
 * @module
 */
import { refusalPage } from "@gongkai/render/site"
import type { Context } from "hono"
import type { Env } from "../context/Env.ts"
import { type Details, titles } from "../problem/Problem.ts"
import { preferred } from "../request/preferred.ts"
import { answered, languageAsked, placeOf } from "./answer.ts"

/** The page of a refusal, where the client prefers pages. */
export const refused = (c: Context<Env>, { status, detail, headers }: Details): Promise<Response> | undefined => {
  const accept = c.req.header("accept")
  if (accept === undefined || preferred(accept, ["application/problem+json", "text/html"]) !== "text/html") {
    return undefined
  }
  const language = languageAsked(c)
  const page = refusalPage(
    { title: titles[status]?.[language] ?? String(status), detail: detail[language] },
    placeOf(c)
  )
  return answered(c, page, { ...headers, "cache-control": "no-store" }, status)
}
