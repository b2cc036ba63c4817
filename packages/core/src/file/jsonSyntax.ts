/**
 * Where a text stops being JSON: engines say so in their own ways, and some not at all.
 *
 * @module
 */
import type { Text } from "../Text.ts"

const pattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/uy
const escape = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/uy
const special = /["\\\p{Cc}]/gu
const ink = /\S/gu

const matched = (pattern: RegExp, text: string, from: number): number | undefined => {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : undefined
}

/** The last piece of a text that ends inside an escape. */
const halfEscape = /^\\(?:u[\dA-Fa-f]{0,3})?$/u

/**
 * The end of the string that begins here; `"cut"` where the text ends inside it, `undefined` where it goes wrong. It goes from one
 * special character to the next, however long the string is.
 */
const string = (text: string, from: number): number | "cut" | undefined => {
  for (let at = from + 1; ;) {
    const next = matched(special, text, at)
    if (next === undefined) return "cut"
    if (text.charAt(next - 1) === '"') return next
    const escaped = matched(escape, text, next - 1)
    if (escaped === undefined) return halfEscape.test(text.slice(next - 1, next + 5)) ? "cut" : undefined
    at = escaped
  }
}

/** What may stand next: a value, one or the end of an empty list, a key, one or the end of an empty object, and so on. */
type Expected = "value" | "first" | "key" | "member" | ":" | "," | "end"

/** What may stand after this token, given by its first character; `undefined` where it may not stand. `open` are the brackets around it. */
const after = (expected: Expected, token: string, open: Array<string>): Expected | undefined => {
  const value = (): Expected => (open.length === 0 ? "end" : ",")
  const closes = token === "}" ? open.at(-1) === "{" : token === "]" && open.at(-1) === "["
  if (closes && (expected === "," || expected === (token === "}" ? "member" : "first"))) {
    open.pop()
    return value()
  }
  if (expected === ":") return token === ":" ? "value" : undefined
  if (expected === ",") return token === "," ? (open.at(-1) === "{" ? "key" : "value") : undefined
  if (expected === "key" || expected === "member") return token === '"' ? ":" : undefined
  if (expected === "end" || /[}\],:]/u.test(token)) return undefined
  if (token !== "{" && token !== "[") return value()
  open.push(token)
  return token === "{" ? "member" : "first"
}

/** The offset of the first thing that is no token of JSON or may not stand there, or of the end. */
const wrong = (text: string): number => {
  const open: Array<string> = []
  let expected: Expected | undefined = "value"
  for (let at = 0; ;) {
    const start = matched(ink, text, at)
    if (start === undefined) return text.length
    const token = text.charAt(start - 1)
    const end = token === '"' ? string(text, start - 1) : matched(pattern, text, start - 1)
    if (end === undefined || end === "cut") return start - 1
    expected = after(expected, token, open)
    if (expected === undefined) return start - 1
    at = end
  }
}

/** Whether the end of the text cut a token off: a string without its quote, a word or a number without its end. */
const isCut = (rest: string): boolean =>
  rest.startsWith('"') ? string(rest, 0) === "cut" : /^(?:[a-z]{1,4}|-|\.|[eE][+-]?)?$/u.test(rest)

/** Says where the text ends too early or goes wrong; `reason` is the message of the engine's `SyntaxError`. */
export const syntax = (text: string, reason: string): Text => {
  const told = /position (\d+)/u.exec(reason)?.[1]
  const found = wrong(text)
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
