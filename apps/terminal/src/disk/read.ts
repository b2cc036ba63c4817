/**
 * Files as the importer reads them, in the words of the command: where year, agency or report is lacking, the flag that states it is named.
 *
 * The importer is loaded for documents alone: an interchange file is read without it, which is a quarter of a cold start.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import type { Each, Imported, Options, Source } from "@gongkai/import"
import { Refused } from "@gongkai/import/open/Refused"
import { readInterchange } from "@gongkai/import/interchange"
import type { Lacking, Several } from "@gongkai/import/open/refusals"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"

const flags: { readonly [L in Lacking["lacks"]]: { readonly [I in Lacking["is"]]: Text } } = {
  year: {
    missing: { zh: "；请用 --year 指明，例如 --year 2023", en: "; state it, for instance --year 2023" },
    unusable: { zh: "，或用 --year 指明", en: ", or state it with --year" },
    doubtful: { zh: "，或用 --year 指明", en: ", or state it with --year" }
  },
  agency: {
    missing: { zh: "；请用 --agency 指明，例如 --agency 某某街道办事处", en: "; state it with --agency NAME" },
    unusable: { zh: "；请用 --agency 指明", en: "; state it with --agency" },
    doubtful: { zh: "，或用 --agency 指明", en: ", or state it with --agency" }
  }
}

const isLacking = (text: Text): text is Lacking | Several => "lacks" in text

const several = ({ count, asked, list }: Several): Text =>
  asked === undefined
    ? {
        zh: `文件里有${count}份报告，请用 --report 指明一份（序号或年度），或先用 gongkai import 文件 -o 文件夹 分别导入：\n${list.zh}`,
        en: `there are ${count} reports in the file; name one with --report (its number or year), or import them all with gongkai import FILE -o FOLDER:\n${list.en}`
      }
    : {
        zh: `文件里没有、或不止一份报告符合 --report ${asked}；请用下面的序号指明：\n${list.zh}`,
        en: `none or more than one of the reports is --report ${asked}; name one by its number:\n${list.en}`
      }

/** What the importer says, with the flag that helps. */
export const flagged = (text: Text): Text => {
  if (!isLacking(text)) return text
  if (text.lacks === "report") return several(text)
  const { zh, en } = flags[text.lacks][text.is]
  return { zh: text.zh + zh, en: text.en + en }
}

const refused = ({ file, text, reports }: Refused): Refused =>
  new Refused({ file, text: flagged(text), ...(reports !== undefined && { reports }) })

const told = ({ messages, ...rest }: Imported): Imported => ({
  ...rest,
  messages: messages.map((message) => ({ ...message, text: flagged(message.text) }))
})

const importer = Effect.promise(() => import("@gongkai/import"))

/** The report of a file; `read` of the importer. */
export const read = (source: Source, options?: Options): Effect.Effect<Imported, Refused> =>
  Effect.suspend(() => {
    const own = readInterchange(source, options)
    const imported =
      own === undefined ? Effect.flatMap(importer, (loaded) => loaded.read(source, options)) : Effect.fromResult(own)
    return Effect.mapError(Effect.map(imported, told), refused)
  })

/** Every report of a file; `readAll` of the importer. */
export const readAll = (source: Source, options?: Options): Effect.Effect<ReadonlyArray<Each>, Refused> =>
  Effect.suspend(() => {
    const own = readInterchange(source, options)
    const all: Effect.Effect<ReadonlyArray<Each>, Refused> = own === undefined
      ? Effect.flatMap(importer, (loaded) => loaded.readAll(source, options))
      : Effect.map(Effect.fromResult(own), (one) => [Result.succeed(one)])
    return Effect.mapError(
      Effect.map(all, (each) => each.map((one) => Result.mapError(Result.map(one, told), refused))),
      refused
    )
  })
