/**
 * `gongkai push FILE --to URL`: sends a report to a server, which keeps it as a new revision.
 *
 * It is tied to what the file was based on: where the server has something else by now, nothing is sent over it, and what differs
 * is named.
 *
 * @module
 */
import * as Interchange from "@gongkai/core/Interchange"
import type { Draft } from "@gongkai/core/Draft"
import type { Text } from "@gongkai/core/Text"
import { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { busy, sending } from "../bulk/busy.ts"
import { refuse } from "../words/refusal.ts"
import { hashOf, recall, remember } from "../exchange/Base.ts"
import { differences } from "../exchange/differences.ts"
import { type Input, options, type Outcome, reply } from "../exchange/reply.ts"
import { type Condition, type Held, type Place, type Said, type Server, server } from "../exchange/Server.ts"
import { badAddress, badToken } from "../exchange/sentences.ts"
import { load } from "../disk/load.ts"
import { serverOf } from "./atServer.ts"

export interface Pushing extends Input {
  readonly file: string
  /** Where it is not said, the server that the file came from, else the one where its user signed in last. */
  readonly to: Option.Option<string>
  readonly agencyId: Option.Option<string>
  readonly create: boolean
  /** Which of a file's reports. */
  readonly report: Option.Option<number>
  readonly reason: Option.Option<string>
  readonly accept: ReadonlyArray<string>
}

export const push = (input: Pushing) => {
  const shown = busy({ doing: sending, name: input.file, language: input.language })
  return reply(Effect.mapError(shown(sent(input)), goOn(input)), input)
}

/** What a server refused, or did not answer, says what became of the report and how to go on. */
const goOn =
  ({ file }: Pushing) =>
  (refused: Refused): Refused => {
    const { file: place, text } = refused
    if (!/^https?:/iu.test(place) || text === badAddress || text === badToken) return refused
    const own = file === "-" ? { zh: "报告", en: "the report" } : { zh: file, en: file }
    return new Refused({
      file: place,
      text: {
        zh: `${text.zh}；没有改动本地的 ${own.zh}；办好以后再运行一次同样的命令，已存上的不会重复`,
        en: `${text.en}; ${own.en} is as it was; once that is settled run the same command again, which keeps nothing twice`
      }
    })
  }

const sent = Effect.fnUntraced(function* (input: Pushing) {
  const { file, force, create } = input
  const { draft } = yield* load(file, { agency: Option.none(), year: Option.none(), report: input.report }).pipe(
    Effect.mapError(({ text }) => new Refused({ file, text }))
  )
  const base = yield* recall(file)
  const named = Option.orElse(input.to, () => Option.fromNullishOr(base?.server))
  const remote = yield* server(options(yield* serverOf(named, "--to"), input))
  const agency = Option.getOrElse(input.agencyId, () => (base?.server === remote.url ? base.agency : undefined))
  if (agency === undefined) return yield* refuse(file, noAgencyId)
  const place: Place = { agency, year: draft.year }
  const known = base?.server === remote.url && base.agency === agency && base.year === draft.year ? base : undefined
  const done = (etag: string, result: "sent" | "same", text: Text) =>
    Effect.as(remember(file, { server: remote.url, ...place, etag, hash: hashOf(draft) }), {
      code: 0,
      result,
      lines: [text],
      json: { file, server: remote.url, ...place, etag }
    } satisfies Outcome)

  if (known !== undefined && known.hash === hashOf(draft)) {
    // Nothing was changed here, so there is nothing to send; what stands there may be another by now.
    const held = yield* remote.held(place)
    return held?.etag === known.etag ? yield* done(held.etag, "same", same) : conflict(draft, held, input, place)
  }
  const current = force ? yield* remote.held(place) : undefined
  const seen = force ? current?.etag : known?.etag
  const condition: Condition = seen === undefined ? { "if-none-match": "*" } : { "if-match": seen }
  const said = {
    reason: Option.getOrUndefined(input.reason),
    accept: input.accept.length === 0 ? undefined : input.accept.join(",")
  }
  const kept = yield* keep(remote, place, draft, condition, said, create)
  if (kept !== "changed") return yield* done(kept.etag, "sent", arrived(place, remote.url))
  const held = yield* remote.held(place)
  return held !== undefined && hashOf(held.draft) === hashOf(draft)
    ? yield* done(held.etag, "same", same)
    : conflict(draft, held, input, place)
})

/** Keeps the report, where asked after registering its agency. */
const keep = Effect.fnUntraced(function* (
  remote: Server,
  place: Place,
  draft: Draft,
  condition: Condition,
  said: Said,
  create: boolean
) {
  const text = Interchange.show(draft)
  const kept = yield* remote.keep(place, text, condition, said)
  if (kept !== "no agency") return kept
  if (!create) return yield* refuse(remote.url, unknownAgency(place.agency, draft.agency.name))
  yield* remote.register(place.agency, draft.agency)
  const again = yield* remote.keep(place, text, condition, said)
  return again === "no agency" ? yield* refuse(remote.url, unknownAgency(place.agency, draft.agency.name)) : again
})

const conflict = (draft: Draft, held: Held | undefined, { file }: Pushing, place: Place): Outcome => ({
  code: 1,
  result: "conflict",
  lines: held === undefined ? [removed(file, place)] : [changed(file, place), ...differences(draft, held.draft), next],
  json: { file, ...place, etag: held?.etag ?? null }
})

const noAgencyId: Text = {
  zh: "不知道是服务器上的哪个机关；请用 --agency-id 写明它的编号",
  en: "which agency of the server it belongs to is not known; state its id with --agency-id"
}

const unknownAgency = (id: string, name: string): Text => ({
  zh: `服务器上没有编号为“${id}”的机关；请核对 --agency-id，或加 --create 以“${name}”登记`,
  en: `the server has no agency "${id}"; check --agency-id, or add --create to register it as "${name}"`
})

const arrived = ({ agency, year }: Place, url: string): Text => ({
  zh: `已存到 ${url}：${agency} ${year}年度`,
  en: `kept at ${url}: ${agency} ${year}`
})

const same: Text = {
  zh: "服务器上已是这一版，没有要送的",
  en: "the server has it already; there is nothing to send"
}

const removed = (file: string, { agency, year }: Place): Text => ({
  zh: `${file}：服务器上 ${agency} ${year}年度的报告已被删除，没有送出；确要重新报送请加 --force`,
  en: `${file}: report ${year} of ${agency} was removed from the server, and nothing was sent; add --force to send it anew`
})

const changed = (file: string, { agency, year }: Place): Text => ({
  zh: `${file}：服务器上 ${agency} ${year}年度的报告与这份文件所据的不同，没有送出，也没有覆盖。不同之处：`,
  en: `${file}: report ${year} of ${agency} on the server is not what this file is based on; nothing was sent or replaced. What differs:`
})

const next: Text = {
  zh: "请先用 gongkai pull … -o 另存一份核对；确要以本地为准请加 --force（服务器保留以前各版）",
  en: "Fetch it with gongkai pull … -o ANOTHER and compare; to put yours over it add --force (the server keeps every revision)"
}
