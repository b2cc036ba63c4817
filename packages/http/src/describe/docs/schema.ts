/**
 * A JSON Schema as a reader takes it in: one line for a plain value, a table for an object, links to what has a name.
 *
 * @module
 */
import { type Html, html, none } from "./html.ts"

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

/** What a value is, in a line. */
export const line = (schema: unknown): Html => {
  if (!isObject(schema)) return html`任意值`
  if (typeof schema["$ref"] === "string")
    return html`<a href="#schema-${nameOf(schema["$ref"])}">${nameOf(schema["$ref"])}</a>`
  const several = [...list(schema["oneOf"]), ...list(schema["anyOf"])]
  if (several.length > 0) return joined(several.map(line), " ｜ ")
  const all = list(schema["allOf"])
  if (schema["type"] === undefined && all.length > 0) return joined(all.map(line), " ＆ ")
  const values = schema["const"] === undefined ? list(schema["enum"]) : [schema["const"]]
  if (values.length > 0) return html`<code>${values.map((each) => JSON.stringify(each)).join(" ｜ ")}</code>`
  if (schema["type"] === "array") return html`${line(schema["items"])} 的数组`
  const type = {
    string: "字符串",
    integer: "整数",
    number: "数",
    boolean: "true 或 false",
    object: "对象",
    null: "null"
  }
  const keys = Object.keys(isObject(schema["properties"]) ? schema["properties"] : {})
  if (schema["type"] === "object" && keys.length > 0) return html`{ ${keys.join("、")} }`
  const kind = typeof schema["type"] === "string" ? schema["type"] : ""
  const shown = kind in type ? Reflect.get(type, kind) : kind
  const bounds = [...bound(schema), ...all.filter(isObject).flatMap(bound)].join("，")
  return html`${text(shown)}${bounds === "" ? "" : `（${bounds}）`}`
}

/** A number or a word as it stands; anything else as JSON. */
export const plain = (value: unknown): string => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""))

const bound = (schema: Json): ReadonlyArray<string> =>
  [
    ["minimum", "不小于 "],
    ["maximum", "不大于 "],
    ["minLength", "至少 "],
    ["maxLength", "至多 "],
    ["pattern", "形如 "],
    ["format", ""]
  ].flatMap(([key = "", says = ""]) => (schema[key] === undefined ? [] : [says + plain(schema[key])]))

/** A value within a table: what has properties of its own is a table again. */
const nested = (schema: unknown): Html => {
  if (!isObject(schema)) return line(schema)
  if (isObject(schema["properties"])) return table(schema)
  const items = schema["items"]
  return isObject(items) && isObject(items["properties"]) ? html`数组，每项：${table(items)}` : line(schema)
}

/** The properties of an object, a row each; of anything else its line. */
export const table = (schema: unknown): Html => {
  if (!isObject(schema) || !isObject(schema["properties"])) return html`<p>${line(schema)}</p>`
  const required = new Set(list(schema["required"]))
  const rows = Object.entries(schema["properties"]).map(
    ([key, each]) =>
      html`<tr>
        <th scope="row"><code>${key}</code>${required.has(key) ? "" : html` <span class="where">可无</span>`}</th>
        <td>${nested(each)}</td>
        <td>${isObject(each) ? text(each["title"]) || text(each["description"]) : ""}</td>
      </tr>`
  )
  return html`<div class="wide">
    <table>
      ${rows}
    </table>
  </div>`
}
