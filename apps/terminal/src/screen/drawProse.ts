/**
 * A part in prose on screen, with the cursor where the input method has to show what is being composed.
 *
 * @module
 */
import { heading } from "@gongkai/core/Edition"
import type { Text } from "@gongkai/core/Text"
import * as Manuscript from "@gongkai/editor/Manuscript"
import { placeIn } from "@gongkai/editor/Wrap"
import { headName } from "./drawOverview.ts"
import { view, wrapTo } from "./wrap.ts"
import { proseColumns } from "./view.ts"
import { type Line, run, spread, tame } from "./Line.ts"
import type { Screen, Shown } from "./Screen.ts"
import type { InProse } from "@gongkai/editor/State"

const counted = (manuscript: Manuscript.Manuscript): Text => {
  const characters = Manuscript.length(manuscript)
  return { zh: `${characters} 字`, en: `${characters} characters` }
}

export const drawProse = (state: Shown, { section, manuscript }: InProse, height: number): Screen => {
  const { editing, language, size } = state
  const wrap = wrapTo(proseColumns(size.columns))
  const part = editing.edition.sections.find(({ key }) => key === section)
  const title = part === undefined ? headName[language] : heading(editing.edition, part)
  const rows = wrap.rows(manuscript)
  const cursor = placeIn(rows, manuscript, wrap)
  const room = height - 1
  // The cursor's row is kept a third from the edges by where it lies, so the window needs no memory.
  const shown = view(rows, cursor.row, room, Math.max(0, cursor.row - Math.floor((2 * room) / 3)))
  const lines = shown.rows.map(({ line, text, indent }): Line => {
    const isHeading = Manuscript.lineAt(manuscript, line).level !== undefined
    return [run(` ${" ".repeat(indent)}`), run(tame(text), isHeading ? "title" : "plain")]
  })
  return {
    lines: [spread([run(title, "here")], [run(counted(manuscript)[language], "faint")], size.columns), ...lines],
    caret: { x: cursor.column + 1, y: cursor.row - shown.top + 1 }
  }
}
