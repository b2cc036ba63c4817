/**
 * The words that forms print around their figures: by them a row of heads is told from a row of the table, and a local label from both.
 *
 * @module
 */
import { type Axis, spans } from "@gongkai/core/Axis"
import { forms as editionForms } from "@gongkai/core/Edition"
import { official } from "@gongkai/core/editions/official"
import type { Form } from "@gongkai/core/Form"
import { isFigure } from "./figure.ts"
import { kept } from "./kept.ts"
import type { Reading } from "./Reading.ts"
import { texts } from "./rows.ts"
import { forms, likeness } from "./similarity.ts"

/** The labels of columns, of all forms. */
const heads = official
  .flatMap(editionForms)
  .flatMap(({ blocks }) => blocks.flatMap(({ columns: across }) => spans(across).map(({ heading }) => heading.label)))
const headForms = [...new Set(heads)].map(forms)

/** A row of several heads and no figure, though one of them be called as a row is: 自然人 法人或其他组织 总计. */
export const isHead = ({ row }: Reading): boolean => {
  const cells = texts(row).filter((text) => text !== "")
  return cells.length >= 2 && !cells.some(isFigure) && cells.filter(isHeadLabel).length >= 2
}

const isHeadLabel = (text: string): boolean =>
  text.length < 20 && heard(text, () => headForms.some((head) => likeness(forms(text), head, nearly) >= sure))
const heard = kept<boolean>(2000)

const sure = 0.8
const nearly = 0.79

/** Everything that the form itself prints. */
export const wordsOf = (form: Form): ReadonlyArray<string> => {
  const labels = (axis: Axis): ReadonlyArray<string> =>
    axis.flatMap(({ label, of }) => [label, ...(of ? labels(of) : [])])
  return form.blocks
    .flatMap(({ heading = "", corner = "", over = "", rows, columns: across }) => [
      heading,
      corner,
      over,
      ...labels(rows),
      ...labels(across)
    ])
    .flatMap(forms)
}
