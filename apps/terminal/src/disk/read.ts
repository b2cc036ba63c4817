/**
 * Files as the importer reads them, in the words of the command: where year, agency or report is lacking, the flag that states it is named.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import * as importer from "@gongkai/import"
import type { Each, Imported, Options, Source } from "@gongkai/import"
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

const refused = ({ file, text, reports }: importer.Refused): importer.Refused =>
  new importer.Refused({ file, text: flagged(text), ...(reports !== undefined && { reports }) })

const told = ({ messages, ...rest }: Imported): Imported => ({
  ...rest,
  messages: messages.map((message) => ({ ...message, text: flagged(message.text) }))
})

/** The report of a file; `read` of the importer. */
export const read = (source: Source, options?: Options): Effect.Effect<Imported, importer.Refused> =>
  Effect.mapError(Effect.map(importer.read(source, options), told), refused)

/** Every report of a file; `readAll` of the importer. */
export const readAll = (source: Source, options?: Options): Effect.Effect<ReadonlyArray<Each>, importer.Refused> =>
  Effect.mapError(
    Effect.map(importer.readAll(source, options), (all) =>
      all.map((each) => Result.mapError(Result.map(each, told), refused))
    ),
    refused
  )
