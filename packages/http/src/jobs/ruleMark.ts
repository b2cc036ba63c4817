/**
 * The mark of the rules: the same as long as no rule changes its id, its gravity or what it states.
 *
 * The worker's bundle has its value in place of this module, so that a tag needs no rules there.
 *
 * @module
 */
import { official } from "@gongkai/core/editions/official"
import { mark } from "./mark.ts"

/** Eight hexadecimal digits. */
export const ruleMark = async (): Promise<string> => {
  const { rules } = await import("./judging.ts")
  return mark(
    JSON.stringify(
      official.map((edition) => rules(edition).map(({ id, severity, statement }) => [id, severity, statement.zh]))
    )
  )
}
