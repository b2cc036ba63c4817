/**
 * Reads what each pasted row says of itself: heads of columns, the row of the form that its label names, or nothing.
 *
 * 3.其他 is the row 其他 only under （六）其他处理: labels that short count for what their group says they are.
 *
 * @module
 */
import { type Axis, type Heading, type Line, lines, spans } from "@gongkai/core/Axis"
import type { Block, Form } from "@gongkai/core/Form"
import { once } from "@gongkai/core/once"
import { isFigure } from "@gongkai/match/figure"
import { narrow } from "@gongkai/match/marks"
import { forms } from "@gongkai/match/similarity"
import { isShort, likely, whole } from "./likely.ts"

export interface FormRow {
  readonly block: Block
  readonly line: Line
}

/** A pasted row: the place of its label and what that names, whether it is a head, and whether it only heads others. */
export interface Row {
  readonly at: number
  readonly cells: ReadonlyArray<string>
  readonly head: boolean
  /** Where the label stands; of a row without one, `undefined`. */
  readonly label?: number
  readonly names?: FormRow
  readonly group: boolean
}

interface Group {
  readonly keys: ReadonlyArray<string>
  readonly heading: Heading
}

const groupsOf = (axis: Axis, above: ReadonlyArray<string> = []): ReadonlyArray<Group> =>
  axis.flatMap((heading) => {
    const keys = [...above, heading.key]
    return heading.of === undefined ? [] : [{ keys, heading }, ...groupsOf(heading.of, keys)]
  })

export const formRows = once((form: Form): ReadonlyArray<FormRow> =>
  form.blocks.flatMap((block) => lines(block.rows).map((line) => ({ block, line })))
)

const headTexts = once((form: Form): ReadonlyArray<string> =>
  form.blocks.flatMap(({ heading = "", corner = "", over = "", columns }) => [
    form.title,
    heading,
    corner,
    over,
    ...spans(columns).map((span) => span.heading.label)
  ])
)

const formGroups = once((form: Form) => form.blocks.flatMap(({ rows }) => groupsOf(rows)))

const startsWith = (keys: ReadonlyArray<string>, others: ReadonlyArray<string>): boolean =>
  others.every((key, at) => keys[at] === key)

const isText = (cell: string): boolean => cell !== "" && !isFigure(cell)

/** A text that no figure could be a misprint of: it names something. */
export const isName = (text: string): boolean =>
  isText(text) && /\p{L}/u.test(text) && !/^[约近]?\d+[^.、．]*$/u.test(narrow(text))

/** What a form prints above its columns that is the name of none of them. */
export const isAboveAll = (form: Form, text: string): boolean => {
  const above = form.blocks.flatMap(({ heading = "", corner = "", over = "" }) => [heading, corner, over])
  return likely(text, [form.title, ...above], (label) => label).mark > 0
}

export const readRows = (form: Form, pasted: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<Row> => {
  const [rows, groups, heads] = [formRows(form), formGroups(form), headTexts(form)]
  /** The group the rows stand under; `null` when it is none of the form's. */
  let under: ReadonlyArray<string> | null | undefined
  const fits = (text: string, mark: number, { line }: FormRow): boolean => {
    if (!isShort(line.heading.label)) return true
    const parents = line.path.slice(0, -1).map((heading) => heading.key)
    if (under === null || !(mark === 2 || forms(line.heading.label).includes(whole(text)))) return false
    return under === undefined || startsWith(under, parents) || startsWith(parents, under)
  }
  /** Whether a row of figures or of labels has come: from there on, unknown names are no heads. */
  let below = false
  return pasted.map((cells, at): Row => {
    const texts = cells.flatMap((text, place) => {
      if (!isText(text)) return []
      const row = likely(text, rows, ({ line }) => line.heading.label)
      const group = likely(text, groups, ({ heading }) => heading.label)
      return [{ text, place, row, group, head: likely(text, heads, (label) => label).mark }]
    })
    const counted = cells.some((cell) => /\d/u.test(narrow(cell)) && isFigure(cell))
    const isHead = texts.some(({ row, group, head }) => head > Math.max(row.mark, group.mark))
    const unknown =
      !below &&
      texts.length > 0 &&
      cells.every((cell) => cell === "" || isName(cell)) &&
      texts.every(({ row, group }) => row.mark + group.mark === 0)
    if (unknown) return { at, cells, head: true, group: false }
    if (!counted && isHead) return { at, cells, head: true, group: false }
    below = true
    const best = Math.max(0, ...texts.map(({ row, group }) => (row.mark >= group.mark ? row.mark : 0)))
    const label = texts.find(({ row, group }) => best > 0 && row.mark === best && row.mark >= group.mark)
    const above = label === undefined ? texts : texts.filter(({ place }) => place < label.place)
    for (const { group } of above) under = group.all[0]?.keys ?? null
    if (label === undefined) {
      const last = above.at(-1)
      return {
        at,
        cells,
        head: false,
        group: above.some(({ group }) => group.mark > 0),
        ...(last && { label: last.place })
      }
    }
    const [names, ...others] = label.row.all.filter((each) => fits(label.text, label.row.mark, each))
    if (names === undefined || others.length > 0) return { at, cells, head: false, group: false, label: label.place }
    under = names.line.path.slice(0, -1).map((heading) => heading.key)
    return { at, cells, head: false, group: false, label: label.place, names }
  })
}
