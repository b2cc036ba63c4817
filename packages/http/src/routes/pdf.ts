/**
 * Answers with a report as PDF.
 *
 * @module
 */
import type { Context } from "hono"
import type { Env } from "../context/Env.ts"
import { awaited } from "../context/awaited.ts"
import type { Printed } from "../jobs/perform.ts"

/** A name that file systems take, in the header that browsers save by. */
const disposition = ({ agency, year }: Printed): string =>
  `inline; filename="report-${year}.pdf"; filename*=UTF-8''${encodeURIComponent(`${agency}-${year}.pdf`).replaceAll("'", "%27")}`

export const pdf = async (c: Context<Env>, text: string, headers: Record<string, string> = {}): Promise<Response> => {
  const printed = await awaited(c, c.get("work").print({ text }))
  return c.body(printed.bytes, 200, {
    ...headers,
    "content-type": "application/pdf",
    "content-disposition": disposition(printed)
  })
}
