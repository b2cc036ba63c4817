/**
 * The protocol of an import on one page: what was read, what was left open, what was left out, what came more than once.
 *
 * @module
 */
import type { Language, Text } from "@gongkai/core/Text"
import stringWidth from "string-width"
import { harmless } from "../words/Terminal.ts"
import type { Entry, LeftOut, ReadEntry } from "./Entry.ts"

export const isReport = (entry: Entry): entry is ReadEntry => entry.result === "read"
export const isLeftOut = (entry: Entry): entry is LeftOut => entry.result === "left out"

const readers: { readonly [reader: string]: Text } = {
  pdf: { zh: "PDF", en: "PDF" },
  html: { zh: "网页", en: "web page" },
  docx: { zh: "Word", en: "Word" },
  doc: { zh: "旧版 Word", en: "old Word" },
  xlsx: { zh: "Excel", en: "Excel" },
  xls: { zh: "旧版 Excel", en: "old Excel" },
  odt: { zh: "OpenDocument 文本", en: "OpenDocument text" },
  ods: { zh: "OpenDocument 表格", en: "OpenDocument sheet" },
  rtf: { zh: "RTF", en: "RTF" },
  csv: { zh: "CSV", en: "CSV" },
  text: { zh: "文本", en: "text" },
  json: { zh: "交换文件", en: "report file" }
}

export const readerName = (reader: string, language: Language): string => readers[reader]?.[language] ?? reader

/** Several reports of one organ and year, and in how many cells each differs from the first. */
export const versions = (
  entries: ReadonlyArray<Entry>
): ReadonlyArray<{ readonly first: ReadEntry; readonly other: ReadEntry; readonly cells: number | undefined }> => {
  const groups = new Map<string, Array<ReadEntry>>()
  for (const entry of entries.filter(isReport)) {
    const key = `${entry.agency}\n${entry.year}`
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : others.map((other) => ({ first, other, cells: differing(first, other) }))
  )
}

const differing = (one: ReadEntry, other: ReadEntry): number | undefined => {
  if (one.edition !== other.edition) return undefined
  const values = other.values.split(",")
  return one.values.split(",").filter((value, at) => value !== values[at]).length
}

const pad = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - stringWidth(text)))
const right = (text: string, width: number): string => " ".repeat(Math.max(0, width - stringWidth(text))) + text

const heads: { readonly [L in Language]: ReadonlyArray<string> } = {
  zh: ["文件", "机关", "年度", "方式", "读出", "空白", "无", "不适用", "未读", "存疑"],
  en: ["file", "agency", "year", "read as", "read", "blank", "none", "n/a", "unread", "doubtful"]
}

const table = (entries: ReadonlyArray<ReadEntry>, language: Language): ReadonlyArray<string> => {
  const rows = [
    heads[language],
    ...entries.map(({ source, agency, year, reader, counts }) => [
      source,
      agency,
      year,
      readerName(reader, language),
      counts.numbers,
      counts.blank,
      counts.none,
      counts.notApplicable,
      counts.unread,
      counts.likely
    ])
  ].map((row) => row.map((cell) => harmless(String(cell))))
  const widths = heads[language].map((_, at) => Math.max(...rows.map((row) => stringWidth(row[at] ?? ""))))
  return rows.map((row) =>
    row
      .map((cell, at) => (at < 4 ? pad(cell, widths[at] ?? 0) : right(cell, widths[at] ?? 0)))
      .join("  ")
      .trimEnd()
  )
}

