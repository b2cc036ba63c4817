/**
 * The journal beside a report: a head that says what its changes rest on, then a line of JSON for each change.
 *
 * A line counts only when it is whole. Text typed into a cell is written with every key, before it becomes a change. A `saving` line
 * names the hash that the file is about to have and how many changes it will hold. So whether the process dies before or after the
 * rename, the next editor recognises the file and knows which changes it lacks. For a new file the head holds the initial report.
 *
 * @module
 */
import { createHash } from "node:crypto"
import { basename, dirname, join } from "node:path"
import type { Edition } from "@gongkai/core/Edition"
import { official } from "@gongkai/core/editions/official"
import * as Patch from "@gongkai/core/Patch"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

export const Head = Schema.Struct({
  journal: Schema.Literal(1),
  /** SHA-256 of the bytes of the file, or `none` while there is no file. */
  base: Schema.String,
  edition: Schema.String,
  pid: Schema.Int,
  host: Schema.String,
  started: Schema.String,
  /** The report that a new file began with. */
  initial: Schema.optionalKey(Schema.Unknown)
})
export type Head = typeof Head.Type

/** What is being typed into a cell and not recorded yet. */
const Typing = Schema.Struct({ cell: Schema.String, text: Schema.String })
export type Typing = typeof Typing.Type

const Line = Schema.Union([
  Schema.Struct({ patch: Schema.Unknown, at: Schema.String }),
  Schema.Struct({ typing: Schema.NullOr(Typing) }),
  Schema.Struct({ saving: Schema.String, of: Schema.Natural }),
  Schema.Struct({ closed: Schema.String })
])

export interface Change {
  readonly patch: Patch.Patch
  readonly at: string
}

export interface Journal {
  readonly head: Head
  readonly edition: Edition
  readonly changes: ReadonlyArray<Change>
  readonly savings: ReadonlyArray<{ readonly hash: string; readonly of: number }>
  /** What was in hand last. */
  readonly typing?: Typing
  /** Left behind by an editor that ended of its own accord. */
  readonly isClosed: boolean
  /** The last line is half-written. */
  readonly isTorn: boolean
  /** Lines before the last that cannot be read. */
  readonly unread: number
}

export const hash = (content: Uint8Array | string): string => createHash("sha256").update(content).digest("hex")

export const beside = (file: string): string => join(dirname(file), `.${basename(file)}.journal`)

/** The name under which a journal, or a file that stood in the way, is kept for good. */
export const kept = (path: string, at: Date): string => {
  const name = basename(path)
    .replace(/^\./u, "")
    .replace(/\.journal$/u, "")
  return join(dirname(path), `.${name}.${at.toISOString().replaceAll(/[-:]|\.\d+/gu, "")}.journal`)
}

const strict = { onExcessProperty: "error" } as const
const isHead = Schema.decodeUnknownResult(Head)
const isLine = Schema.decodeUnknownResult(Line, strict)

const json = (text: string): unknown =>
  Result.getOrElse(
    Result.try((): unknown => JSON.parse(text)),
    () => undefined
  )

/** Reads a journal; `undefined` when it has no head that can be read. */
export const read = (text: string): Journal | undefined => {
  const whole = text.lastIndexOf("\n")
  const [first = "", ...rest] = text.slice(0, Math.max(whole, 0)).split("\n")
  const head = Result.getOrElse(isHead(json(first)), () => undefined)
  const edition = official.find(({ key }) => key === head?.edition)
  if (head === undefined || edition === undefined) return undefined
  const decode = Schema.decodeUnknownResult(Patch.schema(edition), strict)
  const changes: Array<Change> = []
  const savings: Array<Journal["savings"][number]> = []
  let [isClosed, unread] = [false, 0]
  let typing: Typing | null = null
  for (const each of rest) {
    // An empty line stands where a line that failed was begun anew.
    if (each === "") continue
    const line = Result.getOrElse(isLine(json(each)), () => undefined)
    const patch = line !== undefined && "patch" in line ? decode(line.patch) : undefined
    if (line === undefined || (patch !== undefined && Result.isFailure(patch))) unread += 1
    else if ("saving" in line) savings.push({ hash: line.saving, of: line.of })
    else if ("closed" in line) isClosed = true
    else if ("typing" in line) typing = line.typing
    else if (patch !== undefined) {
      changes.push({ patch: patch.success, at: line.at })
      // Recorded, it is no more in hand, though the line that says so was not written.
      if (Object.keys(patch.success.cells ?? {}).some((cell) => cell === typing?.cell)) typing = null
    }
  }
  const isTorn = whole + 1 < text.length
  return { head, edition, changes, savings, ...(typing && { typing }), isClosed, isTorn, unread }
}

/** The changes that a file with this hash lacks; `undefined` when the journal does not rest on such a file. */
export const lacking = (
  { head, changes, savings, unread }: Journal,
  base: string
): ReadonlyArray<Change> | undefined => {
  const saved = savings.findLast((each) => each.hash === base)
  // Where a line cannot be read the count is not to be trusted; made again, changes leave what they left.
  if (saved !== undefined) return unread === 0 ? changes.slice(saved.of) : changes
  return head.base === base ? changes : undefined
}

export const headLine = (head: Head): string => `${JSON.stringify(head)}\n`

export const changeLine = (edition: Edition, { patch, at }: Change): string =>
  `${JSON.stringify({ patch: Schema.encodeSync(Patch.schema(edition))(patch), at })}\n`

export const savingLine = (saving: string, of: number): string => `${JSON.stringify({ saving, of })}\n`

export const typingLine = (typing: Typing | undefined): string => `${JSON.stringify({ typing: typing ?? null })}\n`

export const closedLine = (closed: string): string => `${JSON.stringify({ closed })}\n`
