/**
 * A short mark of a text, to tell it from another; not against somebody who looks for two alike.
 *
 * @module
 */

/** FNV-1a of 32 bits over the UTF-16 units, in eight hexadecimal digits. */
export const mark = (text: string): string => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, "0")
}
