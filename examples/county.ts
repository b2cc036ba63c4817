/**
 * A county's January in one command: collected, checked, returned, approved, published, corrected and added up, over an empty file.
 */
import { desk, first } from "./county/desk.ts"
import { below, cell, report, table, year } from "./county/reports.ts"
import { steps } from "./county/steps.ts"

const own = await desk()
const { file, mend, correct, decide, sum } = steps(own)
const told = async (what: string, answer: Response, ...keys: ReadonlyArray<string>): Promise<void> => {
  const body = await answer.json()
  console.log(what, ...keys.map((key) => `${key}=${JSON.stringify(body[key])}`))
}
const county = `/campaigns/county/${year}`
await told("units", await own.ask("POST", "/units/bulk", { body: table, headers: first }), "version")
await told("campaign", await own.ask("PUT", county, { body: {}, headers: first }), "version")
const filed = new Map<string, Response>()
// oxlint-disable-next-line no-await-in-loop -- one clerk after the other
for (const [at, id] of [...below.keys()].entries()) filed.set(id, await file(id, report(id, at)))
console.log("filed", filed.size)
await told("re-filed", await mend("dept-11", filed.get("dept-11") ?? new Response()), "state", "rechecked")
const versions = new Map([...below.keys()].map((id) => [id, id === "dept-11" ? 3 : 1]))
await told("approved", await decide("approve", versions), "done")
await told("published", await decide("publish", new Map([...versions].map(([id, at]) => [id, at + 1]))), "done")
await told("corrected", await correct("dept-12"), "state", "sentence")
await told("sum", await own.ask("GET", `/consolidations/county/${year}/cell?cell=${cell}&stage=published`), "sum")
await file("county", await sum())
await decide("approve", new Map([["county", 1]]))
await told("county", await decide("publish", new Map([["county", 2]])), "done")
await told("progress", await own.ask("GET", `${county}/progress`), "total")
const pdf = await own.open(`county/${year}.pdf`)
console.log("public", pdf.headers.get("content-type"), pdf.headers.get("etag"))
await own.close()
