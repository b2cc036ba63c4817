/**
 * The protocol of an import on one page: what was read, what was left open, what was left out, what came more than once.
 *
 * @module
 */
import type { Language, Text } from "@gongkai/core/Text"
import stringWidth from "string-width"
import { type Harm, openingOf, worse } from "../words/harm.ts"
import { harmless } from "../words/Terminal.ts"
import type { Entry, LeftOut, ReadEntry } from "./Entry.ts"
import { grouped } from "./grouped.ts"
import { lookAt } from "./lookAt.ts"

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
  zh: ["文件", "机关", "年度", "方式", "读出", "不符", "未读", "缺部分", "存疑", "空白"],
  en: ["file", "agency", "year", "read as", "read", "contradict", "unread", "missing", "doubtful", "blank"]
}

const table = (entries: ReadonlyArray<ReadEntry>, language: Language): ReadonlyArray<string> => {
  const rows = [
    heads[language],
    ...entries.map((entry) => {
      const { source, agency, year, reader, counts } = entry
      const { breaches, missing } = harmIn(entry)
      const read = `${counts.cells - counts.unread - counts.blank}/${counts.cells}`
      const figures = [breaches, counts.unread, missing, counts.likely, counts.blank]
      return [source, agency, year, readerName(reader, language), read, ...figures.map((figure) => figure || "·")]
    })
  ].map((row) => row.map((cell) => harmless(String(cell))))
  const widths = heads[language].map((_, at) => Math.max(...rows.map((row) => stringWidth(row[at] ?? ""))))
  return rows.map((row) =>
    row
      .map((cell, at) => (at < 4 ? pad(cell, widths[at] ?? 0) : right(cell, widths[at] ?? 0)))
      .join("  ")
      .trimEnd()
  )
}

/** Records of earlier releases counted less. */
const harmIn = ({ harm, counts: { unread, likely, blank } }: ReadEntry): Harm => ({
  ...(harm ?? { breaches: 0, unread, missing: 0, doubts: likely, leftOut: 0, notes: 0 }),
  blank
})

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
export const filesOf = (entries: ReadonlyArray<Entry>): number =>
  entries.filter((entry) => entry.result === "duplicate" || (entry.part?.number ?? 1) === 1).length

const section = (title: string, lines: ReadonlyArray<string>) => (lines.length === 0 ? [] : ["", title, ...lines])

/** `total` is how many files there were: fewer entries are a run that was stopped. */
export const protocol = (entries: ReadonlyArray<Entry>, total: number, language: Language): ReadonlyArray<string> => {
  const zh = language === "zh"
  const reports = entries.filter(isReport).toSorted((one, other) => worse(harmIn(one), harmIn(other)))
  const left = entries.filter(isLeftOut)
  const twice = entries.filter((entry) => entry.result === "duplicate")
  const first = openingOf(
    reports.map((entry) => ({ harm: harmIn(entry), cells: entry.counts.cells })),
    left.length
  )
  return [
    first[language],
    "",
    ...table(reports, language),
    ...section(
      zh ? "没有收录的文件（不在上表）" : "files left out (not in the table)",
      grouped(left, ({ reason }) => reason[language]).map(([reason, those]) => {
        const sources = those.map(({ source }) => source).join(zh ? "、" : ", ")
        return harmless(`  ${sources}${zh ? "：" : ": "}${reason}`)
      })
    ),
    ...section(
      zh ? "逐份核对（由重到轻）" : "report by report, the worst first",
      reports.flatMap((entry) => lookAt(entry, language))
    ),
    ...section(
      zh ? "重复与多版本" : "duplicates and versions",
      [
        ...grouped(twice, ({ of }) => of).map(([of, those]) => {
          const sources = those.map(({ source }) => source).join(zh ? "、" : ", ")
          return zh ? `  ${sources} 与 ${of} 内容相同，没有重复导入` : `  ${sources} is the same as ${of}`
        }),
        ...grouped(versions(entries), ({ first }) => first.source).map(([, those]) => versionLine(those, language))
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

/** The reports of one organ and year in one line, each with how far it differs from the first. */
const versionLine = (those: ReturnType<typeof versions>, language: Language): string => {
  const [one] = those
  if (one === undefined) return ""
  const { source, agency, year } = one.first
  const others = those.map(({ other, cells }) => {
    const differs =
      cells === undefined
        ? { zh: "格式版本不同", en: "of another edition" }
        : cells === 0
          ? { zh: "各格相同", en: "no cell differs" }
          : { zh: `有${cells}格不同`, en: `${cells} cells differ` }
    return { zh: `${other.source}（${differs.zh}）`, en: `${other.source} (${differs.en})` }
  })
  return {
    zh: `  ${agency}${year}年度有多份，都已导入：${source}；与它相比：${others.map(({ zh }) => zh).join("、")}`,
    en: `  ${agency} ${year} came more than once, and all were imported: ${source}; compared with it: ${others.map(({ en }) => en).join(", ")}`
  }[language]
}

/** What is told of a run that was stopped in the middle. */
export const stopped = (done: number, total: number): Text => ({
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
