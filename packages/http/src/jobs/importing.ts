/**
 * Reads files that were uploaded: reports out of documents and zips of documents, and rows out of workbooks.
 *
 * It is loaded when first asked for, since the readers of all formats are large. Nothing that cannot be read becomes a number; what is left
 * out is named with its reason.
 *
 * @module
 */
import { check, rules } from "@gongkai/core/check"
import { entries } from "@gongkai/core/Draft"
import { isUnread } from "@gongkai/core/Entry"
import { count } from "@gongkai/core/Finding"
import type { Spot } from "@gongkai/core/Header"
import * as Interchange from "@gongkai/core/Interchange"
import type { Language, Text } from "@gongkai/core/Text"
import { type Each, type Imported, type Options, readAll, type Source } from "@gongkai/import"
import { openDocument } from "@gongkai/import/open/documents"
import { packedIn, unpacker } from "@gongkai/import/open/packed"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Details } from "../problem/Problem.ts"
import type { Reading, Read, Rows } from "./Reader.ts"

/** How many documents of one zip are read; more are sent in several. */
const most = 100

const cannot = (detail: Text): { readonly refused: Details } => ({
  refused: { status: 422, kind: "NotRead", detail, errors: [{ pointer: "", detail }] }
})

/** A place in a file in a few signs: 第3页, “二、主动公开”B7, 第12行. */
const placed = ({ page, sheet, cell, line }: Spot): Text => ({
  zh: [
    page === undefined ? "" : `第${page}页`,
    sheet === undefined ? "" : `“${sheet}”`,
    cell ?? "",
    line === undefined ? "" : `第${line}行`
  ].join(""),
  en: [
    page === undefined ? "" : `page ${page}`,
    sheet === undefined ? "" : `sheet ${sheet}`,
    cell ?? "",
    line === undefined ? "" : `line ${line}`
  ]
    .filter((each) => each !== "")
    .join(", ")
})

/** The rules that are sums: what contradicts one was misread, or is wrong in the file. */
const sumsOf = (edition: Imported["edition"]): ReadonlySet<string> =>
  new Set(rules(edition).flatMap((rule) => ("equations" in rule ? [rule.id] : [])))

const told = (name: string, imported: Imported, language: Language): Read["items"][number] => {
  const { draft, edition, messages } = imported
  const all = entries(edition, draft)
  const [unread, blank] = [all.filter(isUnread).length, all.filter((entry) => entry === null).length]
  const [findings, sums] = [check(draft, { edition }), sumsOf(edition)]
  return {
    name,
    agency: draft.agency.name,
    year: draft.year,
    edition: edition.key,
    cells: { all: all.length, read: all.length - unread - blank, blank, unread },
    counts: count(findings),
    breaches: findings.flatMap(({ rule, message }) => (sums.has(rule) ? [message[language]] : [])),
    messages: messages.map(({ severity, text, place, cells }) => ({
      severity,
      text: text[language],
      ...(place !== undefined && placed(place).en !== "" && { place: placed(place)[language] }),
      ...(cells !== undefined && { cells })
    })),
    report: Interchange.encode(draft, edition)
  }
}

const leftOut = (name: string, reason: Text, language: Language) => ({ name, refused: reason[language] })

const items = (name: string, all: ReadonlyArray<Each>, language: Language): Read["items"] =>
  all.map((each, at) => {
    const own = all.length === 1 ? name : `${name}#${at + 1}`
    return Result.isSuccess(each) ? told(own, each.success, language) : leftOut(own, each.failure.text, language)
  })

/** Left by systems and editors, not by people. */
const ignored = /(?:^|\/)(?:\.|~\$|__MACOSX|Thumbs\.db$|desktop\.ini$)/iu

const reports = (source: Source, options: Options) => Effect.runPromise(Effect.result(readAll(source, options)))

