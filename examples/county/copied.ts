/**
 * A copy of everything while the servers run, taken into an empty folder, opened there and verified.
 */
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Head, Storage } from "@gongkai/storage"
import { backup } from "@gongkai/storage/backup"
import { isAddress, layer } from "@gongkai/storage/Database"
import { exported, takenIn } from "@gongkai/storage/Portable"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import type { desk } from "./desk.ts"
import { year } from "./reports.ts"

const storage = (at: string) => Storage.layer.pipe(Layer.provideMerge(layer(at)))

// SQLite copies its file; PostgreSQL hands out lines, which a new file takes in.
const copy = Effect.fnUntraced(function* (from: string, to: string) {
  if (!isAddress(from)) return yield* backup(from, to)
  const lines: Array<string> = []
  yield* exported((line) => Effect.sync(() => lines.push(line))).pipe(Effect.provide(layer(from)))
  return yield* takenIn(Stream.fromIterable(lines)).pipe(Effect.provide(storage(to)))
})

/** Copies what is served, opens the copy, works out every hash in it again, and says what came of it. */
export const copied = async ({ ask, database }: Awaited<ReturnType<typeof desk>>): Promise<string> => {
  if (database === undefined) return "数据库在别处，由那里备份"
  const known: Head = await (await ask("GET", "/log/head")).json()
  const to = join(mkdtempSync(join(tmpdir(), "county-copy-")), "county.db")
  const verified = Effect.flatMap(Storage, ({ filings, verify }) =>
    Effect.all([verify(known), filings.page(year, "", 99)])
  ).pipe(Effect.provide(storage(to)))
  const [{ _tag }, { items }] = await Effect.runPromise(Effect.andThen(copy(database, to), verified))
  const chain = `日志${known.number}条${_tag === "Holds" ? "逐条相符" : "有不符"}`
  return `服务不停，备份到空文件夹再打开：报送${items.length}份，${chain}`
}
