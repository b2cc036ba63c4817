/**
 * Where a text stops being JSON: engines say so in their own ways, and some not at all.
 *
 * @module
 */
import type { Text } from "./Text.ts"

const token =
  /\s*(?:"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:])/uy

/** The offset of the first thing that is no token of JSON, or of the end. */
const lexical = (text: string): number => {
  let at = 0
  for (token.lastIndex = 0; token.test(text); at = token.lastIndex);
  return at + (text.slice(at).length - text.slice(at).trimStart().length)
}

/** A token that the end of the text cut off: a string without its quote, a word without its last letters. */
const cut = /^(?:"[^"]*|[a-z]{1,4}|-|)$/u

/** Says where the text ends too early or goes wrong; `reason` is what the engine said of it. */
export const syntax = (text: string, reason: string): Text => {
  const told = /position (\d+)/u.exec(reason)?.[1]
  const found = lexical(text)
  const ends = cut.test(text.slice(found).trimEnd()) && (told === undefined || Number(told) >= found)
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
