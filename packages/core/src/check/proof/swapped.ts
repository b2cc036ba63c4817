/**
 * Terms of the field with two neighbouring characters in each other's place: 息信公开, 信公息开, 门网户站.
 *
 * @module
 */
import type { Confused } from "./confusions.ts"
import { terms } from "./terms.ts"

/** Terms that are told by their order alone. */
const others = ["信息公开", "公开政府信息", "公开工作", "依申请公开工作"].map((term) => ({ term, not: "" }))

/** Every term with two of its neighbouring characters swapped, longer terms first. */
export const swapped: ReadonlyArray<Confused> = [...terms, ...others]
  .filter(({ term }) => term.length > 3)
  .toSorted((one, other) => other.term.length - one.term.length)
  .flatMap(({ term: right, not }) =>
    Array.from({ length: right.length - 1 }, (_, at) => at)
      .filter((at) => !not.includes(String(at)))
      .map((at) => ({
        wrong: right.slice(0, at) + right.charAt(at + 1) + right.charAt(at) + right.slice(at + 2),
        right
      }))
  )
