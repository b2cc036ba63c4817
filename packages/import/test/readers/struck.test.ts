/** Struck-through text leaves the prose, and every stretch of it is named. */
import type { Block } from "@gongkai/match/Document"
import { inStyle } from "@gongkai/match/marks"
import { expect, it } from "vitest"
import { withoutStruck } from "../../src/readers/struck.ts"

const paragraph = (text: string, line = 1): Block => ({ _tag: "Paragraph", text, place: { line } })

it("what is struck is taken out and named at its place", () => {
  const { blocks, notes } = withoutStruck([paragraph(`受理${inStyle("struck", "五")}六件。`, 4)])
  expect(blocks).toEqual([paragraph("受理六件。", 4)])
  expect(notes).toMatchObject([{ severity: "note", place: { line: 4 }, text: { zh: expect.stringContaining("“五”") } }])
})

it("two stretches of one paragraph are one message", () => {
  const { notes } = withoutStruck([paragraph(`${inStyle("struck", "甲")}、乙、${inStyle("struck", "丙")}`)])
  expect(notes.map(({ text }) => text.zh)).toEqual([expect.stringContaining("“甲”“丙”")])
})

it("a paragraph that is struck as a whole is no paragraph any more", () =>
  expect(withoutStruck([paragraph(inStyle("struck", "全段作废")), paragraph("余下")]).blocks).toEqual([
    paragraph("余下")
  ]))

it("what was deleted while changes were tracked goes without a word, and what is raised stays", () => {
  const { blocks, notes } = withoutStruck([paragraph(`${inStyle("deleted", "旧")}约10${inStyle("raised", "4")}平方米`)])
  expect([blocks, notes]).toEqual([[paragraph("约10⁴平方米")], []])
})

it("tables are left to whoever reads their cells, and at most twenty stretches are named", () => {
  const table: Block = { _tag: "Rectangle", rows: [{ cells: [{ text: inStyle("struck", "1") }], place: {} }] }
  const many = Array.from({ length: 30 }, () => paragraph(`${inStyle("struck", "删")}留`))
  const found = withoutStruck([table, ...many])
  expect(found.blocks[0]).toBe(table)
  expect([found.blocks.length, found.notes.length]).toEqual([31, 20])
})
