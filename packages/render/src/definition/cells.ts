/**
 * What a form definition says of cells and sums, whatever system it is for.
 *
 * Names are such as programs take; each equation stands at the cell that is asked last.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import { type Edition, labelOf, place } from "@gongkai/core/Edition"
import type { Equation } from "@gongkai/core/Equation"
import * as Matrix from "@gongkai/core/Matrix"
import { once } from "@gongkai/core/once"
import type { Text } from "@gongkai/core/Text"

/**
 * A key as a name of letters, digits and underscores, which XML, SQL, VTL and expression languages take: `outcome_denied_stateSecret`.
 * Keys of a form have no underscores, so two never share a name.
 */
export const nameOfKey = (key: string): string => key.replaceAll(".", "_")

/** A cell by such a name: `requests__outcome_denied_stateSecret__naturalPerson`. */
export const nameOfCell = (cell: Cell): string => cell.split("/").map(nameOfKey).join("__")

/** An equation of an edition with its rule, and the cell in which whoever fills the form in from top to bottom completes it. */
export interface Demanded extends Equation {
  readonly rule: string
  readonly last: Cell
  readonly sentence: Text
}

/** All equations of an edition: the sums that its tables state by their shape, and what its notice demands beyond. */
export const demanded = once((edition: Edition): ReadonlyArray<Demanded> =>
  Matrix.rules(edition).flatMap(({ id, statement, equations }) =>
    equations.flatMap((equation): ReadonlyArray<Demanded> => {
      const last = [...equation.left, ...equation.right].reduce<Cell | undefined>(
        (latest, cell) => (latest === undefined || place(edition, cell) > place(edition, latest) ? cell : latest),
        undefined
      )
      if (last === undefined) return []
      const sentence = {
        zh: `${labelOf(edition, last)}：${statement.zh}`,
        en: `${last}: ${statement.en}`
      }
      return [{ ...equation, rule: id, last, sentence }]
    })
  )
)

/** Text that tells it is a definition of ours and of which edition: `gongkai-2021`. */
export const idOf = (edition: Edition): string => `gongkai-${edition.key}`

/** The title of a definition. */
export const titleOf = (edition: Edition): string => `政府信息公开工作年度报告，${edition.title}`