/** Every document of a zip, one after the other, so that only one is unpacked at a time. */
const zipped = async (
  { name, bytes, language }: Reading,
  documents: NonNullable<ReturnType<typeof packedIn>>,
  options: Options
): Promise<Read["items"]> => {
  const unpack = unpacker()
  const found: Array<Read["items"][number]> = []
  for (const document of documents) {
    const own = [name, ...document.steps].join("/")
    const content = unpack(bytes, document)
    if (Result.isFailure(content)) {
      found.push(leftOut(own, content.failure, language))
      continue
    }
    const base = document.steps.at(-1)?.split("/").at(-1) ?? ""
    // oxlint-disable-next-line no-await-in-loop
    const all = await reports({ name: base, bytes: content.success }, options)
    found.push(
      ...(Result.isSuccess(all) ? items(own, all.success, language) : [leftOut(own, all.failure.text, language)])
    )
  }
  return found
}

/** Every report of a file; refused where the file holds none. */
export const read = async (reading: Reading): Promise<Read | { readonly refused: Details }> => {
  const { name, bytes, language, agency, year } = reading
  const options: Options = { ...(agency !== undefined && { agency }), ...(year !== undefined && { year }) }
  const documents = packedIn(bytes)?.filter(({ steps }) => !steps.some((step) => ignored.test(step)))
  if (documents === undefined) {
    const all = await reports({ name, bytes }, options)
    return Result.isSuccess(all) ? { items: items(name, all.success, language) } : cannot(all.failure.text)
  }
  if (documents.length === 0) return cannot(nothing)
  if (documents.length > most) return cannot(tooMany(documents.length))
  return { items: await zipped(reading, documents, options) }
}

const nothing: Text = {
  zh: "压缩包里没有文件；请核对后重新上传",
  en: "there are no files in the archive; check it and send it again"
}
const tooMany = (found: number): Text => ({
  zh: `压缩包里有 ${found} 个文件，一次最多读 ${most} 个，一个也没有读；请分几次上传`,
  en: `the archive holds ${found} files and ${most} are read at once; none was read, send them in several`
})

/** Blank rows part a table into several of the same columns: which sheet, from which column on, how many. */
const columnsOf = ([first]: ReadonlyArray<{ readonly cells: ReadonlyArray<unknown>; readonly place: Spot }>): string =>
  `${first?.place.sheet} ${first?.place.cell?.replaceAll(/\d/gu, "")} ${first?.cells.length}`

/** The rows of the only table of a workbook or another document; refused where there is none, or text beside it. */
export const table = async (bytes: Uint8Array): Promise<Rows | { readonly refused: Details }> => {
  const opened = await openDocument(bytes)
  if (Result.isFailure(opened)) return cannot(opened.failure)
  if (!("blocks" in opened.success)) return cannot(noTable)
  const { blocks } = opened.success
  const tables = blocks.flatMap((block) => (block._tag === "Rectangle" ? [block.rows] : []))
  const [first] = tables
  if (first === undefined) return cannot(noTable)
  if (tables.some((rows) => columnsOf(rows) !== columnsOf(first))) return cannot(severalTables(tables.length))
  // A title above the table names it; a line below it may be a row that stands apart.
  const from = blocks.findIndex(({ _tag }) => _tag === "Rectangle")
  const beside = blocks.slice(from).flatMap((block) => (block._tag === "Paragraph" ? [block] : []))[0]
  if (beside !== undefined) return cannot(besides(beside.text, placed(beside.place)))
  return { rows: tables.flat().map(({ cells }) => cells.map((cell) => cell?.text ?? "")) }
}

const noTable: Text = {
  zh: "文件里没有表格；请上传一张表，首行为标题（编号、名称……）",
  en: "there is no table in the file; send one, with headings (id, name, …) in its first row"
}
const severalTables = (found: number): Text => ({
  zh: `文件里有 ${found} 张表，不知道是哪一张，没有读；请只留一张再上传`,
  en: `there are ${found} tables in the file, and which is meant is not known; leave one alone and send it again`
})
const besides = (text: string, { zh, en }: Text): Text => ({
  zh: `表格旁还有文字“${text.slice(0, 40)}”（${zh}），不知道是不是一行，没有读；请删去或并入表格再上传`,
  en: `beside the table stands “${text.slice(0, 40)}” (${en}), which may be a row; take it out or into the table and send it again`
})
