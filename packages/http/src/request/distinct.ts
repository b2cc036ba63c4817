/**
 * Refuses ids that people would take for another: written in another width or case, or with letters that look the same.
 *
 * @module
 */
import type { Tree, Unit } from "@gongkai/core/desk"
import { skeleton } from "@gongkai/core/desk/lookAlike"
import { refuse } from "../problem/Problem.ts"

/** Refuses with 422 units whose id looks like one of the tree or like one another. The same id again is for the tree to refuse. */
export const distinct = ({ units }: Tree.Tree, added: ReadonlyArray<Unit.Unit>): void => {
  const known = new Map([...units.keys()].map((id) => [skeleton(id), id]))
  for (const { id } of added) {
    const other = known.get(skeleton(id))
    if (other !== undefined && other !== id) {
      refuse({
        status: 422,
        kind: "LooksAlike",
        detail: {
          zh: `编号“${id}”与“${other}”看上去相同，没有登记；请另取一个`,
          en: `The id "${id}" looks like "${other}" and was not entered; choose another`
        },
        errors: [{ pointer: "/id", detail: { zh: `与“${other}”看上去相同`, en: `it looks like "${other}"` } }]
      })
    }
    known.set(skeleton(id), id)
  }
}
