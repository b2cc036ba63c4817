/**
 * What reading a balanced report costs when its tables were copied into one line, beside the same report as a page with tables.
 *
 * Each turn reads another report: what is remembered of one helps no other.
 *
 * @module
 */
import { at, type Draft } from "@gongkai/core/Draft"
import { edition2021 as edition } from "@gongkai/core/editions/2021"
import { heading } from "@gongkai/core/Edition"
import { layout } from "@gongkai/core/Layout"
import { read } from "@gongkai/import"
import * as Effect from "effect/Effect"
import type { Contest } from "./Contest.ts"
import { measure } from "./measure.ts"
import { random } from "./random.ts"
import { randomReport } from "./randomReport.ts"
import { timings } from "./table.ts"

interface Box {
  readonly text: string
  readonly rows: number
  readonly columns: number
}

type Cells = ReadonlyArray<ReadonlyArray<Box>>

/** A report written out, its tables by the function given. */
const written = (draft: Draft, table: (rows: Cells) => string): string =>
  edition.sections
    .map((section) => {
      const title = heading(edition, section)
      if (section.kind !== "form") return `${title}无。`
      const rows = layout(section).grid.map((row) =>
        row.flatMap((box) => {
          if (box._tag === "Covered") return []
          const entry = box._tag === "Heading" ? box.text : at(draft, box.cell)
          const text = typeof entry === "object" ? "" : `${entry}`
          return [{ text, rows: box.rows, columns: box.columns }]
        })
      )
      return `${title}${table(rows)}`
    })
    .join("")

const title = "示例县水利局2024年政府信息公开工作年度报告"
const flat = (draft: Draft): string =>
  `${title}\n${written(draft, (rows) =>
    rows
      .flat()
      .map(({ text }) => text)
      .join("")
  )}`
const cell = ({ text, rows, columns }: Box): string => `<td rowspan="${rows}" colspan="${columns}">${text}</td>`
const page = (draft: Draft): string =>
  `<meta charset="utf-8"><h1>${title}</h1>${written(
    draft,
    (rows) => `<table>${rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("")}</table>`
  )}`

const drafts = 500

export const runningText: Contest = {
  name: "running-text",
  run: async (options) => {
    const draw = random(7)
    const all = Array.from({ length: drafts }, () => randomReport(draw, 0.2))
    const files = (ending: string, write: (draft: Draft) => string) =>
      all.map((draft) => ({ name: `report.${ending}`, bytes: new TextEncoder().encode(write(draft)) }))
    const [pages, texts] = [files("html", page), files("txt", flat)]
    const of = (some: typeof pages) => async (turn: number) => {
      const file = some[turn % drafts]
      return file && Effect.runPromise(Effect.result(read(file)))
    }
    const measured = await measure(
      [
        { name: "the report as a page with tables", runAsync: of(pages) },
        { name: "the same in one line", runAsync: of(texts) }
      ],
      options
    )
    timings("8d  A balanced report in one line: at most 3× the same report as a table", measured)
  }
}
