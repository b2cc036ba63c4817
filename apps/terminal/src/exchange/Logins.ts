/**
 * The tokens that `gongkai login` keeps for its user, one a server, in the user's own folder, readable by nobody else.
 *
 * A file that is not ours, or that cannot be read, holds no token and is left alone.
 *
 * @module
 */
import { chmodSync, existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import type { Text } from "@gongkai/core/Text"
import type { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { save } from "../disk/files.ts"
import { memoryFile } from "../disk/memory.ts"
import { refuse } from "../words/refusal.ts"
import { base } from "./Connection.ts"

const Login = Schema.Struct({ url: Schema.String, token: Schema.String, by: Schema.String })
/** A server with the token that is shown there, and the name under which it acts. */
export type Login = typeof Login.Type

const Logins = Schema.fromJsonString(
  Schema.Struct({
    format: Schema.Literal("gongkai/logins@1"),
    /** The latest first. */
    logins: Schema.Array(Login)
  })
)
const decode = Schema.decodeUnknownOption(Logins)
const encode = Schema.encodeSync(Logins)

/** Beside what gongkai remembers. */
export const loginsFile = (): string => join(dirname(memoryFile()), "logins.json")

const read = (file: string): ReadonlyArray<Login> | undefined => {
  if (!existsSync(file)) return []
  try {
    return Option.getOrUndefined(decode(readFileSync(file, "utf8")))?.logins
  } catch {
    return undefined
  }
}

/** The servers that are known, the latest first. */
export const logins = (file = loginsFile()): ReadonlyArray<Login> => read(file) ?? []

/** The token for a server; none where nobody signed in there. */
export const tokenOf = (url: string, file = loginsFile()): string | undefined =>
  logins(file).find((each) => each.url === base(url))?.token

const write = Effect.fnUntraced(function* (file: string, all: ReadonlyArray<Login>) {
  yield* save(file, encode({ format: "gongkai/logins@1", logins: all }), { replace: true })
  yield* Effect.sync(() => chmodSync(file, 0o600))
})

const known = (file: string): Effect.Effect<ReadonlyArray<Login>, Refused> =>
  Effect.suspend(() => {
    const found = read(file)
    return found === undefined ? refuse(file, notOurs) : Effect.succeed(found)
  })

/** Keeps a token; an earlier one for the same server is replaced. */
export const keep = (login: Login, file = loginsFile()): Effect.Effect<void, Refused> =>
  Effect.flatMap(known(file), (all) => write(file, [login, ...all.filter(({ url }) => url !== login.url)]))

/** Forgets the token for a server, or all of them; answers for which servers. */
export const forget = (url: string | undefined, file = loginsFile()): Effect.Effect<ReadonlyArray<string>, Refused> =>
  Effect.gen(function* () {
    const all = yield* known(file)
    const gone = all.filter((each) => url === undefined || each.url === url)
    if (gone.length > 0)
      yield* write(
        file,
        all.filter((each) => !gone.includes(each))
      )
    return gone.map((each) => each.url)
  })

const notOurs: Text = {
  zh: "这个文件读不出来，或不是 gongkai 写的，没有动；请核对它和它的权限",
  en: "this file cannot be read, or gongkai did not write it, and it was left alone; check it and who may read it"
}
