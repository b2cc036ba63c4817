/**
 * One line on a terminal that says how far the work is; nothing where standard error is no terminal.
 *
 * @module
 */
import type { Language, Text } from "@gongkai/core/Text"
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

const reading: Text = { zh: "正在读 ", en: "reading " }

export const progress = (total: number, language: Language, doing: Text = reading) => {
  const { stderr } = process
  const shown = stderr.isTTY && total > 1
  if (shown) void import("string-width").then((loaded) => (stringWidth = loaded.default))
  const clear = "\r\u001b[K"
  return {
    at: (done: number, name: string) => {
      if (!shown) return
      const filled = Math.round((done / total) * cells)
      const bar = `${"█".repeat(filled)}${"░".repeat(cells - filled)} ${done}/${total} `
      const what = doing[language]
      const room = Math.max(10, (stderr.columns || 80) - stringWidth(bar + what) - 1)
      stderr.write(`${clear}${bar}${what}${shortened(harmless(name), room)}`)
    },
    end: () => {
      if (shown) stderr.write(clear)
    }
  }
}
