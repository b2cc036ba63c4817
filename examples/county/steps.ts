/**
 * What people do at a county's desk, each as one request or two: keep, file, return and file again, correct, decide in bulk.
 */
import { after, type desk, first } from "./desk.ts"
import { cell, prose, report, year } from "./reports.ts"

export const steps = ({ ask }: Awaited<ReturnType<typeof desk>>) => {
  const keep = (id: string, body: object, headers: Record<string, string>, query = "") =>
    ask("PUT", `/agencies/${id}/reports/${year}${query}`, { body, headers })
  const step = (id: string, act: string, body: object, headers: Record<string, string>) =>
    ask("POST", `/filings/${id}/${year}/${act}`, { body, headers })
  const file = async (id: string, body: object) => {
    await keep(id, body, first)
    return step(id, "file", { revision: 1 }, first)
  }
  const mend = async (id: string, filed: Response) => {
    const item = { _tag: "Cells", says: "少计一件", cells: [cell], proposed: [12] }
    const returned = await step(id, "return", { due: "2100-01-31", items: [item] }, after(filed))
    await keep(id, report(id, 12), { "if-match": '"1"' })
    return step(id, "file", { revision: 2 }, after(returned))
  }
  const correct = async (id: string) => {
    await keep(id, report(id, 20), { "if-match": '"1"' }, "?correcting=yes")
    return step(id, "correct", { revision: 2, reason: "漏计" }, after(await ask("GET", `/filings/${id}/${year}`)))
  }
  const decide = async (act: string, versions: ReadonlyMap<string, number>) => {
    const units = [...versions].map(([unit, version]) => ({ unit, version }))
    return ask("POST", `/campaigns/county/${year}/${act}`, { body: { units } })
  }
  /** The county's own report is the sum of all below it. */
  const sum = async () => {
    const { report: summed } = await (await ask("GET", `/consolidations/county/${year}?stage=published`)).json()
    return { ...summed, overview: prose(), problems: prose(), otherMatters: prose() }
  }
  return { file, mend, correct, decide, sum }
}
