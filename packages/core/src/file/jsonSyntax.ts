/**
 * Where a text stops being JSON: engines say so in their own ways, and some not at all.
 *
 * @module
 */
import type { Text } from "../Text.ts"

const token = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/uy
const escape = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/uy
const special = /["\\\p{Cc}]/gu
const ink = /\S/gu

const matched = (pattern: RegExp, text: string, from: number): number | undefined => {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : undefined
}

/** The end of the string that begins here; it goes from one special character to the next, however long the string is. */
const string = (text: string, from: number): number | undefined => {
  for (let at: number | undefined = from + 1; at !== undefined;) {
    const next = matched(special, text, at)
    if (next === undefined) return undefined
    if (text.charAt(next - 1) === '"') return next
    at = matched(escape, text, next - 1)
  }
  return undefined
}

/** The offset of the first thing that is no token of JSON, or of the end. */
const lexical = (text: string): number => {
  for (let at = 0; ;) {
    const start = matched(ink, text, at)
    if (start === undefined) return text.length
    const end: number | undefined =
      text.charAt(start - 1) === '"' ? string(text, start - 1) : matched(token, text, start - 1)
    if (end === undefined) return start - 1
    at = end
  }
}

/** Whether the end of the text cut a token off: a string without its quote, a word without its last letters. */
const isCut = (rest: string): boolean =>
  rest.startsWith('"') ? !rest.includes('"', 1) : /^(?:[a-z]{1,4}|-)?$/u.test(rest)

/** Says where the text ends too early or goes wrong; `reason` is the message of the engine's `SyntaxError`. */
export const syntax = (text: string, reason: string): Text => {
  const told = /position (\d+)/u.exec(reason)?.[1]
  const found = lexical(text)
  const reached = Number(told ?? found)
  const ends = reached >= text.trimEnd().length || (reached >= found && isCut(text.slice(found).trimEnd()))
  const at = ends ? text.length : told === undefined ? found : Number(told)
  const before = text.slice(0, at).split("\n")
  const [line, column] = [before.length, (before.at(-1) ?? "").length + 1]
  return ends
    ? {
        zh: `第${line}行第${column}列：JSON 到此中断，文件不完整`,
        en: `line ${line}, column ${column}: the JSON ends here, unfinished`
      }
    : { zh: `第${line}行第${column}列：不是正确的 JSON`, en: `line ${line}, column ${column}: this is not valid JSON` }
}
