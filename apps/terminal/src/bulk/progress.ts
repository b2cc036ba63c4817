/**
 * One line on a terminal that says how far the work is; nothing where standard error is no terminal.
 *
 * @module
 */
import type { Language, Text } from "@gongkai/core/Text"
import { manner } from "../words/Manner.ts"
import { harmless } from "../words/Terminal.ts"

const cells = 20

/** How many columns a text takes. The library that knows is slow to load and only wanted on a terminal; until then, at most two each. */
let stringWidth = (text: string): number => 2 * text.length

const shortened = (text: string, width: number): string => {
  let kept = ""
  for (const character of text) {
    if (stringWidth(kept + character) > width - 1) return `${kept}…`
    kept += character
  }
  return kept
}

/** How fast it goes and how long it still takes, once that can be told; behind each text stands a blank. */
export const pace = (done: number, total: number, milliseconds: number, language: Language): string => {
  if (milliseconds < soonest || done < 1) return ""
  const rate = (done * 1000) / milliseconds
  const rest = Math.ceil((total - done) / rate)
  const shown = rate >= 10 ? String(Math.round(rate)) : rate.toFixed(1)
  const [minutes, seconds] = [Math.floor(rest / 60), rest % 60]
  return language === "zh"
    ? `每秒${shown}个，还要${minutes > 0 ? `${minutes}分` : ""}${seconds}秒 `
    : `${shown}/s, ${minutes > 0 ? `${minutes} min ` : ""}${seconds} s left `
}

/** In the first second nothing can be told. */
const soonest = 1000

const reading: Text = { zh: "正在读 ", en: "reading " }

export const progress = (total: number, language: Language, doing: Text = reading) => {
  const { stderr } = process
  const shown = stderr.isTTY && total > 1 && !manner().isQuiet
  const start = performance.now()
  if (shown) void import("string-width").then((loaded) => (stringWidth = loaded.default))
  const clear = "\r\u001b[K"
  return {
    at: (done: number, name: string) => {
      if (!shown) return
      const filled = Math.round((done / total) * cells)
      const speed = pace(done, total, performance.now() - start, language)
      const bar = `${"█".repeat(filled)}${"░".repeat(cells - filled)} ${done}/${total} ${speed}`
      const what = doing[language]
      const room = Math.max(10, (stderr.columns || 80) - stringWidth(bar + what) - 1)
      stderr.write(`${clear}${bar}${what}${shortened(harmless(name), room)}`)
    },
    end: () => {
      if (shown) stderr.write(clear)
    }
  }
}
