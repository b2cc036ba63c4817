/**
 * A county's sum over HTTP beside the bare sum: 500 reports, each of 200 numbers, from one file of SQLite.
 *
 * The bare sum knows nothing but the numbers: node:sqlite reads the vectors and a loop adds them. The desk also asks who may, which reports
 * stand at that stage and who is missing, and answers with names, labels and a report. Both must agree.
 *
 * @module
 */
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import type { Step } from "@gongkai/core/desk/Filing"
import * as Tree from "@gongkai/core/desk/Tree"
import { application } from "@gongkai/http"
import { services } from "@gongkai/http/node"
import * as Effect from "effect/Effect"
import { inFolder, type Contest, type Options } from "./Contest.ts"
import { measure } from "./measure.ts"
import { pick, reports } from "./reports.ts"
import { type Row, table, times } from "./table.ts"

const [children, year] = [500, 2023]
const unitOf = (at: number): string => `unit-${String(at).padStart(3, "0")}`
const who = { by: "bench", at: "2024-01-20T09:00:00+08:00" }
const standing = (name: string) => ({ from: "2019-01-01", name, kind: "department", level: "county" }) as const

type Opened = Awaited<ReturnType<typeof services>>

/** A county whose children all filed and were approved. */
const seed = Effect.fnUntraced(function* ({ services: { storage } }: Opened) {
  const units = Array.from({ length: children }, (_, at) => unitOf(at))
  yield* storage.desks.change("found", who.by, 0, () =>
    Tree.make([
      { id: "county", standings: [standing("某县人民政府")] },
      ...units.map((id) => ({ id, standings: [{ ...standing(id), parent: "county" }] as const }))
    ])
  )
  for (const id of ["county", ...units]) yield* storage.agencies.put(id, { name: id }, "none")
  const campaign = { year, desk: "county", level: "county", expected: units, local: [], exemptions: [] } as const
  yield* storage.desks.keep(campaign, who.by, 0)
  for (const [at, id] of units.entries()) {
    const { hash } = yield* storage.reports.save(id, year, pick(reports, at), "none")
    const steps: ReadonlyArray<Step> = [
      { act: "file", ...who, content: { revision: 1, hash } },
      { act: "approve", ...who }
    ]
    for (const [seen, step] of steps.entries()) yield* storage.filings.take(id, year, step, seen)
  }
  return yield* storage.tokens.issue("bench")
})

/** Reads every vector and adds place by place. */
const bare = (db: string): (() => ReadonlyArray<bigint>) => {
  const statement = new DatabaseSync(db, { readOnly: true }).prepare("SELECT cells FROM revisions WHERE year = ?")
  return () => {
    const sums: Array<bigint> = []
    for (const { cells } of statement.all(year)) {
      const numbers: ReadonlyArray<number | null> = JSON.parse(String(cells))
      for (const [at, number] of numbers.entries()) sums[at] = (sums[at] ?? 0n) + BigInt(number ?? 0)
    }
    return sums
  }
}

const contest = async (folder: string, options: Options): Promise<void> => {
  const db = join(folder, "county.db")
  const opened = await services({ db })
  try {
    const authorization = `Bearer ${await Effect.runPromise(seed(opened))}`
    const app = application(() => opened.services)
    const address = `http://county/v1/consolidations/county/${year}`
    const asked = async () => (await app.fetch(new Request(address, { headers: { authorization } }))).json()
    const sum = bare(db)
    const { cells } = await asked()
    const told = cells.map((each: { readonly sum: string }) => each.sum).join()
    if (told !== sum().map(String).join()) throw new Error("the desk and the bare sum disagree")
    const lines = await measure(
      [
        { name: "bare sum", run: sum },
        { name: "the desk's answer", runAsync: asked }
      ],
      options
    )
    const rows = lines.map(({ name, ratio, quartiles, time }): Row => [
      name,
      times(ratio),
      quartiles.map((each) => each.toFixed(2)).join("–"),
      (time / 1000).toFixed(1)
    ])
    table(`14  The sum of ${children} reports over HTTP, beside the bare sum`, ["", "ratio", "quartiles", "ms"], rows)
  } finally {
    await opened.close()
  }
}

export const consolidation: Contest = {
  name: "consolidation",
  run: inFolder(contest)
}
