/**
 * Reports at a server, with the types of the interchange file: found, kept, changed in some cells, removed.
 *
 * What stands is named by its tag, and a write names the one it is based on: where somebody else wrote meanwhile it is refused with 412.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import * as Interchange from "@gongkai/core/Interchange"
import * as Result from "effect/Result"
import type { client } from "./calls.ts"
import type * as answers from "./describe/answers.ts"
import { refused, Refused } from "./problemOf.ts"
import { plain } from "./request/etag.ts"

/** Which report is meant. */
export interface Place {
  /** The id under which the agency is registered. */
  readonly agency: string
  readonly year: number
}

/** A report as the server has it. */
export interface Held {
  readonly draft: Draft
  /** The interchange file as it was sent. */
  readonly text: string
  /** Names this revision: what a write is based on. */
  readonly etag: string
}

/** What is said beside a write. */
export interface Saying {
  readonly reason?: string
  /** What is meant though it looks wrong: another organ's name, the form of another year. */
  readonly accept?: ReadonlyArray<"other-organ" | "other-form">
  readonly signal?: AbortSignal
}

/** A revision that was kept, with the findings of its check. */
export type Kept = typeof answers.Kept.Type

const param = ({ agency, year }: Place) => ({ id: encodeURIComponent(agency), year: String(year) })

const query = ({ reason, accept }: Saying) => ({
  ...(reason !== undefined && { reason }),
  ...(accept !== undefined && accept.length > 0 && { accept: accept.join(",") })
})

const condition = (seen: string): Record<string, string> =>
  seen === "none" ? { "if-none-match": "*" } : { "if-match": seen }

const held = async (answer: Response): Promise<Held> => {
  const text = await answer.text()
  const draft = Interchange.parse(text)
  const etag = plain(answer.headers.get("etag") ?? "")
  // A server of another kind may answer 200, too.
  if (Result.isFailure(draft) || etag === "") throw new Refused(answer.status)
  return { draft: draft.success, text, etag }
}

// What the route answers beside its tag.
const taken = async (answer: Response): Promise<Kept> =>
  answer.ok && answer.headers.has("etag") ? ((await answer.json()) as Kept) : refused(answer)

/** The reports of a server; every call rejects with `Refused` where the server does not do what was asked. */
export const reportsOf = (server: ReturnType<typeof client>) => {
  const one = server.agencies[":id"].reports[":year"]

  /** What stands, or `undefined` where nothing does. With `known`, `"same"` where that still stands. */
  const find = async (
    place: Place,
    { known, signal }: { readonly known?: string; readonly signal?: AbortSignal } = {}
  ): Promise<Held | "same" | undefined> => {
    const headers = { accept: "application/json", ...(known !== undefined && { "if-none-match": known }) }
    const answer: Response = await one.$get({ param: param(place) }, { headers, ...(signal && { init: { signal } }) })
    if (answer.status === 304) return "same"
    if (answer.status === 200) return held(answer)
    return refused(answer).catch((error: unknown) => {
      // Without a problem document it was not this server that said so.
      if (error instanceof Refused && error.status === 404 && error.problem !== undefined) return undefined
      throw error
    })
  }

  /** Keeps a report: `seen` is the tag of what it is based on, or `"none"` where there is none yet. It is kept with its errors. */
  const keep = async (place: Place, draft: Draft, seen: string, said: Saying = {}): Promise<Kept> =>
    taken(
      await one.$put(
        { param: param(place), query: query(said), json: Interchange.encode(draft) },
        { headers: condition(seen), ...(said.signal && { init: { signal: said.signal } }) }
      )
    )

  /** Changes some cells: `{ requests: { received: { total: 3 } } }`; a cell is replaced as a whole, `null` blanks it. */
  const change = async (place: Place, patch: Interchange.File, seen: string, said: Saying = {}): Promise<Kept> =>
    taken(
      await one.$patch(
        { param: param(place), query: query(said), json: patch },
        { headers: condition(seen), ...(said.signal && { init: { signal: said.signal } }) }
      )
    )

  /** Removes what stands; its revisions stay. */
  const remove = async (place: Place, seen: string, { reason, signal }: Saying = {}): Promise<void> => {
    const answer: Response = await one.$delete(
      { param: param(place), query: query({ ...(reason !== undefined && { reason }) }) },
      { headers: condition(seen), ...(signal && { init: { signal } }) }
    )
    if (!answer.ok) return refused(answer)
  }

  return { find, keep, change, remove }
}
