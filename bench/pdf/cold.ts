/**
 * Cold printing: the whole process that prints one report, from its start to its end.
 *
 * @module
 */
import { existsSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import * as Interchange from "@gongkai/core/Interchange"
import { type Contest, run } from "./Contest.ts"
import { environment, flags } from "./chromium.ts"
import { draft } from "./drafts.ts"
import { flow } from "./flows.ts"
import { html } from "./html.ts"
import { chromium } from "./peers.ts"
import { compared, interleaved } from "./rounds.ts"
import { source } from "./typstSource.ts"

const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const command = beside("../../apps/tui/dist/gongkai.mjs")

const node = (...given: ReadonlyArray<string>) => ({ program: process.execPath, given, environment: process.env })

export const cold = async ({ folder, fonts, rounds, untagged }: Contest): Promise<void> => {
  if (!existsSync(command)) {
    process.stdout.write("\nCold: not built (apps/tui/dist/gongkai.mjs is missing; npm run build makes it)\n")
    return
  }
  const report = draft(0)
  const [file, typ, page] = ["cold.gongkai.json", "cold.typ", "cold.html"].map((name) => join(folder, name))
  if (file === undefined || typ === undefined || page === undefined) return
  writeFileSync(file, Interchange.show(report))
  writeFileSync(typ, source(flow(report)))
  writeFileSync(page, html(flow(report)))
  const out = (name: string): string => join(folder, `cold-${name}.pdf`)
  const takes = (engine: string) => untagged.some((entrant) => entrant.engine === engine)
  const browser = chromium() ?? ""
  const print = [...flags, "--headless", "--no-pdf-header-footer", `--print-to-pdf=${out("chromium")}`]
  const contenders = [
    { name: "gongkai print FILE -o OUT", ...node(command, "print", file, "-o", out("ours")) },
    ...(takes("typst")
      ? [
          {
            name: "Typst for Node, one document",
            ...node(beside("typstOnce.mjs"), fonts, typ, out("typst"), beside("peers/package.json"))
          }
        ]
      : []),
    ...(takes("chromium")
      ? [
          {
            name: "chromium --print-to-pdf",
            program: browser,
            given: [...print, pathToFileURL(page).href],
            environment: environment(fonts)
          }
        ]
      : []),
    { name: "node -e 0", ...node("-e", "0") }
  ].map(({ name, program, given, environment }) => ({ name, measure: () => run(program, given, environment).time }))
  // Twice without a clock: the first run writes the compile cache, the second reads it.
  await interleaved(contenders, 2)
  const scores = await interleaved(contenders, 2 * rounds)
  compared(
    `Cold: a process that prints one report (${2 * rounds} rounds). Goals: Typst 1 / 1.1, Chromium 1 / 0.4`,
    scores,
    "ms"
  )
}
