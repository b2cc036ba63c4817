/** Text as spreadsheets export it, in every encoding: each row padded to the width of the widest, the title too. */
import { entries } from "@gongkai/core/Draft"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { describe, expect, it } from "vitest"
import { decoded } from "../src/readers/encoding.ts"
import { draftOf, opened } from "./support/drafts.ts"
import { encodings } from "./support/encoded.ts"
import { printed } from "./support/printed.ts"

const editions = [edition2021, edition2019]
const numbers = [3, 1, 4, 1, 5, 9, 2, 6, 535, null, 8979]

/** A cell with the separator, a quote or a line break in it stands in quotes. */
const quoted = (text: string, separator: string): string =>
  text.includes(separator) || /["\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text

const exported = (edition: (typeof editions)[number], separator: string, width: number, split: boolean): string =>
  printed(edition, draftOf(edition, numbers))
    .flatMap((piece, at): ReadonlyArray<ReadonlyArray<string>> => {
      if ("grid" in piece) return piece.grid.map((row) => row.map((cell) => cell?.text ?? ""))
      // The organ on a row of its own, the rest of the title below.
      if (at === 0 && split) return [["示例市临水街道"], [piece.text.replace("示例市临水街道", "")]]
      return [[piece.text]]
    })
    .map((row) => Array.from({ length: Math.max(width, row.length) }, (_, at) => quoted(row[at] ?? "", separator)))
    .map((row) => row.join(separator))
    .join("\r\n")

const ways = [
  ["tabs", "\t", 14, false],
  ["tabs, and the title on two rows", "\t", 14, true],
  ["tabs, unpadded", "\t", 1, false],
  ["commas", ",", 14, false],
  ["commas, and the title on two rows", ",", 14, true],
  ["semicolons", ";", 14, false]
] as const

describe.each(encodings)("in %s", (_, encode) => {
  describe.each(editions)("a report of the edition $key", (edition) => {
    it.each(ways)("with %s is read whole", async (__, separator, width, split) => {
      const { draft } = await opened(encode(exported(edition, separator, width, split)), "导出")
      expect(draft).toMatchObject({ agency: { name: "示例市临水街道" }, year: edition.years.from })
      expect(entries(edition, draft)).toEqual(entries(edition, draftOf(edition, numbers)))
    })
  })
})

describe("prose in UTF-16 without a mark, with 一 all over and hardly a digit", () => {
  it.each(encodings)("is told from %s", (_, encode) => {
    const prose = "一是一体推进，二是一并落实，三是一一核对。第一，统一标准；第二，专人负责。\n".repeat(40)
    expect(decoded(encode(prose))?.replace(/^\ufeff/u, "")).toBe(prose)
  })
})

describe("a text in UTF-16 that is cut in the middle of a character", () => {
  it("is no text", async () => {
    const bytes = encodings[2]?.[1](exported(edition2021, "\t", 14, false)) ?? new Uint8Array()
    await expect(opened(bytes.subarray(0, bytes.length - 1), "导出")).rejects.toThrow("这不是文本文件")
  })
})
