/**
 * The cells that a text may refer to, each with the number that it shows; above them what their labels are searched for.
 *
 * @module
 */
import { heading, label } from "@gongkai/core/Edition"
import { shown } from "@gongkai/core/Plain"
import type { Text } from "@gongkai/core/Text"
import type { InPicking } from "@gongkai/editor/State"
import { cellsFound } from "@gongkai/editor/updatePicking"
import { broken, left, type Line, run, tame, width } from "./Line.ts"
import type { Screen, Shown } from "./Screen.ts"
import { around, window } from "./windows.ts"

const title: Text = {
  zh: "引用表中的数：输入行名、列名中的字，可用空格隔开几个词",
  en: "Refer to a number of the tables: type words of its row and column, parted by spaces"
}
const none: Text = { zh: "没有这样的格", en: "there is no such cell" }

/** The columns of the number. */
const wide = 12

export const drawPicking = ({ editing, language, size }: Shown, place: InPicking, height: number): Screen => {
  const { edition, draft } = editing
  const show = shown(edition, draft)
  const typed = around(place.text, place.text.length, Math.max(4, size.columns - 4))
  const found = cellsFound(edition, place.text)
  const room = Math.max(8, size.columns - wide - 3)
  const list = found.map((each, at): ReadonlyArray<Line> => {
    const isHere = at === place.at
    const meaning = isHere ? "selected" : "plain"
    const named = label(each)
    // The part is left out first: row and column tell which cell it is, and are never cut.
    const long = tame(`${heading(edition, each.form)}　${named}`)
    const own = width(long) <= room ? [long] : broken(tame(named), room)
    return own.map((text, line) => [
      run(isHere && line === 0 ? "▸ " : "  ", isHere ? "here" : "plain"),
      line < own.length - 1 ? run(text, meaning) : run(left(text, room), meaning),
      run(line < own.length - 1 ? "" : ` ${tame(show(each.cell))}`, "note")
    ])
  })
  const above: ReadonlyArray<Line> = [
    ...broken(title[language], size.columns).map((text): Line => [run(text, "faint")]),
    [run("/ ", "key"), run(left(typed.text, Math.max(4, size.columns - 4)), "input")]
  ]
  const before = list.slice(0, place.at).flat().length
  return {
    lines: [
      ...above,
      ...(list.length === 0
        ? [[run(none[language], "faint")]]
        : window(list.flat(), before, Math.max(1, height - above.length)))
    ],
    caret: { x: 2 + typed.x, y: above.length - 1 }
  }
}
