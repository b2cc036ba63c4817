/**
 * The second entry of a report in a file beside it, `.NAME.second`: a head with the names, then a line of JSON for each step.
 *
 * It is no part of the report's own journal: that one ends when all is saved, this one when the second entry is in the report or given
 * up. A line counts only when it is whole.
 *
 * @module
 */
import { basename, dirname, join } from "node:path"
import type { Draft } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import * as Patch from "@gongkai/core/Patch"
import type { Text } from "@gongkai/core/Text"
import { blankOf } from "@gongkai/editor/double"
import { begin } from "@gongkai/editor/Editing"
import type { Chosen, Compared, Kept, Names, Second } from "@gongkai/editor/Second"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { free } from "./Disk.ts"
import type { Typing } from "./Journal.ts"
import { reason } from "./reason.ts"
import type { Surroundings } from "./Surroundings.ts"

const Head = Schema.Struct({
  second: Schema.Literal(1),
  edition: Schema.String,
  names: Schema.Struct({ first: Schema.String, second: Schema.String }),
  firstOn: Schema.String
})
type Head = typeof Head.Type

const Line = Schema.Union([
  Schema.Struct({ patch: Schema.Unknown }),
  Schema.Struct({ chosen: Schema.Unknown }),
  Schema.Struct({ compared: Schema.Struct({ on: Schema.String, differed: Schema.Natural }) }),
  Schema.Struct({ isOpen: Schema.Boolean }),
  // The line before was cut short: what it was to hold follows.
  Schema.Struct({ again: Schema.Literal(true) }),
  Schema.Struct({ typing: Schema.NullOr(Schema.Struct({ cell: Schema.String, text: Schema.String })) })
])

/** What an earlier editor left of a second entry. */
export interface Left {
  readonly second: Second
  /** Its person was in the tables when the editor ended. */
  readonly isOpen: boolean
  /** What was being typed and not recorded. */
  readonly typing?: Typing
  /** Lines that cannot be read and are left out. */
  readonly unread: number
}

export interface SecondLog {
  /** What was found when the report was opened; `unusable` where the file is of another edition or no such file. */
  readonly found: Left | "unusable" | undefined
  /** Begins a file in place of the one before; an unusable one is kept under another name. Throws what the system says. */
  readonly begin: (names: Names, firstOn: string) => Promise<void>
  /** Keeps a step at once; what is not kept is told, and tried again with the next. */
  readonly keep: (kept: Kept) => Text | undefined
  /** Keeps what is being typed, or that nothing is. */
  readonly hold: (typing: Typing | undefined) => void
  /** Takes the file away: the second entry is in the report, or given up. */
  readonly drop: () => void
  /** Lets go of the file; tells where something is not kept. */
  readonly close: () => Text | undefined
}

export const beside = (file: string): string => join(dirname(file), `.${basename(file)}.second`)

const strict = { onExcessProperty: "error" } as const
const isHead = Schema.decodeUnknownResult(Head)
const isLine = Schema.decodeUnknownResult(Line, strict)

const json = (text: string): unknown =>
  Result.getOrElse(
    Result.try((): unknown => JSON.parse(text)),
    () => undefined
  )

const againLine = JSON.stringify({ again: true })

/** The lines that are broken for good, once the last was written again; so were those that were to say that. */
const mended = (lines: ReadonlyArray<string>): ReadonlyArray<string> => {
  const last = lines.findLastIndex((line) => !againLine.startsWith(line))
  return lines.slice(0, Math.max(0, last))
}

/** Reads the file; `undefined` where it has no head of this edition. */
const read = (edition: Edition, draft: Draft, text: string): Left | undefined => {
  const whole = text.lastIndexOf("\n")
  const [first = "", ...rest] = text.slice(0, Math.max(whole, 0)).split("\n")
  const head = Result.getOrElse(isHead(json(first)), () => undefined)
  if (head?.edition !== edition.key) return undefined
  const decode = Schema.decodeUnknownResult(Patch.schema(edition), strict)
  let [entered, chosen, isOpen, unread]: [Draft, Chosen, boolean, number] = [blankOf(edition, draft), {}, false, 0]
  let compared: Compared | undefined
  let typing: Typing | null = null
  let broken: ReadonlyArray<string> = []
  for (const each of rest) {
    if (each === "") continue
    const line = Result.getOrElse(isLine(json(each)), () => undefined)
    if (line === undefined) broken = [...broken, each]
    else if ("again" in line) broken = mended(broken)
    else if ("isOpen" in line) isOpen = line.isOpen
    else if ("typing" in line) typing = line.typing
    else if ("compared" in line) compared = line.compared
    else {
      const patch = decode("patch" in line ? line.patch : { cells: line.chosen })
      if (Result.isFailure(patch)) unread += 1
      else if ("patch" in line) {
        entered = Patch.apply(entered, { cells: patch.success.cells ?? {} })
        if (Object.keys(patch.success.cells ?? {}).some((cell) => cell === typing?.cell)) typing = null
      } else chosen = patch.success.cells ?? {}
    }
  }
  const { names, firstOn } = head
  const second: Second = {
    names,
    firstOn,
    editing: begin(edition, entered),
    ...(compared && { compared }),
    chosen,
    past: [],
    future: []
  }
  return { second, isOpen, ...(typing && { typing }), unread: unread + broken.length }
}

