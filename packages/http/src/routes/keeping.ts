/**
 * Keeps a revision of a report for whoever acts: it belongs where it is sent, it is checked, and it is tied to what its writer saw.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import type { Expected, RevisionConflict } from "@gongkai/storage"
import type { Context } from "hono"
import { today } from "../context/actor.ts"
import { awaited } from "../context/awaited.ts"
import type { Env } from "../context/Env.ts"
import { run, type Services } from "../context/Services.ts"
import type * as answers from "../describe/answers.ts"
import type { Checked } from "../jobs/perform.ts"
import * as shown from "../jobs/shown.ts"
import { tagOf } from "../problem/language.ts"
import { refuse } from "../problem/Problem.ts"
import { tag } from "../request/etag.ts"
import { keyOf } from "../request/idempotency.ts"
import { begunBy, belongs, isUnder, namesSince, stoodThen } from "../request/meant.ts"
import { changed } from "./difference.ts"

/** Refuses with 412: names the current revision, and where it differs from the one that the writer saw. */
export const conflict = async (services: Services, failure: RevisionConflict, year: number): Promise<never> => {
  const { agency, expected, current, text } = failure
  if (current === "none") return refuse({ status: 412, detail: text })
  const { reports } = services.storage
  const now = await run(reports.revision(agency, year, current))
  const isKnown = expected !== "none" && expected < current
  const before = isKnown ? await run(reports.revision(agency, year, expected)) : undefined
  return refuse({
    status: 412,
    detail: text,
    headers: { etag: tag(current) },
    more: { current: shown.saved(now), ...(before && { changed: changed(before.draft, now.draft) }) }
  })
}

/** A check of a report no longer than this takes less time than handing it to a thread; in characters. */
const short = 16_000

/** Checks a report that is known to be well-formed: a long one wherever long work is done. */
export const checked = async (
  c: Context<Env>,
  { draft, text }: { readonly draft: Draft; readonly text: string }
): Promise<Checked> => {
  const language = c.get("language")
  if (text.length > short) return awaited(c, c.get("work").check({ text, language }))
  const judging = await import("../jobs/judging.ts")
  return judging.checked(draft, language, { judging: judging.next })
}

/** A report to be kept, with its text, where, by whom, and what they saw there. */
export interface Keeping {
  readonly id: string
  readonly year: number
  /** Who may do so, as the caller asked. */
  readonly by: string
  readonly seen: Expected
  readonly draft: Draft
  readonly text: string
}

/** What a writer says beside a report. */
export interface Saying {
  readonly accept?: string | undefined
  readonly reason?: string | undefined
  readonly correcting?: "yes" | undefined
}

/** Keeps the report and answers the revision with its findings; or refuses, and nothing is kept. */
export const kept = async (
  c: Context<Env>,
  { id, year, by, seen, draft, text }: Keeping,
  { accept = "", reason, correcting }: Saying
) => {
  if (draft.year !== year) {
    const detail = {
      zh: `报告的年度是 ${draft.year}，地址中是 ${year}；请核对`,
      en: `The report is of ${draft.year}, the address of ${year}; check which is right`
    }
    return refuse({ status: 422, detail, errors: [{ pointer: "/year", detail }] })
  }
  const key = keyOf(c)
  const services = c.get("services")
  const { agency } = await run(services.storage.agencies.find(id))
  const accepted = new Set(accept.split(","))
  const isNamed = accepted.has("other-organ") || isUnder(draft, [agency.name])
  // The tree is read for the first report of a year, and for one whose name is not that of the register.
  const { tree } = isNamed && seen !== "none" ? { tree: undefined } : await run(services.storage.desks.tree)
  belongs(draft, agency, accepted, tree === undefined ? [] : namesSince(tree, id, year))
  // Asked once, of the first: what a reform since then means is the desk's to say.
  if (tree !== undefined && seen === "none") {
    begunBy(year, today(), accepted)
    stoodThen(tree, id, year, accepted)
  }
  // Before it is kept: where it cannot be checked now, nothing has happened yet.
  const { counts, findings } = await checked(c, { draft, text })
  const note = { by, reason, key, ...(correcting === "yes" && { correcting: true }) }
  const saved = await run(services.storage.reports.save(id, year, draft, seen, note))
  if ("_tag" in saved) return conflict(services, saved, year)
  const body = { ...shown.saved(saved), counts, findings } satisfies typeof answers.Kept.Type
  return { body, headers: { etag: body.etag, "content-language": tagOf(c.get("language")) } }
}
