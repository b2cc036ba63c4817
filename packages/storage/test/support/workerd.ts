/**
 * A D1 database in workerd, as miniflare starts it. Where it cannot start tests are skipped, unless GONGKAI_REQUIRE_TOOLS is set.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import type { Miniflare } from "miniflare"

export interface Workerd {
  readonly database: Awaited<ReturnType<Miniflare["getD1Database"]>>
  readonly stop: () => Promise<void>
}

const launch = async (): Promise<Workerd> => {
  // Where no workerd is made for the machine, this import fails already.
  const { Miniflare } = await import("miniflare")
  const miniflare = new Miniflare({ modules: true, script: "export default {}", d1Databases: ["DATABASE"] })
  return { database: await miniflare.getD1Database("DATABASE"), stop: () => miniflare.dispose() }
}

/** The database, or why there is none. Where the binary does not run, miniflare waits for ever; we do not. */
export const start = (): Promise<Workerd | string> =>
  Effect.tryPromise(launch).pipe(
    Effect.timeout("3 minutes"),
    Effect.catch((error) =>
      process.env["GONGKAI_REQUIRE_TOOLS"] === undefined
        ? Effect.succeed(`workerd does not start here: ${String(error)}`)
        : Effect.die(error)
    ),
    Effect.runPromise
  )
