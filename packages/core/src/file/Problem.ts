/**
 * A problem of a file: its place, as a JSON pointer and in the words of the form, and the value that the schema expects there.
 *
 * Every check's own sentence comes from the schema: `message` is the Chinese one, `description` the English.
 *
 * @module
 */
import type * as SchemaAST from "effect/SchemaAST"
import type * as SchemaIssue from "effect/SchemaIssue"
import type { Measure } from "../form/Axis.ts"
import { type Edition, heading, label, locate } from "../form/Edition.ts"
import type { Text } from "../Text.ts"
import type { Repeated } from "./twice.ts"

/** One place of a file that is not as the schema has it, with what should stand there. */
export interface Problem {
  /** RFC 6901: `/requests/received/total`; empty for the file as a whole. */
  readonly pointer: string
  readonly message: Text
}

type Path = ReadonlyArray<PropertyKey>

/** The JSON pointer (RFC 6901) of a path of keys. */
export const pointer = (path: Path): string =>
  path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")

/** A problem at a path of keys. */
export const problem = (path: Path, message: Text): Problem => ({ pointer: pointer(path), message })

const names: { readonly [key: string]: string } = {
  format: "文件格式",
  edition: "格式版本",
  year: "年度",
  agency: "机关",
  scope: "统计范围",
  reading: "读法",
  period: "统计期限",
  title: "标题",
  preamble: "引言",
  signature: "落款",
  publishedOn: "公布日期",
  waivers: "说明事项",
  doubleEntry: "双人复核",
  provenance: "出处"
}

const wanted: { readonly [M in Measure]: Text } = {
  count: { zh: "应为不小于0的整数", en: "a whole number from 0 up is needed" },
  change: { zh: "应为整数（减少用负数）", en: "a whole number is needed" },
  amount: {
    zh: '应为带引号的万元数，至多六位小数，如 "7730.28"',
    en: 'an amount in 10,000 yuan is needed, as a string of at most six decimals, such as "7730.28"'
  }
}

const special = {
  zh: '；未填写作 null，本项全年无写作 "none"，不适用写作 "n/a"',
  en: '; null is blank, "none" declares none, "n/a" is not applicable'
}

/** All problems that an issue of decoding reports, one for each place; `called` names the places of what is no report. */
export const problems = (
  issue: SchemaIssue.Issue,
  input: unknown,
  edition: Edition,
  called: (path: Path) => string = (path) => named(edition, path)
): ReadonlyArray<Problem> => {
  const found = new Map<string, Problem>()
  for (const { path, text } of leaves(issue, [])) {
    const { slot } = locate(edition, path)
    const missing = text === absent || text === unknown
    const cell = slot && !missing ? path.slice(0, path.indexOf(slot.column.heading.key, 2) + 1) : path
    const value = at(input, cell)
    const place = called(path)
    const what =
      slot && !missing ? { zh: wanted[slot.measure].zh + special.zh, en: wanted[slot.measure].en + special.en } : text
    const read =
      missing || value === undefined
        ? { zh: "", en: "" }
        : { zh: `，读到 ${shorten(value)}`, en: `, found ${shorten(value)}` }
    const key = pointer(cell)
    if (!found.has(key)) {
      found.set(
        key,
        problem(cell, {
          zh: `${place}（${key || "/"}）：${what.zh}${read.zh}`,
          en: `${key || "/"}: ${what.en}${read.en}`
        })
      )
    }
  }
  return [...found.values()]
}

/** The place of a path in the words of the form: 三、收到和处理政府信息公开申请情况“一、本年新收政府信息公开申请数量／总计”. */
const named = (edition: Edition, path: Path): string => {
  const { section, slot } = locate(edition, path)
  if (section === undefined) return names[String(path[0])] ?? "文件"
  return heading(edition, section) + (slot ? `“${label(slot)}”` : "")
}

/** A problem for a key that an object of the file writes more than once. */
export const twice = (edition: Edition, { path, times }: Repeated): Problem =>
  problem(path, {
    zh: `${named(edition, path)}（${pointer(path)}）：“${path.at(-1) ?? ""}”这一项写了${times}次，只能写一次，请删去多余的`,
    en: `${pointer(path)}: the key "${path.at(-1) ?? ""}" is written ${times} times; keep one of them`
  })

const absent: Text = { zh: "缺少此项", en: "this is missing" }
const unknown: Text = { zh: "没有这一项，请核对写法", en: "there is no such key; check the spelling" }
const type: Text = { zh: "类型不符", en: "this is of the wrong type" }

/** What a schema's own annotations say of a value of another type; nothing where they say nothing. */
const saidOf = ({ message, description }: { readonly [key: string]: unknown } = {}): Text | undefined =>
  typeof message === "string" ? { zh: message, en: typeof description === "string" ? description : type.en } : undefined

/** What is needed where a value is of another type, as JSON writes it. */
const typeOf = (ast: SchemaAST.AST): Text => {
  switch (ast._tag) {
    case "String":
      return { zh: "应为带引号的文字", en: "text in quotation marks is needed" }
    case "Number":
      return { zh: "应为数，不加引号", en: "a number without quotation marks is needed" }
    case "Boolean":
      return { zh: "应为 true 或 false，不加引号", en: "true or false is needed, without quotation marks" }
    case "Arrays":
      return { zh: "应为列表，写在方括号 [ ] 里", en: "a list is needed, in brackets [ ]" }
    case "Objects":
      return { zh: "应为若干项，写在花括号 { } 里", en: "an object is needed, in braces { }" }
    case "Literal":
      return { zh: `应为 ${literal(ast)}`, en: `${literal(ast)} is needed` }
    case "Union":
      return ast.types.every(({ _tag }) => _tag === "Literal")
        ? {
            zh: `应为 ${ast.types.map(literal).join("、")} 之一`,
            en: `one of ${ast.types.map(literal).join(", ")} is needed`
          }
        : type
    default:
      return type
  }
}

const literal = (ast: SchemaAST.AST): string =>
  ast._tag === "Literal" ? JSON.stringify(typeof ast.literal === "bigint" ? Number(ast.literal) : ast.literal) : ""

interface Leaf {
  readonly path: Path
  readonly text: Text
}

const leaves = (issue: SchemaIssue.Issue, path: Path, said?: Text): ReadonlyArray<Leaf> => {
  switch (issue._tag) {
    case "Pointer":
      return leaves(issue.issue, [...path, ...issue.path], said)
    case "Filter": {
      return leaves(issue.issue, path, saidOf(issue.filter.annotations) ?? said)
    }
    case "Encoding":
      return leaves(issue.issue, path, said)
    case "Composite":
      return issue.issues.flatMap((each) => leaves(each, path, said))
    case "AnyOf":
      return issue.issues.length > 0
        ? issue.issues.flatMap((each) => leaves(each, path, said))
        : [{ path, text: said ?? saidOf(issue.ast.annotations) ?? typeOf(issue.ast) }]
    case "InvalidType":
      return [{ path, text: said ?? saidOf(issue.ast.annotations) ?? typeOf(issue.ast) }]
    case "MissingKey":
      return [{ path, text: absent }]
    case "UnexpectedKey":
      return [{ path, text: unknown }]
    default:
      return [{ path, text: said ?? type }]
  }
}

const at = (input: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (node, key) => (typeof node === "object" && node !== null ? Reflect.get(node, key) : undefined),
    input
  )

/** The value found, short enough for a sentence: an array or object only as […] or {…}. */
const shorten = (value: unknown): string => {
  if (Array.isArray(value)) return value.length === 0 ? "[]" : "[…]"
  if (typeof value === "object" && value !== null) return "{…}"
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
