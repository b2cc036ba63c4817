/**
 * `gongkai import FILE…`: each file read into an interchange file; exit 1 when a cell was left unread.
 *
 * @module
 */
import { entries } from "@gongkai/core/Draft"
import { isUnread } from "@gongkai/core/Entry"
import * as Interchange from "@gongkai/core/Interchange"
import type { Language, Text } from "@gongkai/core/Text"
import type { Imported } from "@gongkai/import"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Done } from "../each.ts"
import { save } from "../files.ts"
import { plainRemark, remark } from "../findings.ts"
import { claims, destination } from "../outputs.ts"
import { caption, summary } from "./check.ts"

export const importEach = ({
  output,
  several,
  force,
  language
}: {
  readonly output: Option.Option<string>
  readonly several: boolean
  readonly force: boolean
  readonly language: Language
}) => {
  const claim = claims()
  return Effect.fnUntraced(function* (path: string, { draft, edition, messages }: Imported) {
    const to = destination(path, draft, ".gongkai.json", { output, several })
    yield* claim(path, to)
    // A file the user names may be replaced, as by a compiler; one whose name we chose may hold somebody's work.
    yield* save(to, Interchange.show(draft, edition), { replace: force || (Option.isSome(output) && !several) })
    const all = entries(edition, draft)
    const read = {
      cells: all.length,
      unread: all.filter(isUnread).length,
      blank: all.filter((entry) => entry === null).length
    }
    return {
      code: read.unread > 0 ? 1 : 0,
      lines: [
        `${path}  ${caption(draft, edition)[language]}`,
        ...messages.map((message) => remark(message, language)),
        counts(read)[language],
        to
      ],
      json: {
        output: to,
        report: summary(draft),
        ...read,
        messages: messages.map((message) => plainRemark(message, language))
      }
    } satisfies Done
  })
}

const counts = ({
  cells,
  unread,
  blank
}: {
  readonly cells: number
  readonly unread: number
  readonly blank: number
}): Text => ({
  zh: `共 ${cells} 格：读出 ${cells - unread - blank} 格，空白 ${blank} 格，未读 ${unread} 格`,
  en: `${cells} cells: ${cells - unread - blank} read, ${blank} blank, ${unread} unread`
})
