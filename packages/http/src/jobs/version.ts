/**
 * The version of what makes answers out of reports: the program and its rules. A tag with it tells two makings of one revision apart.
 *
 * @module
 */
import { rules } from "@gongkai/core/check"
import { official } from "@gongkai/core/editions/official"

/** The version of this package. */
export const program = "0.2.0"

/** A short mark of a text (FNV-1a, 32 bits), in hexadecimal. */
export const mark = (text: string): string => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, "0")
}

let found: string | undefined

/** Program and rules as one word: `0_2_0-5f3a9c01`. Rules count by their ids, their gravity and what they state. */
export const version = (): string => {
  found ??= `${program.replaceAll(".", "_")}-${mark(
    JSON.stringify(
      official.map((edition) => rules(edition).map(({ id, severity, statement }) => [id, severity, statement.zh]))
    )
  )}`
  return found
}
