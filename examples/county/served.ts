/**
 * Where the county's desk is: in an empty file, unless the environment names a database or a server.
 *
 * GONGKAI_DATABASE is served by two servers that take turns; GONGKAI_SERVER, with GONGKAI_TOKEN, runs already, such as a worker at the edge.
 */
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { serve, services } from "@gongkai/http/node"
import * as Effect from "effect/Effect"

/** Where requests go, each to the next address, and as whom. */
interface Served {
  readonly urls: readonly [string, ...ReadonlyArray<string>]
  readonly token: string
  /** The file or the address of the database, where it is not somebody else's. */
  readonly database?: string
  readonly close: () => Promise<void>
}

export const served = async (): Promise<Served> => {
  const { GONGKAI_SERVER: url, GONGKAI_TOKEN: shown, GONGKAI_DATABASE: database } = process.env
  if (url !== undefined) return { urls: [url.replace(/\/$/u, "")], token: shown ?? "", close: async () => {} }
  const db = database ?? join(mkdtempSync(join(tmpdir(), "county-")), "county.db")
  const opened = await services({ db })
  const token = await Effect.runPromise(opened.services.storage.tokens.issue("青石县政务公开办"))
  await opened.close()
  const one = await serve({ port: 0, db })
  const other = database === undefined ? undefined : await serve({ port: 0, db })
  return {
    urls: other === undefined ? [one.url] : [one.url, other.url],
    token,
    database: db,
    close: async () => {
      await Promise.all([one.close(), other?.close()])
    }
  }
}
