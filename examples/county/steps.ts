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
  const file = async (id: string, body: object) =>
    (await keep(id, body, first)) && step(id, "file", { revision: 1 }, first)
  const mend = async (id: string, filed: Response = new Response()): Promise<string> => {
    const item = { _tag: "Cells", says: "少计一件", cells: [cell], proposed: [12] }
    const returned = await step(id, "return", { due: "2100-01-31", items: [item] }, after(filed))
    await keep(id, report(id, 12), { "if-match": '"2"' })
    const { rechecked } = await (await step(id, "file", { revision: 3 }, after(returned))).json()
    return rechecked.map(({ item, says }: (typeof rechecked)[number]) => `“${item.says}”${says}`).join("、")
  }
  const correct = async (id: string): Promise<string> => {
    await keep(id, report(id, 20), { "if-match": '"1"' }, "?correcting=yes")
    const seen = after(await ask("GET", `/filings/${id}/${year}`))
    return (await (await step(id, "correct", { revision: 2, reason: "漏计" }, seen)).json()).sentence
  }
  const decide = async (act: string, versions: ReadonlyMap<string, number>): Promise<number> => {
    const units = [...versions].map(([unit, version]) => ({ unit, version }))
    return (await (await ask("POST", `/campaigns/county/${year}/${act}`, { body: { units } })).json()).done
  }
  /** The county's own report is the sum of all below it. */
  const sum = async () => {
    const { report: summed } = await (await ask("GET", `/consolidations/county/${year}?stage=published`)).json()
    return { ...summed, overview: prose(), problems: prose(), otherMatters: prose() }
  }
  return { file, mend, correct, decide, sum }
}
