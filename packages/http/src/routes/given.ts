/**
 * Gives out a report in one of its forms, under a name that file systems take.
 *
 * @module
 */
import type { Context } from "hono"
import { awaited } from "../context/awaited.ts"
import type { Env } from "../context/Env.ts"
import { type Form, forms } from "../jobs/forms.ts"
import { madeBy } from "../jobs/Made.ts"
import type { Printed } from "../jobs/perform.ts"

/** Pages and tables are looked at, files of Word and Excel are kept. */
const disposition = ({ agency, year }: Printed, form: Form): string =>
  `${form === "docx" || form === "xlsx" ? "attachment" : "inline"}; filename="report-${year}.${form}"; filename*=UTF-8''${encodeURIComponent(`${agency}-${year}.${form}`).replaceAll("'", "%27")}`

/** A page of a report has a style of its own, its pictures inside it, and loads and runs nothing. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** A report to give out. With a `key`, which names all that the file is made of, it is kept for the next who asks. */
interface Giving {
  readonly text: string
  readonly form: Form
  readonly key?: string
}

const made = async (c: Context<Env>, { text, form, key }: Giving): Promise<Printed> => {
  const work = c.get("work")
  const kept = key === undefined ? undefined : madeBy(work)
  const found = kept?.find(key ?? "")
  if (found !== undefined) return found
  const printed = await awaited(c, work.print({ text, form }))
  if (key !== undefined) kept?.keep(key, printed)
  return printed
}

/** Has the report written or printed, unless that was done before, and answers with it. */
export const given = async (
  c: Context<Env>,
  giving: Giving,
  headers: Record<string, string> = {}
): Promise<Response> => {
  const { form } = giving
  const printed = await made(c, giving)
  return c.body(printed.bytes, 200, {
    ...headers,
    "content-type": forms[form],
    ...(form === "html" && { "content-security-policy": policy }),
    ...(form !== "json" && { "content-disposition": disposition(printed, form) })
  })
}
