/**
 * One line on a terminal for work that takes longer than a second: what is done, for how long, and of several files how fast it goes.
 *
 * It is gone before anything else is printed. Nothing is shown where standard error is no terminal, or with `--quiet`.
 *
 * @module
 */
import type { Language, Text } from "@gongkai/core/Text"
import * as Effect from "effect/Effect"
import { manner } from "../words/Manner.ts"
import { harmless } from "../words/Terminal.ts"
import { pace } from "./progress.ts"

/** What is done with which file, and of several which one it is, from 0, since when. */
export interface Work {
  readonly doing: Text
  readonly name: string
  readonly language: Language
  readonly among?: { readonly done: number; readonly total: number; readonly since: number }
}

export const reading: Text = { zh: "正在读", en: "reading" }
export const comparing: Text = { zh: "正在核对", en: "verifying" }
export const sending: Text = { zh: "正在报送", en: "sending" }
export const copying: Text = { zh: "正在备份", en: "backing up" }

const clear = "\r\u001b[K"

/** The line after so many seconds; the name is cut so that it stays one line. */
export const busyLine = (
  { doing, name, language, among }: Work,
  seconds: number,
  now: number,
  columns: number
): string => {
  const far =
    among === undefined || among.total < 2
      ? ""
      : ` ${among.done}/${among.total} ${pace(among.done, among.total, now - among.since, language)}`.trimEnd()
  const time = language === "zh" ? `，已${seconds}秒${far}` : `, ${seconds} s${far}`
  // A Chinese character takes two columns; the end of a path says more than its beginning.
  const room = Math.max(8, Math.floor((columns - 2 * (doing.zh.length + time.length)) / 2))
  const shown = Array.from(harmless(name))
  const fitting = shown.length <= room ? shown.join("") : `…${shown.slice(1 - room).join("")}`
  return `${doing[language]} ${fitting}${time}`
}

/** Does the work, and says while it lasts what it is about. */
export const busy =
  (about: Work) =>
  <A, E, R>(work: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> => {
    const { stderr } = process
    if (!stderr.isTTY || manner().isQuiet) return work
    return Effect.acquireUseRelease(
      Effect.sync(() => {
        const began = performance.now()
        let isShown = false
        const timer = setInterval(() => {
          isShown = true
          const now = performance.now()
          stderr.write(clear + busyLine(about, Math.round((now - began) / 1000), now, stderr.columns || 80))
        }, 1000).unref()
        return () => {
          clearInterval(timer)
          if (isShown) stderr.write(clear)
        }
      }),
      () => work,
      (stop) => Effect.sync(stop)
    )
  }