/** A step as its line has it, amounts as in the interchange file. */
const lineOf = (edition: Edition, kept: Kept): string => {
  const encode = Schema.encodeSync(Patch.schema(edition))
  if ("patch" in kept) return JSON.stringify({ patch: encode({ cells: kept.patch.cells ?? {} }) })
  return JSON.stringify("chosen" in kept ? { chosen: encode({ cells: kept.chosen })["cells"] } : kept)
}

/** Opens what is kept of a second entry beside a report; `draft` is the report as it was opened. */
export const secondLog = async (
  target: string,
  { edition, draft }: { readonly edition: Edition; readonly draft: Draft },
  { disk, now, later }: Surroundings
): Promise<SecondLog> => {
  const path = beside(target)
  const text = await disk.read(path).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined
  )
  const left = text === undefined ? undefined : read(edition, draft, text)
  const { doubleEntry: record } = draft
  // The report has it all: only the file was not taken away any more.
  const isDone = left?.second.compared !== undefined && left.second.compared.on === record?.second.on
  if (isDone) disk.remove(path)
  const found = text === undefined || isDone ? undefined : (left ?? "unusable")
  let file: number | undefined
  let [lines, said]: [ReadonlyArray<string>, string | undefined] = [
    [],
    typeof found === "object" ? found.typing && typed(found.typing) : undefined
  ]
  let calledOff: (() => void) | undefined

  /** Brings to disk what is not there yet. A line that a failure may have left half-written is ended first. */
  let isTorn = text !== undefined && !text.endsWith("\n")
  const write = (): Text | undefined => {
    if (lines.length === 0) return undefined
    try {
      file ??= disk.open(path, "old")
      disk.append(file, (isTorn ? `\n${againLine}\n` : "") + lines.map((line) => `${line}\n`).join(""))
      ;[lines, isTorn] = [[], false]
      calledOff?.()
      const own = file
      calledOff = later(150, () => void disk.sync(own).catch(() => undefined))
      return undefined
    } catch (error) {
      isTorn = true
      const { zh, en } = reason(error)
      return { zh: `复核录入没有存下：${zh}`, en: `the second entry is not kept: ${en}` }
    }
  }
  const letGo = (): void => {
    calledOff?.()
    calledOff = undefined
    if (file !== undefined) disk.close(file)
    file = undefined
  }
  return {
    found,
    begin: async (names, firstOn) => {
      letGo()
      if (found === "unusable" && (await disk.stat(path)) !== undefined)
        await disk.rename(
          path,
          await free(
            disk,
            `${path}.${now()
              .toISOString()
              .replaceAll(/[-:]|\.\d+/gu, "")}`
          )
        )
      const head: Head = { second: 1, edition: edition.key, names, firstOn }
      await disk.write(path, `${JSON.stringify(head)}\n`, (await disk.stat(target))?.mode)
      ;[lines, said, isTorn] = [[], undefined, false]
    },
    keep: (kept) => {
      lines = [...lines, lineOf(edition, kept)]
      return write()
    },
    hold: (typing) => {
      const line = typing && typed(typing)
      if (line === said) return
      said = line
      lines = [...lines, line ?? JSON.stringify({ typing: null })]
      write()
    },
    drop: () => {
      letGo()
      lines = []
      disk.remove(path)
    },
    close: () => {
      const failed = write()
      if (failed === undefined && file !== undefined) disk.flush(file)
      letGo()
      return failed
    }
  }
}

const typed = (typing: Typing): string => JSON.stringify({ typing })
