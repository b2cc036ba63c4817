/**
 * What a clerk does whose report was not taken: fills in what was left out, or explains what the check asks about, and files again.
 */
import { type desk, first } from "./desk.ts"
import { nameOf, year } from "./reports.ts"
import { say } from "./say.ts"

interface Fault {
  readonly pointer?: string
  readonly detail: string
}

/** The answer to a report that was filed, in the end. */
export const taken = async (
  { ask }: Awaited<ReturnType<typeof desk>>,
  id: string,
  answer: Response,
  whole: object
): Promise<Response> => {
  if (answer.ok) return answer
  const { errors }: { readonly errors: ReadonlyArray<Fault> } = await answer.json()
  for (const { pointer, detail } of errors) say(`没有收下${nameOf(id)}的报告：${pointer ?? ""} ${detail}`)
  const at = `/agencies/${id}/reports/${year}`
  const { findings } = await (await ask("GET", `${at}/findings`)).json()
  const asked = findings.filter(({ severity }: { readonly severity: string }) => severity === "warning")
  let revision = 1
  for (const { id: finding } of asked) {
    const body = { finding, reason: "示例借用公开的报告，内容属实" }
    // oxlint-disable-next-line no-await-in-loop -- each explanation is a revision of its own
    await ask("POST", `${at}/waivers`, { body, headers: { "if-match": `"${revision}"` } })
    revision += 1
  }
  if (asked.length === 0) {
    await ask("PUT", at, { body: whole, headers: { "if-match": `"${revision}"` } })
    revision += 1
  }
  say(asked.length === 0 ? "　　补填后再报送，收下了" : "　　写明理由后再报送，收下了")
  return ask("POST", `/filings/${id}/${year}/file`, { body: { revision }, headers: first })
}
