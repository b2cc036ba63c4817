/**
 * The steps that can be taken back, in a file beside the report, `.NAME.undo`, so that an editor opened after a crash goes on undoing.
 *
 * It is there while an editor is open, and goes when the user leaves. It keeps nothing that the report needs: where it cannot be written or
 * read, or the file was changed elsewhere, there is only nothing to take back. A line counts only when it is whole.
 *
 * @module
 */
import { basename, dirname, join } from "node:path"
import type { Edition } from "@gongkai/core/Edition"
import * as Patch from "@gongkai/core/Patch"
import { depth, type Past } from "@gongkai/editor/Editing"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Known } from "./Held.ts"
import type { Surroundings } from "./Surroundings.ts"

const Undone = Schema.Struct({ forth: Schema.Unknown, back: Schema.Unknown })

const Line = Schema.Union([
  Schema.Struct({ undo: Schema.Literal(1), edition: Schema.String }),
  /** The file has this hash now, or is about to. */
  Schema.Struct({ in: Schema.String }),
  Schema.Struct({ to: Schema.String }),
  /** How many steps go from the end of each list, and which come in their place. */
  Schema.Struct({
    drop: Schema.Natural,
    add: Schema.Array(Schema.Unknown),
    dropUndone: Schema.Natural,
    addUndone: Schema.Array(Undone)
  })
])

export interface History {
  /** What an editor that ended otherwise than by its user left of this report. */
  readonly found: Past | undefined
  /** Keeps what a key made of the steps; the same again writes nothing. */
  readonly follow: (past: Past) => void
  /** The file is about to have this hash, and has it. */
  readonly planned: (hash: string) => void
  readonly saved: (hash: string) => void
  /** The user left: nothing is to be taken back any more. */
  readonly drop: () => void
}

export const beside = (file: string): string => join(dirname(file), `.${basename(file)}.undo`)

/** More is not read, and is begun anew: bytes. */
const most = 8_000_000
/** So much of the latest steps is kept then: characters. */
const enough = 2_000_000

const nothing: Past = { done: [], undone: [] }
const json = (text: string): unknown =>
  Result.getOrElse(
    Result.try((): unknown => JSON.parse(text)),
    () => undefined
  )
const isLine = Schema.decodeUnknownResult(Line, { onExcessProperty: "error" })

/** Reads the steps that belong to a file with this hash; `undefined` where they belong to another, or a line is not to be read. */
const read = (edition: Edition, text: string, hash: string): Past | undefined => {
  let isOurs = false
  let hashes: ReadonlyArray<string> = []
  let [done, undone]: [Array<unknown>, Array<typeof Undone.Type>] = [[], []]
  for (const each of text.slice(0, text.lastIndexOf("\n") + 1).split("\n")) {
    if (each === "") continue
    const line = Result.getOrElse(isLine(json(each)), () => undefined)
    if (line === undefined) return undefined
    if ("undo" in line) isOurs = line.edition === edition.key
    else if ("in" in line) hashes = [line.in]
    else if ("to" in line) hashes = [...hashes, line.to]
    else {
      done = [...done.slice(0, Math.max(0, done.length - line.drop)), ...line.add]
      undone = [...undone.slice(0, Math.max(0, undone.length - line.dropUndone)), ...line.addUndone]
    }
  }
  if (!isOurs || !hashes.includes(hash)) return undefined
  const decode = Schema.decodeUnknownResult(Patch.schema(edition), { onExcessProperty: "error" })
  const patch = (one: unknown): Patch.Patch => Result.getOrThrow(decode(one))
  return Result.getOrUndefined(
    Result.try(() => ({
      done: done.slice(-depth).map((back) => ({ back: patch(back) })),
      undone: undone.map(({ forth, back }) => ({ forth: patch(forth), back: patch(back) }))
    }))
  )
}

type Steps = Past["done"] | Past["undone"]

/** How many steps at the front two lists share: of the later list the longest beginning that ends like one of the other. */
const shared = (before: Steps, after: Steps): { readonly kept: number; readonly from: number } => {
  for (let at = after.length - 1; at >= 0; at--) {
    const place = before.findLastIndex(({ back }) => back === after[at]?.back)
    if (place >= 0) return { kept: place + 1, from: at + 1 }
  }
  return { kept: 0, from: 0 }
}

