/**
 * Whether words are the head of a column, of whatever form: as it is, or hardly otherwise.
 *
 * @module
 */
import { spans } from "@gongkai/core/Axis"
import { forms as editionForms } from "@gongkai/core/Edition"
import { official } from "@gongkai/core/editions/official"
import { kept } from "./kept.ts"
import { forms, likeness } from "./similarity.ts"

/** The labels of columns, of all forms, and what stands over all of them. */
const heads = official
  .flatMap(editionForms)
  .flatMap(({ blocks }) =>
    blocks.flatMap(({ columns: across, over }) => [
      ...spans(across).map(({ heading }) => heading.label),
      ...(over === undefined ? [] : [over])
    ])
  )
const headForms = [...new Set(heads)].map(forms)

export const isHeadLabel = (text: string): boolean =>
  text.length < 20 && heard(text, () => headForms.some((head) => likeness(forms(text), head, nearly) >= sure))
const heard = kept<boolean>(2000)

const sure = 0.8
const nearly = 0.79

/** The labels over several columns that are no column's. */
const groups = new Set(
  official
    .flatMap(editionForms)
    .flatMap(({ blocks }) =>
      blocks.flatMap(({ columns: across, over }) => [
        ...spans(across).flatMap(({ heading: { label, of } }) => (of === undefined ? [] : [label])),
        ...(over === undefined ? [] : [over])
      ])
    )
)

/** Whether words are the head of a group of columns: figures stand below the heads of these, never below it alone. */
export const isGroupHead = (text: string): boolean => groups.has(text)
