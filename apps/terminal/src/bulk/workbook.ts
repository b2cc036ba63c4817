/**
 * The protocol as a workbook: one sheet each for the overview, the open cells, the remarks, and what was left out or came twice.
 *
 * @module
 */
import type { Entry } from "./Entry.ts"
import { isLeftOut, isReport, readerName, versions } from "./protocol.ts"

type Row = ReadonlyArray<string | number>

interface Sheet {
  readonly name: string
  readonly widths: ReadonlyArray<number>
  readonly rows: ReadonlyArray<Row>
}

const severities: { readonly [severity: string]: string } = { error: "错误", warning: "警告", note: "提示" }

const sheets = (entries: ReadonlyArray<Entry>): ReadonlyArray<Sheet> => {
  const reports = entries.filter(isReport)
  return [
    {
      name: "一览",
      widths: [42, 32, 8, 12, 12, 8, 8, 8, 12, 8, 8, 8, 8, 8, 8, 46],
      rows: [
        [
          "文件",
          "机关",
          "年度",
          "格式",
          "读取方式",
          "格数",
          "读出",
          "空白",
          "本项全年无",
          "不适用",
          "未读",
          "合计不符",
          "缺部分",
          "存疑",
          "提示",
          "输出"
        ],
        ...reports.map(({ source, agency, year, edition, reader, counts, harm, remarks, output }) => [
          source,
          agency,
          year,
          `${edition}年格式`,
          readerName(reader, "zh"),
          counts.cells,
          counts.numbers,
          counts.blank,
          counts.none,
          counts.notApplicable,
          counts.unread,
          harm?.breaches ?? "",
          harm?.missing ?? "",
          counts.likely,
          remarks.length,
          output
        ])
      ]
    },
    {
      name: "未读与存疑",
      widths: [42, 24, 60, 24, 44, 30],
      rows: [
        ["文件", "位置", "格", "原文", "原因", "可能的数"],
        ...reports.flatMap(({ source, open }) =>
          open.map(({ place, label, text, reason, candidates }): Row => [
            source,
            place.zh,
            label,
            text,
            reason,
            candidates.join("、")
          ])
        )
      ]
    },
    {
      name: "提示",
      widths: [42, 8, 24, 100],
      rows: [
        ["文件", "级别", "位置", "内容"],
        ...reports.flatMap(({ source, breaches = [], remarks }) => [
          ...breaches.map((text): Row => [source, "不符", "", text.zh]),
          ...remarks.map(({ severity, place, text }): Row => [
            source,
            severities[severity] ?? severity,
            place.zh,
            text.zh
          ])
        ])
      ]
    },
    {
      name: "没有收录",
      widths: [42, 90],
      rows: [["文件", "原因"], ...entries.filter(isLeftOut).map(({ source, reason }): Row => [source, reason.zh])]
    },
    {
      name: "重复与多版本",
      widths: [42, 42, 40],
      rows: [
        ["文件", "与哪一份", "说明"],
        ...entries.flatMap((entry): ReadonlyArray<Row> =>
          entry.result === "duplicate" ? [[entry.source, entry.of, "内容相同，没有重复导入"]] : []
        ),
        ...versions(entries).map(({ first, other, cells }): Row => [
          other.source,
          first.source,
          `${first.agency}${first.year}年度，${cells === undefined ? "格式版本不同" : `有${cells}格不同`}`
        ])
      ]
    }
  ]
}

export const workbook = async (entries: ReadonlyArray<Entry>): Promise<Uint8Array> => {
  const { utils, write } = await import("@e965/xlsx")
  const book = utils.book_new()
  for (const { name, widths, rows } of sheets(entries)) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
    sheet["!cols"] = widths.map((wch) => ({ wch }))
    sheet["!autofilter"] = {
      ref: utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(0, rows.length - 1), c: widths.length - 1 } })
    }
    utils.book_append_sheet(book, sheet, name)
  }
  const bytes: ArrayBuffer = write(book, { type: "array", bookType: "xlsx", compression: true })
  return new Uint8Array(bytes)
}
