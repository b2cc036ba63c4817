/**
 * The head of the report on screen: a field a line, with what the report says and, faint, what counts while it says nothing.
 *
 * @module
 */
import { shown, texts } from "@gongkai/core/Plain"
import type { Language } from "@gongkai/core/Text"
import type { Editing } from "@gongkai/editor/Editing"
import type { Field } from "@gongkai/editor/Field"
import { fields } from "@gongkai/editor/fields"
import type { InHead } from "@gongkai/editor/State"
import { headName } from "./drawOverview.ts"
import { broken, cut, left, type Line, run, tame } from "./Line.ts"
import type { Screen, Shown } from "./Screen.ts"
import { around } from "./windows.ts"

/** The columns of the names of the fields. */
const wide = { zh: 14, en: 22 } as const

const nothing = { zh: "—", en: "—" } as const

const prose = ({ edition, draft }: Editing): string =>
  (draft.preamble ?? []).flatMap((block) => texts(block, shown(edition, draft))).join(" ¶ ")

/** What a field says: the name of its choice, the beginning of its prose, its text. */
const said = (field: Field, editing: Editing, language: Language): string | undefined => {
  const value = field.read(editing.draft)
  if (value === undefined) return undefined
  if (field.isProse) return prose(editing)
  return field.choices?.find((choice) => choice.value === value)?.name[language] ?? value
}

/** A hint about the field chosen: its values with the numbers that choose them, and what it takes. */
export const toldOfHead = ({ language }: Shown, { at }: InHead): Line => {
  const field = fields[at]
  if (field === undefined) return []
  const values = (field.choices ?? []).map(({ name }, place) => run(`${place + 1} ${name[language]}  `, "faint"))
  return [...values, run(field.takes[language], "faint")]
}

export const drawHead = (state: Shown, { at, input }: InHead, height: number): Screen => {
  const { editing, language, size } = state
  const { draft } = editing
  const name = wide[language]
  const room = Math.max(8, size.columns - name - 3)
  const typed = input === undefined ? undefined : around(input.text, input.caret, room)
  const rows = fields.map((field, place): ReadonlyArray<Line> => {
    const isHere = place === at
    const label = run(`${isHere ? "▸ " : "  "}${left(field.name[language], name)}`, isHere ? "here" : "plain")
    if (isHere && typed !== undefined) return [[label, run(left(typed.text, room), "input")]]
    const value = said(field, editing, language)
    if (value === undefined) {
      const usual = field.usual?.(draft)
      const faint = usual === undefined ? nothing[language] : `（${usual}）`
      return [[label, run(cut(tame(faint), room), "faint")]]
    }
    // The field in hand is shown whole, as far as four lines go.
    const lines = isHere ? broken(tame(value), room, 4) : [cut(tame(value), room)]
    return lines.map((text, line) => [
      line === 0 ? label : run(" ".repeat(name + 2)),
      run(text, isHere ? "selected" : "plain")
    ])
  })
  const above = rows.slice(0, at).flat().length
  const all = rows.flat()
  const space = Math.max(1, height - 1)
  const from = Math.max(0, Math.min(above - (space >> 1), all.length - space))
  return {
    lines: [[run(` ${headName[language]}`, "here")], ...all.slice(from, from + space)],
    ...(typed !== undefined && { caret: { x: name + 2 + typed.x, y: above - from + 1 } })
  }
}