/** The files with several reports, and how many each holds. */
const partsOf = (entries: ReadonlyArray<Entry>): ReadonlyMap<string, number> =>
  new Map(
    entries.flatMap((entry) =>
      entry.result !== "duplicate" && entry.part !== undefined
        ? [[entry.source.replace(/#\d+$/u, ""), entry.part.of] as const]
        : []
    )
  )

/** How many files the entries are of: those of one file count once. */
const filesOf = (entries: ReadonlyArray<Entry>): number =>
  entries.filter((entry) => entry.result === "duplicate" || (entry.part?.number ?? 1) === 1).length

const section = (title: string, lines: ReadonlyArray<string>) => (lines.length === 0 ? [] : ["", title, ...lines])

/** `total` is how many files there were: fewer entries are a run that was stopped. */
export const protocol = (entries: ReadonlyArray<Entry>, total: number, language: Language): ReadonlyArray<string> => {
  const zh = language === "zh"
  const reports = entries.filter(isReport)
  const left = entries.filter(isLeftOut)
  const twice = entries.filter((entry) => entry.result === "duplicate")
  const again = versions(entries)
  return [
    ...table(reports, language),
    ...section(
      zh ? "未读与存疑" : "unread and doubtful",
      reports.flatMap(({ source, open }) => openLines(source, open, language))
    ),
    ...section(
      zh ? "没有收录" : "left out",
      left.map(({ source, reason }) => `  ${harmless(source)}：${harmless(reason[language])}`)
    ),
    ...section(
      zh ? "重复与多版本" : "duplicates and versions",
      [
        ...twice.map(({ source, of }) =>
          zh ? `  ${source} 与 ${of} 内容相同，没有重复导入` : `  ${source} is the same as ${of}`
        ),
        ...again.map(({ first, other, cells }) =>
          zh
            ? `  ${first.agency}${first.year}年度有多份：${first.source}、${other.source}，${cells === undefined ? "格式版本不同" : `有${cells}格不同`}；都已导入`
            : `  ${first.agency} ${first.year} came more than once: ${first.source}, ${other.source}, ${cells === undefined ? "of different editions" : `${cells} cells differ`}; all were imported`
        )
      ].map(harmless)
    ),
    ...section(
      zh ? "一个文件里有几份报告的" : "files with several reports",
      [...partsOf(entries)].map(([source, of]) =>
        zh ? `  ${harmless(source)}：${of}份，分别导入` : `  ${harmless(source)}: ${of} reports, imported one by one`
      )
    ),
    "",
    ...(filesOf(entries) < total ? [stopped(filesOf(entries), total)[language]] : []),
    summed(entries)[language]
  ]
}

/** Cells of a row that are open for the same reason are told in one line. */
const openLines = (source: string, open: ReadEntry["open"], language: Language): ReadonlyArray<string> => {
  const groups = new Map<string, ReadonlyArray<ReadEntry["open"][number]>>()
  for (const each of open) {
    // Cells that were read, if not for certain, are told together; those that were not, by what stood there.
    const key = each.unread ? `${each.reason}\n${each.text}\n${each.place.zh}` : each.reason
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  const all = [...groups.values()]
  const lines = all.slice(0, 8).flatMap(([first, ...others]) => {
    if (first === undefined) return []
    const more =
      others.length === 0 ? "" : language === "zh" ? `等${others.length + 1}格` : ` and ${others.length} more`
    const at = first.place[language] === "" ? "" : `（${first.place[language]}）`
    const stood = first.text === "" || !first.unread ? "" : `“${first.text}” `
    return [harmless(`  ${source}${at} ${first.label}${more}：${stood}${first.reason}`.replaceAll("\n", " "))]
  })
  const rest = all.length - lines.length
  return rest > 0
    ? [...lines, language === "zh" ? `  ${source} 另有${rest}处，见导入记录.xlsx` : `  ${source}: ${rest} more`]
    : lines
}

const stopped = (done: number, total: number): Text => ({
  zh: `中途停止：${total} 个文件读了 ${done} 个；再运行一次同样的命令，从这里接着读`,
  en: `stopped in the middle: ${done} of ${total} files were read; run the same command again to go on from here`
})

const summed = (entries: ReadonlyArray<Entry>): Text => {
  const reports = entries.filter(isReport)
  const unread = reports.reduce((sum, { counts }) => sum + counts.unread, 0)
  const left = entries.filter(isLeftOut).length
  const twice = entries.length - reports.length - left
  const files = filesOf(entries)
  return {
    zh: `共 ${files} 个文件：读入报告 ${reports.length} 份，未读 ${unread} 格；没有收录 ${left} 个，重复 ${twice} 个`,
    en: `${files} files: ${reports.length} reports read, ${unread} cells unread; ${left} left out, ${twice} duplicates`
  }
}
