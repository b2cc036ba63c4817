/**
 * The file of one report, and whether all engines print the same text.
 *
 * @module
 */
import { spawnSync } from "node:child_process"
import { statSync } from "node:fs"
import { join } from "node:path"
import { type Contest, type Entrant, parameters, run, script } from "./Contest.ts"
import { type Row, table, times } from "../table.ts"

/** Characters other than spaces, by pdftotext of poppler; heads that are repeated on a page count again. */
const characters = (file: string): string => {
  const { status, stdout } = spawnSync("pdftotext", [file, "-"], { encoding: "utf8", maxBuffer: 1e8 })
  return status === 0 ? String(stdout.replaceAll(/\s/gu, "").length) : "?"
}

const pages = (file: string): string =>
  /Pages:\s*(\d+)/u.exec(spawnSync("pdfinfo", [file], { encoding: "utf8" }).stdout)?.[1] ?? "?"

export const size = (contest: Contest): void => {
  const printed = [...contest.tagged, ...contest.untagged].map((entrant: Entrant) => {
    const file = join(contest.folder, `${entrant.engine}${entrant.tagged ? "-tagged" : ""}.pdf`)
    run(process.execPath, [script(contest, "once"), ...parameters(entrant, contest), "report", file])
    return { name: `${entrant.name}${entrant.tagged ? ", tagged" : ""}`, file, bytes: statSync(file).size }
  })
  const [base] = printed
  table(
    "One report; ours has the report inside. Goal: Typst tagged ≥ 0.833×",
    ["", "ratio", "KB", "pages", "characters"],
    printed.map(({ name, file, bytes }): Row => [
      name,
      times(bytes / (base?.bytes ?? Number.NaN)),
      (bytes / 1024).toFixed(0),
      pages(file),
      characters(file)
    ])
  )
}
