/**
 * The application over a storage in memory, asked as a client would ask it. Its PDFs say nothing but whose report they print.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import * as Interchange from "@gongkai/core/Interchange"
import type { Grant } from "@gongkai/core/desk/Access"
import { type Hashing, Storage } from "@gongkai/storage"
import * as Sqlite from "@gongkai/storage/Sqlite"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Result from "effect/Result"
import { application } from "../../src/app.ts"
import type { Print } from "../../src/jobs/print.ts"
import type { Reader } from "../../src/jobs/Reader.ts"
import { Work } from "../../src/jobs/Work.ts"
import { site } from "../../src/site/site.ts"
import { draft } from "./drafts.ts"

/** The text of an interchange file. */
export const file = (more: Partial<Draft> = {}): string => Interchange.show(draft(more))

/** What creates, and what changes a revision. */
export const create = { "if-none-match": "*" }
export const change = (number: number) => ({ "if-match": `"${number}"` })

export const print: Print = async ({ agency }) =>
  Result.succeed(Uint8Array.from(new TextEncoder().encode(`%PDF- ${agency.name}`)))

/** Loaded only by tests that read files. */
const reader: Reader = {
  read: async (reading) => (await import("../../src/jobs/importing.ts")).read(reading),
  table: async (bytes) => (await import("../../src/jobs/importing.ts")).table(bytes)
}

/** An answer taken apart: `body` is JSON where the answer is. */
export interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // Tests compare it with what they expect.
  readonly body: unknown
}

/** Passwords kept in the clear, so that tests are quick; what real hashing does is said in storage. */
export const hashing: Hashing = {
  hash: (password) => Effect.succeed(`clear ${password}`),
  matches: (password, secret) => Effect.succeed(secret === `clear ${password}`)
}

/** A server of its own, with one token that may write. */
export const host = async (printing: Print | undefined = print) => {
  const runtime = ManagedRuntime.make(Storage.layer.pipe(Layer.provide(Sqlite.layer(":memory:"))))
  const storage = await runtime.runPromise(Storage)
  const token = await runtime.runPromise(storage.tokens.issue("办公室"))
  const work = Work.here(printing, undefined, reader)
  const app = application(
    () => ({ storage, hashing, zip: async () => (await import("@gongkai/office")).growing }),
    () => work,
    () => {},
    undefined,
    [site]
  )
  const ask = async (
    method: string,
    path: string,
    { body, headers = {} }: { readonly body?: string; readonly headers?: Record<string, string> } = {}
  ): Promise<Answered> => {
    const own = { authorization: `Bearer ${token}`, ...(body !== undefined && { "content-type": "application/json" }) }
    const answer = await app.request(path, {
      method,
      headers: { ...own, ...headers },
      ...(body !== undefined && { body })
    })
    const text = await answer.text()
    const isJson = /\bjson\b/u.test(answer.headers.get("content-type") ?? "")
    return { status: answer.status, headers: answer.headers, text, body: isJson ? JSON.parse(text) : undefined }
  }
  /** The token of a new account with these roles. */
  const account = (id: string, grants: ReadonlyArray<Grant>, kind: "person" | "service" = "person") =>
    runtime.runPromise(
      Effect.andThen(
        storage.accounts.keep({ id, kind, name: `示例${id}`, grants, isClosed: false }, "命令行", 0),
        storage.tokens.issue(id, { account: id })
      )
    )
  const register = (id: string, name = "示例市档案局") =>
    ask("PUT", `/v1/agencies/${encodeURIComponent(id)}`, { body: JSON.stringify({ name }), headers: create })
  const keep = (id: string, year: number, body = file({ year }), headers: Record<string, string> = create) =>
    ask("PUT", `/v1/agencies/${encodeURIComponent(id)}/reports/${year}`, { body, headers })
  return {
    app,
    token,
    storage,
    ask,
    account,
    register,
    keep,
    get: (path: string, headers = {}) => ask("GET", path, { headers })
  }
}
