/**
 * What the desk knows beside a report: the name of its unit, last year's report, and which content was filed.
 *
 * @module
 */
import { type Cell, inEnglish } from "@gongkai/core/Cell"
import { type Draft } from "@gongkai/core/Draft"
import { type Edition, labelOf } from "@gongkai/core/Edition"
import { Filing, sources, type Tree, Unit } from "@gongkai/core/desk"
import type { Obstacles } from "@gongkai/core/desk/judging"
import { forPublic } from "@gongkai/core/forPublic"
import * as Interchange from "@gongkai/core/Interchange"
import type { StoredReport } from "@gongkai/storage"
import { digest } from "@gongkai/storage/digest"
import * as Effect from "effect/Effect"
import { today } from "../context/actor.ts"
import { run, type Services } from "../context/Services.ts"
import type { Fault } from "../problem/Problem.ts"

/** The name that a unit has today, or had last; of a unit that the tree does not have, the name of its agency. */
export const nameOf = async ({ storage }: Services, tree: Tree.Tree, unit: string): Promise<string> => {
  const found = tree.units.get(unit)
  if (found !== undefined) return Unit.on(found, today())?.name ?? Unit.nameOf(found)
  const agency = await run(storage.agencies.find(unit).pipe(Effect.catchTag("AgencyNotFound", () => Effect.void)))
  return agency?.agency.name ?? unit
}

/**
 * What a check may know of a report: the day, and last year's report of the same unit. Where a unit took over work of others, their
 * reports belong to it too and its own alone would raise false alarms, so none is given.
 */
export const knownOf = async (
  { storage }: Services,
  tree: Tree.Tree,
  unit: string,
  year: number
): Promise<{ readonly today: string; readonly previous: ReadonlyArray<Draft> }> => {
  const { whole, shared } = sources(tree, unit, year)
  const isOwn = !tree.units.has(unit) || (shared.length === 0 && whole.length === 1 && whole[0] === unit)
  if (!isOwn || year <= 2008) return { today: today(), previous: [] }
  const last = storage.reports.find(unit, year - 1).pipe(
    Effect.map(({ draft }) => draft),
    Effect.catchTag("ReportNotFound", () => Effect.void)
  )
  const draft = await run(last)
  return { today: today(), previous: draft === undefined ? [] : [draft] }
}

/** The report that was filed or corrected last, as it was kept. */
export const filed = async ({ storage }: Services, filing: Filing.Filing) => {
  const content = Filing.contentOf(filing)
  if (content === undefined) return undefined
  return { content, ...(await run(storage.reports.revision(filing.unit, filing.year, content.revision))) }
}

/** A revision as a filing names it, with the hash of what the public would read of it where that is less. */
export const contentOf = async ({
  number: revision,
  hash,
  draft
}: Pick<StoredReport, "number" | "hash" | "draft">): Promise<Filing.Content> => {
  const open = forPublic(draft)
  const publicHash = open === draft ? hash : await Effect.runPromise(digest(Interchange.texts(open).essence))
  return { revision, hash, ...(publicHash !== hash && { publicHash }) }
}

const at = (cell: string): string => `/${cell.replaceAll(".", "/")}`

/** What stands against a filing, place by place: cells by their address in the report, findings with what to do. */
export const faultsOf = (edition: Edition, { errors, blank, unread, unexplained }: Obstacles): ReadonlyArray<Fault> => {
  const named = (cells: ReadonlyArray<Cell>, zh: string, en: string) =>
    cells.map((cell) => ({
      pointer: at(cell),
      detail: { zh: `“${labelOf(edition, cell)}”${zh}`, en: `${inEnglish(cell)}: ${en}` }
    }))
  return [
    ...named(blank, "未填", "blank"),
    ...named(unread, "未能读出，请对照原件填写", "unread; enter it from the original"),
    ...[...errors, ...unexplained].flatMap(({ rule, message, hint, cells, passage }) =>
      rule === "completeness.blank" || rule === "completeness.unread"
        ? []
        : [
            {
              ...(cells[0] !== undefined
                ? { pointer: at(cells[0]) }
                : passage !== undefined && { pointer: `/${passage.part}` }),
              detail: { zh: `${message.zh}；${hint.zh}`, en: `${message.en}; ${hint.en}` }
            }
          ]
    )
  ]
}
