/**
 * A problem of a file: its place, as a JSON pointer and in the words of the form, and the value that the schema expects there.
 *
 * Every check's own sentence comes from the schema: `message` is the Chinese one, `description` the English.
 *
 * @module
 */
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

/** All problems that an issue of decoding reports, one for each place. */
export const problems = (issue: SchemaIssue.Issue, input: unknown, edition: Edition): ReadonlyArray<Problem> => {
  const found = new Map<string, Problem>()
  for (const { path, text } of leaves(issue, [])) {
    const { slot } = locate(edition, path)
    const missing = text === absent || text === unknown
    const cell = slot && !missing ? path.slice(0, path.indexOf(slot.column.heading.key, 2) + 1) : path
    const value = at(input, cell)
    const place = named(edition, path)
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

interface Leaf {
  readonly path: Path
  readonly text: Text
}

const leaves = (issue: SchemaIssue.Issue, path: Path, said?: Text): ReadonlyArray<Leaf> => {
  switch (issue._tag) {
    case "Pointer":
      return leaves(issue.issue, [...path, ...issue.path], said)
    case "Filter": {
      const { message, description } = issue.filter.annotations ?? {}
      const own =
        typeof message === "string"
          ? { zh: message, en: typeof description === "string" ? description : type.en }
          : said
      return leaves(issue.issue, path, own)
    }
    case "Encoding":
      return leaves(issue.issue, path, said)
    case "Composite":
      return issue.issues.flatMap((each) => leaves(each, path, said))
    case "AnyOf":
      return issue.issues.length > 0
        ? issue.issues.flatMap((each) => leaves(each, path, said))
        : [{ path, text: said ?? type }]
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
