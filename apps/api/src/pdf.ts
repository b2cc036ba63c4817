/**
 * A report as PDF, where there are fonts to print it with.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import * as Result from "effect/Result"
import type { Context } from "hono"
import type { Env } from "./Env.ts"
import { refuse } from "./Problem.ts"

/** A name that file systems take, in the header that browsers save by. */
const disposition = ({ agency, year }: Draft): string =>
  `inline; filename="report-${year}.pdf"; filename*=UTF-8''${encodeURIComponent(`${agency.name}-${year}.pdf`).replaceAll("'", "%27")}`

export const pdf = async (c: Context<Env>, draft: Draft, headers: Record<string, string> = {}): Promise<Response> => {
  const { print } = c.get("services")
  if (print === undefined) {
    return refuse({
      status: 501,
      detail: {
        zh: "这里没有排版用的字体，不能排 PDF；请用 gongkai print，或向装有字体的服务器请求",
        en: "There are no fonts here to print with; use gongkai print, or ask a server that has them"
      }
    })
  }
  const printed = await print(draft)
  if (Result.isFailure(printed)) return refuse({ status: 422, detail: printed.failure })
  return c.body(printed.success, 200, {
    ...headers,
    "content-type": "application/pdf",
    "content-disposition": disposition(draft)
  })
}
