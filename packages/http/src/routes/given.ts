/**
 * Gives out a report in one of its forms, under a name that file systems take.
 *
 * @module
 */
import type { Context } from "hono"
import { awaited } from "../context/awaited.ts"
import type { Env } from "../context/Env.ts"
import { type Form, forms } from "../jobs/forms.ts"
import type { Printed } from "../jobs/perform.ts"

/** Pages and tables are looked at, files of Word and Excel are kept. */
const disposition = ({ agency, year }: Printed, form: Form): string =>
  `${form === "docx" || form === "xlsx" ? "attachment" : "inline"}; filename="report-${year}.${form}"; filename*=UTF-8''${encodeURIComponent(`${agency}-${year}.${form}`).replaceAll("'", "%27")}`

/** A page of a report has a style of its own, its pictures inside it, and loads and runs nothing. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Has the report written or printed, and answers with it. */
export const given = async (
  c: Context<Env>,
  { text, form }: { readonly text: string; readonly form: Form },
  headers: Record<string, string> = {}
): Promise<Response> => {
  const printed = await awaited(c, c.get("work").print({ text, form }))
  return c.body(printed.bytes, 200, {
    ...headers,
    "content-type": forms[form],
    ...(form === "html" && { "content-security-policy": policy }),
    ...(form !== "json" && { "content-disposition": disposition(printed, form) })
  })
}
