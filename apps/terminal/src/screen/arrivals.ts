/**
 * Tells keys from a block of cells that a terminal sends as if it were typed, because it knows no bracketed paste.
 *
 * Keys act at once. When what has come in one burst turns out to be a block, whatever its first pieces did as keys is taken back, and
 * the whole is proposed like any paste: a block may be cut anywhere on its way.
 *
 * @module
 */
import { difference, patchOf } from "@gongkai/core/difference"
import { isFigure } from "@gongkai/match/figure"
import { commandOf } from "@gongkai/editor/bindings"
import { type State, stay, type Step, where } from "@gongkai/editor/State"
import type { Store } from "@gongkai/editor/Store"
import { strokes } from "./strokes.ts"

export interface Clock {
  /** Milliseconds. */
  readonly now: () => number
  /** Does something later; the answer calls it off. */
  readonly later: (milliseconds: number, work: () => void) => () => void
}

/** How far apart, in milliseconds, two pieces of one block may arrive. No finger is as quick as `keys`; input methods send `words`. */
const apart = { keys: 35, words: 150, pieces: 400, proposed: 3000 }
/** A block of so many characters is one, whatever comes behind it: it is not looked through again with each piece. */
const settledAt = 10_000
/** A piece of so many characters was not typed. */
const long = 3
/** For how long a key that could be the break between two rows waits for the next row: longer where the block comes slowly. */
const wait = (pace: number): number => Math.min(1500, Math.max(80, 3 * pace))

const breaks = /\r\n|\r|\n/u
const separators = /[\t,，;；、\u3000 ]+/gu

/** Where Enter leads from field to field: a slow line brings several of them at once, and all were typed. */
const isOnFields = (state: State): boolean => where(state) === "head" || where(state) === "field"

/** Whether a text that came in one burst is a block: several lines, or several words in a row that are not all figures. */
const isBlock = (text: string, before: State): boolean => {
  if (isOnFields(before)) return false
  const { _tag } = before.place
  const [line = "", ...others] = text.split(breaks).filter((each) => each.trim() !== "")
  if (others.length > 0) return true
  if (_tag === "Prose" || _tag === "Head" || (line.match(separators) ?? []).length < 2) return false
  return !line.split("\t").every((cell) => isFigure(cell))
}

/** No block begins with an empty line: what has come so far is a key. */
const onlyBreaks = /^[\r\n]*$/u

interface Burst {
  readonly text: string
  readonly before: State
  readonly after: State
  readonly at: number
  readonly last: string
  /** The longest that a piece was waited for. */
  readonly pace: number
  readonly isProposed: boolean
}

const same = (one: State, other: State): boolean => one.place === other.place && one.editing === other.editing

/** As it was before the burst; what its keys have changed is recorded as changed back. */
const back =
  (before: State) =>
  (now: State): Step => {
    const { draft, edition } = now.editing
    const changes = difference(draft, before.editing.draft, edition)
    return {
      state: { ...before, status: now.status, view: now.view },
      orders:
        changes.length === 0 ? [] : [{ _tag: "Record", patch: patchOf(draft, changes), draft: before.editing.draft }]
    }
  }

/** Takes what the terminal sends, piece by piece. */
export const arrivals = (store: Store, { now, later }: Clock): ((data: string) => void) => {
  let burst: Burst | undefined
  /** A key on the proposal that may be a piece of the block. */
  let held: { readonly text: string; readonly off: () => void } | undefined

  const press = (data: string): void =>
    store.press(strokes(data, (alt) => commandOf(alt, where(store.state())) !== undefined))
  const release = (): string => {
    const text = held?.text ?? ""
    held?.off()
    held = undefined
    return text
  }
  const goesOn = (piece: string): Burst | undefined => {
    if (burst === undefined || !same(burst.after, store.state()) || onlyBreaks.test(burst.text)) return undefined
    const gap = now() - burst.at
    if (burst.isProposed) return gap <= apart.proposed ? burst : undefined
    // A key that opens a part is followed by what is meant for the part.
    if (burst.text.length === 1 && burst.before.place._tag === "Overview") return gap <= apart.keys ? burst : undefined
    const isLong = Math.max(burst.last.length, piece.length) >= long
    const pieces = burst.before.place._tag === "Prose" ? apart.words : apart.pieces
    return gap <= (isLong ? pieces : apart.keys) ? burst : undefined
  }
  const hold = (text: string, pace: number): void => {
    const off = later(wait(pace), () => {
      held = undefined
      burst = undefined
      press(text)
    })
    held = { text, off }
  }
  const piece = (some: string): void => {
    const text = release() + some
    const own = goesOn(text)
    // Enter and a block behind it may come together: the key opens what the block is for.
    const [enter = ""] = own === undefined ? (/^[\r\n]+(?=[^\r\n])/u.exec(text) ?? []) : []
    if (enter !== "") {
      piece(enter)
      return piece(text.slice(enter.length))
    }
    const isKey = own?.isProposed === true && strokes(text).every((each) => commandOf(each, "paste") !== undefined)
    if (isKey) return hold(text, own.pace)
    const pace = own === undefined ? 0 : Math.max(own.pace, now() - own.at)
    const before = own?.before ?? store.state()
    const all = (own?.text ?? "") + text
    const isLongBlock = own?.isProposed === true && own.text.length > settledAt
    const isProposed = isLongBlock || isBlock(all, before)
    if (isProposed) {
      store.change(own === undefined ? stay : back(before))
      store.paste(all)
    } else press(text)
    burst = { text: all, before, after: store.state(), at: now(), last: text, pace, isProposed }
  }
  return (data) => {
    // Keys with names, and Ctrl-keys, are in no block.
    // oxlint-disable-next-line no-control-regex
    const parts = data.startsWith("\u001b") ? [data] : data.split(/([^\P{Cc}\t\r\n])/u).filter((each) => each !== "")
    for (const part of parts) {
      if (/^(?:\P{Cc}|[\t\r\n])/u.test(part)) {
        piece(part)
        continue
      }
      const before = release()
      burst = undefined
      press(before + part)
    }
  }
}
