/**
 * Reports that arrive as documents: those of the year in a folder of real ones where that is at hand, else the repository's own.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import * as Interchange from "@gongkai/core/Interchange"
import { readAll } from "@gongkai/import/plain"
import { nameOf, year } from "./reports.ts"
import { say } from "./say.ts"

const { GONGKAI_CORPUS: folder = "../shared/corpus" } = process.env

const files = (): ReadonlyArray<string> => {
  const found = folder !== "" && existsSync(folder) ? readdirSync(folder) : []
  const ofYear = found.filter((name) => name.startsWith(`${year}-`) && /\.(?:txt|pdf|html|docx?)$/u.test(name))
  return ofYear.length === 0 ? ["examples/2023-subdistrict.txt"] : ofYear.map((name) => join(folder, name))
}

/** The documents that were read whole, each as the report of one of these units. */
export const imported = async (ids: ReadonlyArray<string>): Promise<ReadonlyMap<string, object>> => {
  const reports = new Map<string, object>()
  for (const file of files()) {
    // oxlint-disable-next-line no-await-in-loop -- told in their order
    const answer = await readAll({ name: basename(file), bytes: readFileSync(file) })
    const [report] = answer.ok ? answer.reports : []
    if (report?.ok !== true) continue
    const { title: _title, ...draft } = report.draft
    const unread = report.messages.flatMap(({ cells = [] }) => cells).length
    const id = ids[reports.size] ?? ""
    if (unread > 0) say(`读${basename(file)}：${unread}格没有读准，要对照原件填写，这次没有用`)
    else {
      say(`读${basename(file)}：各格都已读出，作为${nameOf(id)}的报告`)
      reports.set(id, JSON.parse(Interchange.show({ ...draft, agency: { name: nameOf(id) } })))
    }
  }
  return reports
}
