/** A file is as an import left it only while every number in it is one that was read: what was typed since is somebody's work. */
import { put } from "@gongkai/core/Draft"
import { Count } from "@gongkai/core/Entry"
import * as Interchange from "@gongkai/core/Interchange"
import { slots } from "@gongkai/core/Edition"
import { describe, expect, it } from "vitest"
import { asImported } from "../../src/disk/asImported.ts"
import { blank, edition } from "../words/finding.ts"

const cell = "requests/received/total"
/** A report of one number that was read from a line of text. */
const imported = (number: number | null, text: string) => ({
  ...put(blank, cell, number === null ? null : Count.make(number)),
  provenance: { file: "a.txt", reader: "text", cells: { [cell]: { line: 3, text } }, prose: {} }
})
const left = (draft: Parameters<typeof Interchange.show>[0]) => asImported(Interchange.show(draft))

describe("a file as an import left it", () => {
  it("has its numbers from the places it names, however they were printed there", () => {
    for (const text of ["12", "１２", "1 2", "12件", "1,2", "共12件"])
      expect({ text, is: left(imported(12, text)) }).toEqual({ text, is: true })
    expect(left(imported(null, "见附件"))).toBe(true)
  })
  it("may have read a number from words, in which there is no figure", () => {
    expect(left(imported(12, "十二"))).toBe(true)
  })
})

describe("a file that somebody worked on", () => {
  it("has a number that was not read, or not that one", () => {
    expect(left(imported(13, "12"))).toBe(false)
    expect(left(put(imported(12, "12"), "requests/carriedIn/total", Count.make(1)))).toBe(false)
  })
  it("was begun by hand, says of itself what no import says, or is written otherwise", () => {
    expect(left(put(blank, cell, Count.make(12)))).toBe(false)
    const waivers = [{ rule: "rule", cells: [], values: [], reason: "含咨询件", by: "市政府办", on: "2024-02-01" }]
    expect(left({ ...imported(12, "12"), waivers })).toBe(false)
    expect(asImported(`${Interchange.show(imported(12, "12"))}\n`)).toBe(false)
    expect(asImported("{}")).toBe(false)
  })
  it("is another where any of its cells was typed over", () => {
    for (const slot of slots(edition).filter(({ measure }) => measure === "count"))
      if (slot.cell !== cell) expect(left(put(imported(12, "12"), slot.cell, Count.make(7)))).toBe(false)
  })
})
