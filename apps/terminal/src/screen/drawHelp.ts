/**
 * All keys of the place that the help was called from, in groups; long descriptions are wrapped, not cut.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import { printedKey, type Where } from "@gongkai/editor/bindings"
import { grouped } from "@gongkai/editor/grouped"
import { type InHelp, where } from "@gongkai/editor/State"
import { broken, left, type Line, run, width } from "./Line.ts"
import type { Shown } from "./Screen.ts"

/** The columns of the keys. */
const wide = 22

const typing = {
  zh: "在表中直接输入数字即可填写；整块可从 WPS、Excel、PDF 粘贴",
  en: "type digits to fill a cell; paste whole blocks from WPS, Excel or a PDF"
}

/** The lines of the help for a place. */
const helpLines = (place: Where, isBlind: boolean, language: Language, columns: number): ReadonlyArray<Line> => [
  ...broken(typing[language], columns).map((text): Line => [run(text, "faint")]),
  ...grouped(place, isBlind).flatMap(({ title, bindings }) => [
    [],
    [run(title[language], "title")],
    ...bindings.flatMap(({ keys, does }) => {
      const names = keys.map(printedKey).join("  ")
      const room = Math.max(8, columns - wide - 2)
      const said = broken(does[language], room)
      // Keys that are wider than their column stand on a line of their own.
      if (width(names) >= wide)
        return [[run(`  ${names}`, "key")], ...said.map((text) => [run(`${" ".repeat(wide + 2)}${text}`)])]
      return said.map((text, at): Line => [run(`  ${left(at === 0 ? names : "", wide)}`, "key"), run(text)])
    })
  ])
]

export const drawHelp = (state: Shown, { top, from }: InHelp, height: number): ReadonlyArray<Line> => {
  const lines = helpLines(
    where({ ...state, place: from }),
    state.first !== undefined,
    state.language,
    state.size.columns
  )
  return lines.slice(Math.min(top, Math.max(0, lines.length - height)))
}
