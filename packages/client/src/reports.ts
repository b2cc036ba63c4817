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
import type { Calls } from "./calls.ts"
import type { components } from "./paths.ts"
import { plainTag } from "./plainTag.ts"
import { refused, Refused } from "./problemOf.ts"

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
  readonly accept?: ReadonlyArray<"other-organ" | "other-form" | "other-year">
  readonly signal?: AbortSignal
}

/** A revision that was kept, with the findings of its check. */
export type Kept = components["schemas"]["Kept"]

const at = "/v1/agencies/{id}/reports/{year}"

const path = ({ agency, year }: Place) => ({ id: agency, year })

const query = ({ reason, accept }: Saying) => ({
  ...(reason !== undefined && { reason }),
  ...(accept !== undefined && accept.length > 0 && { accept: accept.join(",") })
})

const condition = (seen: string): Record<string, string> =>
  seen === "none" ? { "if-none-match": "*" } : { "if-match": seen }

/** What was asked by the call that was answered so; a refusal, where it was one. */
const answered = async ({ data, error, response }: Given): Promise<string> => {
  if (response.ok) return data ?? ""
  return refused(new Response(typeof error === "string" ? error : JSON.stringify(error), response))
}

/** A call whose answer is left as text. */
interface Given {
  readonly data?: string
  readonly error?: unknown
  readonly response: Response
}

const held = (text: string, { status, headers }: Response): Held => {
  const draft = Interchange.parse(text)
  const etag = plainTag(headers.get("etag") ?? "")
  // A server of another kind may answer 200, too.
  if (Result.isFailure(draft) || etag === "") throw new Refused(status)
  return { draft: draft.success, text, etag }
}

const taken = async (given: Given): Promise<Kept> => {
  const text = await answered(given)
  if (!given.response.headers.has("etag")) throw new Refused(given.response.status)
  // What the route answers beside its tag.
  return JSON.parse(text) as Kept
}

/** How each call is made: its answer stays text, and its signal ends it. */
const asText = (signal: AbortSignal | undefined) => ({ parseAs: "text" as const, ...(signal && { signal }) })

/** The reports of a server; every call rejects with `Refused` where the server does not do what was asked. */
export const reportsOf = (server: Calls) => {
  /** What stands, or `undefined` where nothing does. With `known`, `"same"` where that still stands. */
  const find = async (
    place: Place,
    { known, signal }: { readonly known?: string; readonly signal?: AbortSignal } = {}
  ): Promise<Held | "same" | undefined> => {
    const headers = { accept: "application/json", ...(known !== undefined && { "if-none-match": known }) }
    const given = await server.GET(at, { params: { path: path(place) }, headers, ...asText(signal) })
    if (given.response.status === 304) return "same"
    return answered(given).then(
      (text) => held(text, given.response),
      (error: unknown) => {
        // Without a problem document it was not this server that said so.
        if (error instanceof Refused && error.status === 404 && error.problem !== undefined) return undefined
        throw error
      }
    )
  }

  /** Keeps a report: `seen` is the tag of what it is based on, or `"none"` where there is none yet. It is kept with its errors. */
  const keep = async (place: Place, draft: Draft, seen: string, said: Saying = {}): Promise<Kept> =>
    taken(
      await server.PUT(at, {
        params: { path: path(place), query: query(said) },
        // Written by the schema from which the document's is made.
        body: Interchange.encode(draft) as components["schemas"]["Report"],
        headers: condition(seen),
        ...asText(said.signal)
      })
    )

  /** Changes some cells: `{ requests: { received: { total: 3 } } }`; a cell is replaced as a whole, `null` blanks it. */
  const change = async (place: Place, patch: Interchange.File, seen: string, said: Saying = {}): Promise<Kept> =>
    taken(
      await server.PATCH(at, {
        params: { path: path(place), query: query(said) },
        body: patch,
        headers: condition(seen),
        ...asText(said.signal)
      })
    )

  /** Removes what stands; its revisions stay. */
  const remove = async (place: Place, seen: string, { reason, signal }: Saying = {}): Promise<void> => {
    await answered(
      await server.DELETE(at, {
        params: { path: path(place), query: query({ ...(reason !== undefined && { reason }) }) },
        headers: condition(seen),
        ...asText(signal)
      })
    )
  }

  return { find, keep, change, remove }
}
