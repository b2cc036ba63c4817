/**
 * `datapackage.json`: what a data package holds, after https://datapackage.org/profiles/2.0/datapackage.json.
 *
 * It says no day of its own making and no licence: neither is in a report.
 *
 * @module
 */
import { cells, observations, reports } from "./tables.ts"

/** A file of a package: its path, how many bytes it has, and their SHA-256 in lower-case hexadecimal. */
export interface Member {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** What the package is of. */
export interface About {
  readonly title: string
  readonly description: string
  /** Whose reports they are; at most the first hundred are named. */
  readonly agencies: ReadonlyArray<string>
  /** Some report is a draft. */
  readonly isDraft: boolean
}

const tables = { "observations.csv": observations, "cells.csv": cells, "reports.csv": reports } as const

const titles = {
  "observations.csv": "全部数字，一行一数",
  "cells.csv": "各格的含义",
  "reports.csv": "报告目录"
} as const

const isTable = (path: string): path is keyof typeof tables => path in tables

const file = ({ path, bytes, sha256 }: Member) => ({ path, bytes, hash: `sha256:${sha256}` })

const resource = (member: Member, at: number): object => {
  const { path } = member
  if (isTable(path))
    return {
      name: path.replace(".csv", ""),
      type: "table",
      title: titles[path],
      ...file(member),
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      schema: tables[path]
    }
  const isCsv = path.endsWith(".csv")
  return {
    name: `${isCsv ? "tables" : "report"}-${at + 1}`,
    title: isCsv ? "法定表格，版式与报告相同" : "年报交换文件，含全文和全部数字",
    ...file(member),
    format: isCsv ? "csv" : "json",
    mediatype: isCsv ? "text/csv" : "application/json",
    encoding: "utf-8"
  }
}

const most = 100

/** The text of `datapackage.json`; its members are listed in their order. */
export const descriptor = ({ title, description, agencies, isDraft }: About, members: ReadonlyArray<Member>): string =>
  `${JSON.stringify(
    {
      $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
      name: "zhengfu-xinxi-gongkai-nianbao",
      title: isDraft ? `${title}（草稿）` : title,
      description,
      keywords: ["政府信息公开", "年度报告", "政务公开"],
      contributors: agencies.slice(0, most).map((name) => ({ title: name, roles: ["publisher"] })),
      resources: members.map(resource)
    },
    null,
    2
  )}\n`
