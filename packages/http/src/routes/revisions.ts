/**
 * What changed from one revision to another, and what one cell held in each.
 *
 * @module
 */
import { difference } from "@gongkai/core/difference"
import type { Draft } from "@gongkai/core/Draft"
import { at } from "@gongkai/core/Draft"
import { type Edition, labelOf, slot } from "@gongkai/core/Edition"
import { editionOf } from "@gongkai/core/editions/official"
import * as Entry from "@gongkai/core/Entry"
import type { Narrative } from "@gongkai/core/Narrative"
import { lines, shown as asPrinted } from "@gongkai/core/Plain"
import type { StoredReport } from "@gongkai/storage"
import * as DateTime from "effect/DateTime"
import * as Schema from "effect/Schema"
import { Hono } from "hono"
import type * as answers from "../describe/deskAnswers.ts"
import { allowed } from "../context/actor.ts"
import type { Env } from "../context/Env.ts"
import { run } from "../context/Services.ts"
import { describe } from "../describe/describe.ts"
import { inPath, inQuery } from "../describe/inAddress.ts"
import { refuse } from "../problem/Problem.ts"
import * as Cursor from "../request/cursor.ts"

const ok = { zh: "好", en: "OK" }

/** The value of a cell as the file has it: amounts in 万元. */
const inFile = (edition: Edition, cell: string, entry: Entry.Entry): unknown => {
  const measure = slot(edition, cell)?.measure
  return measure === undefined ? null : Schema.encodeUnknownSync(Entry.schema(measure))(entry)
}

const textsOf = (draft: Draft, blocks: Narrative | null): ReadonlyArray<string> =>
  (blocks ?? []).map((block) => lines(block, asPrinted(editionOf(draft), draft)).join("\n"))

/** The differences of two revisions of one form. */
const between = (one: StoredReport, other: StoredReport): typeof answers.RevisionDifference.Type => {
  const [before, after] = [one.draft, other.draft]
  if (before.edition !== after.edition) {
    return refuse({
      status: 409,
      kind: "OtherEdition",
      detail: {
        zh: `第${one.number}版用 ${before.edition} 年格式，第${other.number}版用 ${after.edition} 年格式，不能逐格比较；请取得两版，用 gongkai diff 比较`,
        en: `revision ${one.number} has the form of ${before.edition}, revision ${other.number} that of ${after.edition}; fetch both and compare them with gongkai diff`
      }
    })
  }
  const edition = editionOf(before)
  const changes = difference(before, after)
  return {
    from: one.number,
    to: other.number,
    head: changes.flatMap((change) =>
      change._tag === "Head" && change.key !== "provenance"
        ? [{ key: change.key, before: change.before, after: change.after }]
        : []
    ),
    cells: changes.flatMap((change) =>
      change._tag === "Cell"
        ? [
            {
              cell: change.cell,
              label: labelOf(edition, change.cell),
              before: inFile(edition, change.cell, change.before),
              after: inFile(edition, change.cell, change.after)
            }
          ]
        : []
    ),
    prose: changes.flatMap((change) =>
      change._tag === "Prose"
        ? [
            {
              part: change.section,
              at: change.at,
              before: textsOf(before, change.before),
              after: textsOf(after, change.after)
            }
          ]
        : []
    )
  }
}

type Change = (typeof answers.CellHistory.Type)["items"][number]

export const revisions = new Hono<Env>()
  .get(
    "/:id/reports/:year/diff",
    describe({
      tag: "报告",
      summary: { zh: "两版有何不同", en: "What differs between two revisions" },
      parameters: ["id", "year", "from", "to"],
      answers: { 200: { says: ok, body: "RevisionDifference" } },
      refusals: [409]
    }),
    inPath("id", "year"),
    inQuery("from", "to"),
    async (c) => {
      const { id, year } = c.req.valid("param")
      const { from, to } = c.req.valid("query")
      await allowed(c, "read", id)
      const { reports } = c.get("services").storage
      const [one, other] = await Promise.all([
        run(reports.revision(id, year, from)),
        run(reports.revision(id, year, to))
      ])
      return c.json(between(one, other))
    }
  )
  .get(
    "/:id/reports/:year/history",
    describe({
      tag: "报告",
      summary: { zh: "一格的沿革：每次变动，新的在前", en: "The history of a cell: each change, the newest first" },
      parameters: ["id", "year", "cell", "cursor", "limit"],
      answers: {
        200: { says: { zh: "有 next 则更早的还有", en: "with next there is more, further back" }, body: "CellHistory" }
      }
    }),
    inPath("id", "year"),
    inQuery("cell", "cursor", "limit"),
    async (c) => {
      const { id, year } = c.req.valid("param")
      const { cell, cursor, limit = 50 } = c.req.valid("query")
      await allowed(c, "read", id)
      const { reports } = c.get("services").storage
      const below = cursor === undefined ? Number.MAX_SAFE_INTEGER : Cursor.parse(Schema.Int, cursor)
      // The newest first; a revision more than asked for tells whether the oldest of the page is a change.
      const all = (await run(reports.revisions(id, year))).filter(({ removed, number }) => !removed && number < below)
      const page = all.slice(0, limit)
      const read = await Promise.all(
        all.slice(0, limit + 1).map(({ number }) => run(reports.revision(id, year, number)))
      )
      const newest = read[0]
      const edition = newest && editionOf(newest.draft)
      if (edition !== undefined && slot(edition, cell) === undefined) return refuse(noSuchCell(cell, edition.key))
      const values = read.map(({ draft }) => {
        const found = slot(editionOf(draft), cell)
        return found === undefined ? null : inFile(editionOf(draft), cell, at(draft, found.cell))
      })
      const items = page.flatMap(({ number, savedAt, by, reason }, place): ReadonlyArray<Change> => {
        const isSame = place + 1 < values.length && JSON.stringify(values[place]) === JSON.stringify(values[place + 1])
        if (isSame) return []
        const said = { ...(by !== null && { by }), ...(reason !== null && { reason }) }
        return [{ number, savedAt: DateTime.formatIso(savedAt), ...said, value: values[place] }]
      })
      const last = page.at(-1)
      return c.json({
        cell,
        label: edition === undefined ? cell : labelOf(edition, cell),
        items,
        ...(all.length > limit && last !== undefined && { next: Cursor.show(last.number) })
      } satisfies typeof answers.CellHistory.Type)
    }
  )

const noSuchCell = (cell: string, edition: string) =>
  ({
    status: 400,
    kind: "NoSuchCell",
    detail: {
      zh: `${edition} 年格式没有“${cell}”这一格；全部地址见 /v1/editions/${edition}/form`,
      en: `The form of ${edition} has no cell "${cell}"; /v1/editions/${edition}/form lists them all`
    },
    errors: [{ parameter: "cell", detail: { zh: "没有这一格", en: "there is no such cell" } }]
  }) as const
