/**
 * Storage in a file of its own, for tests of the file.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as SqlClient from "effect/sql/SqlClient"
import { mkdtempSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Sqlite from "../../src/Sqlite.ts"
import { Storage } from "../../src/Storage.ts"
import { draft } from "./drafts.ts"

/** A new empty folder. */
export const folder = (): string => mkdtempSync(join(tmpdir(), "gongkai-"))

const stored = (file: string) => Storage.layer.pipe(Layer.provideMerge(Sqlite.layer(file)))

/** Does something with what is kept in a file, and closes it. */
export const within = <A, E>(file: string, work: Effect.Effect<A, E, Storage | SqlClient.SqlClient>) =>
  Effect.runPromise(work.pipe(Effect.provide(stored(file))))

export const save = (year: number) => Storage.use(({ reports }) => reports.save("a", year, draft("话", year), "none"))

export const modeOf = (path: string): number => statSync(path).mode & 0o777
