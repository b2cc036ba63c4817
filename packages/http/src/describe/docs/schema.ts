/**
 * A JSON Schema as a reader takes it in: one line for a plain value, a table for an object, links to what has a name.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import { type Html, html, none } from "./html.ts"
import { said } from "./said.ts"

export interface Json {
  readonly [key: string]: unknown
}

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value)

export const text = (value: unknown): string => (typeof value === "string" ? value : "")
export const list = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : [])

const nameOf = (ref: string): string => ref.slice(ref.lastIndexOf("/") + 1)

const joined = (parts: ReadonlyArray<Html>, by: string): Html =>
  parts.reduce((all, part, at) => (at === 0 ? part : html`${all}${by}${part}`), none)

const kinds = {
  zh: {
    string: "字符串",
    integer: "整数",
    number: "数",
    boolean: "true 或 false",
    object: "对象",
    null: "null"
  },
  en: {
    string: "string",
    integer: "integer",
    number: "number",
    boolean: "true or false",
    object: "object",
    null: "null"
  }
}

/** What a value is, in a line. */
export const line = (schema: unknown, language: Language = "zh"): Html => {
  const zh = language === "zh"
  const each = (one: unknown): Html => line(one, language)
  if (!isObject(schema)) return html`${zh ? "任意值" : "any value"}`
  if (typeof schema["$ref"] === "string")
    return html`<a href="#schema-${nameOf(schema["$ref"])}">${nameOf(schema["$ref"])}</a>`
  const several = [...list(schema["oneOf"]), ...list(schema["anyOf"])]
  if (several.length > 0) return joined(several.map(each), " ｜ ")
  const all = list(schema["allOf"])
  if (schema["type"] === undefined && all.length > 0) return joined(all.map(each), " ＆ ")
  const values = schema["const"] === undefined ? list(schema["enum"]) : [schema["const"]]
  if (values.length > 0) return html`<code>${values.map((value) => JSON.stringify(value)).join(" ｜ ")}</code>`
  if (schema["type"] === "array")
    return zh ? html`${each(schema["items"])} 的数组` : html`array of ${each(schema["items"])}`
  const type = kinds[language]
  const keys = Object.keys(isObject(schema["properties"]) ? schema["properties"] : {})
  if (schema["type"] === "object" && keys.length > 0) return html`{ ${keys.join(zh ? "、" : ", ")} }`
  const kind = typeof schema["type"] === "string" ? schema["type"] : ""
  const shown = kind in type ? Reflect.get(type, kind) : kind
  const bounds = [schema, ...all.filter(isObject)].flatMap((one) => bound(one, language)).join(zh ? "，" : ", ")
  return html`${text(shown)}${bounds === "" ? "" : zh ? `（${bounds}）` : ` (${bounds})`}`
}

/** A number or a word as it stands; anything else as JSON. */
export const plain = (value: unknown): string => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""))

const bounding = [
  ["minimum", { zh: "不小于 ", en: "at least " }],
  ["maximum", { zh: "不大于 ", en: "at most " }],
  ["minLength", { zh: "至少 ", en: "no shorter than " }],
  ["maxLength", { zh: "至多 ", en: "no longer than " }],
  ["pattern", { zh: "形如 ", en: "like " }],
  ["format", { zh: "", en: "" }]
] as const

const bound = (schema: Json, language: Language): ReadonlyArray<string> =>
  bounding.flatMap(([key, says]) => (schema[key] === undefined ? [] : [says[language] + plain(schema[key])]))

/** A value within a table: what has properties of its own is a table again. */
const nested = (schema: unknown, language: Language): Html => {
  if (!isObject(schema)) return line(schema, language)
  if (isObject(schema["properties"])) return rowsOf(schema, language)
  const items = schema["items"]
  return isObject(items) && isObject(items["properties"])
    ? html`${{ zh: "数组，每项：", en: "array, each: " }[language]}${rowsOf(items, language)}`
    : line(schema, language)
}

/** The properties of an object as a table, a row each. */
const rowsOf = (schema: Json, language: Language): Html => {
  const may = { zh: "可无", en: "optional" }[language]
  const required = new Set(list(schema["required"]))
  const rows = Object.entries(isObject(schema["properties"]) ? schema["properties"] : {}).map(
    ([key, each]) =>
      html`<tr>
        <th scope="row"><code>${key}</code>${required.has(key) ? "" : html` <span class="where">${may}</span>`}</th>
        <td>${nested(each, language)}</td>
        <td>${isObject(each) ? said(text(each["description"]), language) : ""}</td>
      </tr>`
  )
  return html`<table>
    ${rows}
  </table>`
}

/** The properties of an object, a row each; of anything else its line. One place scrolls, whatever lies in it, so that one is in the way of Tab. */
export const table = (schema: unknown, language: Language = "zh"): Html =>
  isObject(schema) && isObject(schema["properties"])
    ? html`<div class="wide" tabindex="0">${rowsOf(schema, language)}</div>`
    : html`<p>${line(schema, language)}</p>`
