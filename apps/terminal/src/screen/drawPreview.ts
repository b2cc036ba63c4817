/**
 * The pages of the report as text, and the comparison with last year's report, a screen at a time.
 *
 * @module
 */
import type { InPreview } from "@gongkai/editor/State"
import { type Line, run, spread } from "./Line.ts"
import { pages } from "./pages.ts"
import type { Shown } from "./Screen.ts"

export const drawPreview = (
  { editing, language, size }: Shown,
  { top }: InPreview,
  height: number
): ReadonlyArray<Line> => {
  const lines = pages(editing.edition, editing.draft, size.columns)
  const room = Math.max(1, height - 1)
  const from = Math.min(top, Math.max(0, lines.length - room))
  const [page, all] = [Math.floor((from + room - 1) / room) + 1, Math.ceil(lines.length / room)]
  const title = run({ zh: " 预览（排成 PDF 按 Ctrl-P）", en: " preview (Ctrl-P prints it)" }[language], "here")
  return [spread([title], [run(`${page}/${all} `, "faint")], size.columns), ...lines.slice(from, from + room)]
}
