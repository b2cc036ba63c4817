/**
 * How much of a file is read at most: bounds that no report comes near, so that a hostile file costs little time and memory.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"

/** The bounds, each with its unit. */
export const limits = {
  /** The file itself, in bytes. */
  bytes: 32 * 1024 * 1024,
  /** All that a container unpacks to, in bytes. */
  unpacked: 64 * 1024 * 1024,
  /** A zip of reports, in bytes. */
  archive: 512 * 1024 * 1024,
  /** All zips within a zip of reports, in bytes. */
  nested: 128 * 1024 * 1024,
  /** Zips within zips, the outermost counted. */
  zips: 4,
  /** Files in a container. */
  entries: 5000,
  /** Pages of a PDF. */
  pages: 400,
  /** Places of all grids together, those that spans cover included. */
  cells: 200_000,
  /** Columns of one table; cells further right are left out. */
  columns: 200,
  /** Elements within elements. */
  depth: 400,
  /** Elements of a part that is kept as a tree. */
  elements: 300_000,
  /** Characters of text in all. */
  characters: 8_000_000
} as const

/** Why a file is not opened. */
export const tooLarge: Text = {
  zh: `文件超过 ${limits.bytes / 1024 / 1024} MB，不像一份年度报告；请核对是否选错文件`,
  en: `the file is larger than ${limits.bytes / 1024 / 1024} MB, which no report is; check whether it is the right file`
}

/** Why what a file holds is not read. */
export const tooMuch: Text = {
  zh: "文件里的内容远远超过一份年度报告，没有读入；请核对是否选错文件",
  en: "the file holds far more than a report does and was not read; check whether it is the right file"
}
