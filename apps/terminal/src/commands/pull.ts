/**
 * `gongkai pull --from URL --agency-id ID --year YEAR`: fetches the report that stands on a server into a file.
 *
 * A file that was changed since it was last exchanged is not replaced unless told to: what differs is named instead.
 *
 * @module
 */
import { existsSync } from "node:fs"
import type { Text } from "@gongkai/core/Text"
import { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { refuse } from "../words/refusal.ts"
import { file as fileOf, interchange } from "../disk/asked.ts"
import { hashOf, recall, remember } from "../exchange/Base.ts"
import { differences } from "../exchange/differences.ts"
import { type Input, options, type Outcome, reply } from "../exchange/reply.ts"
import { type Place, server } from "../exchange/Server.ts"
import { save } from "../disk/files.ts"
import { load } from "../disk/load.ts"
import { named } from "../disk/outputs.ts"
import { noneThere } from "../words/atDesk.ts"
import { serverOf } from "./atServer.ts"

export interface Pulling extends Input {
  readonly from: Option.Option<string>
  readonly agencyId: string
  readonly year: number
  readonly output: Option.Option<string>
}

export const pull = (input: Pulling) => reply(received(input), input)

const received = Effect.fnUntraced(function* (input: Pulling) {
  const output = Option.isSome(input.output) ? yield* fileOf(input.output.value, interchange) : undefined
  const remote = yield* server(options(yield* serverOf(input.from, "--from"), input))
  const place: Place = { agency: input.agencyId, year: input.year }
  const held = yield* remote.held(place)
  if (held === undefined) return yield* refuse(remote.url, noneThere(place))
  const file = output ?? `${named(held.draft)}.gongkai.json`
  const refused = ({ text }: Refused) => new Refused({ file, text })
  const base = { server: remote.url, ...place, etag: held.etag, hash: hashOf(held.draft) }
  const json = { file, server: remote.url, ...place, etag: held.etag }

  const here = existsSync(file)
    ? yield* Effect.option(load(file, { agency: Option.none(), year: Option.none() }))
    : undefined
  if (here !== undefined && Option.isNone(here) && !input.force) return yield* refuse(file, notAReport)
  const draft = here === undefined ? undefined : Option.getOrUndefined(here)?.draft
  if (draft !== undefined && hashOf(draft) === base.hash) {
    yield* remember(file, base).pipe(Effect.mapError(refused))
    return { code: 0, result: "same", lines: [same(file)], json } satisfies Outcome
  }
  if (draft !== undefined && !input.force) {
    const before = yield* recall(file)
    const untouched =
      before?.server === remote.url &&
      before.agency === place.agency &&
      before.year === place.year &&
      before.hash === hashOf(draft)
    if (!untouched) {
      const lines = [changed(file), ...differences(draft, held.draft), next]
      return { code: 1, result: "conflict", lines, json } satisfies Outcome
    }
  }
  yield* save(file, held.text, { replace: true }).pipe(Effect.mapError(refused))
  yield* remember(file, base).pipe(Effect.mapError(refused))
  return { code: 0, result: "received", lines: [{ zh: file, en: file }], json } satisfies Outcome
})

const notAReport: Text = {
  zh: "已有同名文件，而且不是报告，没有改动；请用 -o 另指文件名，确要覆盖请加 --force",
  en: "a file of this name exists and is no report; it was left alone: name another with -o, or add --force to replace it"
}

const same = (file: string): Text => ({
  zh: `${file}：与服务器上的相同`,
  en: `${file}: the same as on the server`
})

const changed = (file: string): Text => ({
  zh: `${file}：本地有改动尚未报送，没有覆盖。不同之处：`,
  en: `${file}: it has changes that were not sent, and was left alone. What differs:`
})

const next: Text = {
  zh: "请用 -o 另存一份核对；确要放弃本地的改动请加 --force",
  en: "Name another file with -o and compare; to give up the changes here add --force"
}
