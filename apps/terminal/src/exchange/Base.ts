/**
 * What a file was based on when it was last exchanged: which report of which server, its tag, and the hash of what it said.
 *
 * It is kept beside the file, under a hidden name, and never in it: a report says the same wherever it was sent. A file without it,
 * copied or sent by mail, counts as based on nothing, so what stands on a server is never replaced by it unasked.
 *
 * @module
 */
import { createHash } from "node:crypto"
import { readFile } from "node:fs/promises"
import { basename, dirname, join } from "node:path"
import type { Draft } from "@gongkai/core/Draft"
import * as Interchange from "@gongkai/core/Interchange"
import type { Refused } from "@gongkai/import"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { save } from "../disk/files.ts"

export const Base = Schema.Struct({
  server: Schema.String,
  agency: Schema.String,
  year: Schema.Int,
  etag: Schema.String,
  /** Of the report's essence: equal while nothing was changed since. */
  hash: Schema.String
})
export type Base = typeof Base.Type

const Json = Schema.fromJsonString(Base)
const decode = Schema.decodeUnknownEffect(Json)
const encode = Schema.encodeSync(Json)

const beside = (file: string): string => join(dirname(file), `.${basename(file)}.base`)

/** What is remembered of a file; nothing where there is nothing to read, or nothing that can be read. */
export const recall = (file: string): Effect.Effect<Base | undefined> =>
  Effect.tryPromise(() => readFile(beside(file), "utf8")).pipe(
    Effect.flatMap((text) => decode(text)),
    Effect.orElseSucceed(() => undefined)
  )

/** Standard input has nothing beside it. */
export const remember = (file: string, base: Base): Effect.Effect<void, Refused> =>
  file === "-" ? Effect.void : save(beside(file), encode(base), { replace: true })

/** The fingerprint of what a report says, as the server takes it. */
export const hashOf = (draft: Draft): string =>
  createHash("sha256").update(Interchange.texts(draft).essence).digest("hex")
