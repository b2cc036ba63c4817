/**
 * Whether a file that stands where a PDF is to be written is one that we printed and nobody touched since.
 *
 * A PDF of ours that was signed, annotated or saved by another program holds somebody's work. It is known by how it is laid out: what
 * we print has its objects one behind the other in one manner, one end, and two equal identifiers.
 *
 * @module
 */
import { find } from "./record.ts"
import { isLaidOutAsOurs } from "./same.ts"

/** Tells whose a file is: `ours`, `touched` (ours, and changed since) or `foreign`. */
export const standing = (bytes: Uint8Array): "ours" | "touched" | "foreign" => {
  if (find(bytes) === undefined) return "foreign"
  return isLaidOutAsOurs(bytes) && hasTwins(bytes) ? "ours" : "touched"
}

/** A program that rewrites a PDF keeps its first identifier and changes the second. */
const hasTwins = (bytes: Uint8Array): boolean =>
  /\/ID \[<([0-9a-f]+)> <\1>\]/u.test(new TextDecoder("latin1").decode(bytes))