/** The line that leads from one history to the next; `undefined` where nothing changed. */
const line = (edition: Edition, before: Past, after: Past): string | undefined => {
  const [own, other] = [shared(before.done, after.done), shared(before.undone, after.undone)]
  const [drop, dropUndone] = [before.done.length - own.kept, before.undone.length - other.kept]
  const [added, addedUndone] = [after.done.slice(own.from), after.undone.slice(other.from)]
  if (drop + dropUndone + added.length + addedUndone.length === 0) return undefined
  const encode = Schema.encodeSync(Patch.schema(edition))
  const add = added.map(({ back }) => encode(back))
  const addUndone = addedUndone.map(({ forth, back }) => ({ forth: encode(forth), back: encode(back) }))
  return `${JSON.stringify({ drop, add, dropUndone, addUndone })}\n`
}

const hashLine = (key: "in" | "to", hash: string): string => `${JSON.stringify({ [key]: hash })}\n`

interface Start {
  readonly target: string
  readonly edition: Edition
  readonly known: Known | undefined
  readonly isReadOnly: boolean
}

export const history = async (
  { target, edition, known, isReadOnly }: Start,
  { disk }: Pick<Surroundings, "disk">
): Promise<History> => {
  const path = beside(target)
  let hash = known?.hash ?? "none"
  const found = isReadOnly ? undefined : await left(path, edition, hash, disk)
  let seen = found ?? nothing
  let [file, size]: [number | undefined, number] = [undefined, 0]
  let isBroken = isReadOnly

  /** Whatever goes wrong here ends the history and nothing else. */
  const attempt = (work: () => void): void => {
    if (isBroken) return
    try {
      work()
    } catch {
      isBroken = true
      remove()
    }
  }
  const remove = (): void => {
    try {
      if (file !== undefined) disk.close(file)
      disk.remove(path)
    } catch {
      // One with a gap belongs to no file that is to come: its last hash is an old one.
    }
    file = undefined
  }
  const append = (text: string): void => {
    if (file === undefined) return
    disk.append(file, text)
    size += text.length
  }
  const begin = (past: Past): void => {
    remove()
    file = disk.open(path, "new", known?.stamp?.mode)
    size = 0
    append(`${JSON.stringify({ undo: 1, edition: edition.key })}\n${hashLine("in", hash)}`)
    append(line(edition, nothing, past) ?? "")
  }
  return {
    found,
    follow: (past) => {
      if (past.done === seen.done && past.undone === seen.undone) return
      attempt(() => {
        const change = line(edition, seen, past)
        if (change === undefined) return
        if (file === undefined) begin(seen)
        else if (size > most) begin(latest(edition, seen))
        append(change)
      })
      seen = past
    },
    planned: (next) =>
      attempt(() => {
        // What was found belongs to the file before.
        if (file === undefined && found !== undefined) begin(seen)
        append(hashLine("to", next))
      }),
    saved: (next) => {
      hash = next
      attempt(() => append(hashLine("in", next)))
    },
    drop: () => {
      isBroken = true
      remove()
    }
  }
}

const left = async (
  path: string,
  edition: Edition,
  hash: string,
  disk: Surroundings["disk"]
): Promise<Past | undefined> => {
  try {
    const stamp = await disk.stat(path)
    if (stamp === undefined || stamp.size > most) return undefined
    const past = read(edition, new TextDecoder().decode(await disk.read(path)), hash)
    return past !== undefined && past.done.length + past.undone.length > 0 ? past : undefined
  } catch {
    return undefined
  }
}

/** The latest steps, as many as are written short. */
const latest = (edition: Edition, { done, undone }: Past): Past => {
  const encode = Schema.encodeSync(Patch.schema(edition))
  let [from, size] = [done.length, 0]
  for (; from > 0; from--) {
    size += JSON.stringify(encode(done[from - 1]?.back ?? {})).length
    if (size > enough) break
  }
  return { done: done.slice(from), undone }
}
