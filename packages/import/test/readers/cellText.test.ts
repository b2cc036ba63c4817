/** The text of a cell: its lines, a row of a table a line, and a sign for a picture where there is nothing else. */
import { expect, it } from "vitest"
import type { Paragraph } from "@gongkai/match/Document"
import { cellText, told } from "../../src/readers/cellText.ts"

const said = (text: string): Paragraph => ({ _tag: "Paragraph", text, place: {} })
const picture: Paragraph = { ...said("〔图片〕"), picture: {} }
const row = { cells: [{ text: "甲" }, null, { text: "" }, { text: "1" }], place: {} }

it("is a row a line, without pictures", () =>
  expect(told([said("前"), picture, { _tag: "Rectangle", rows: [row] }])).toBe("前\n甲 1"))

it("has a sign for a picture in its line where nothing else stands", () => {
  expect(cellText([picture])).toBe("〔图片〕")
  expect(cellText([said("12"), picture])).toBe("12")
  expect(cellText([])).toBe("")
})

it("is blank where a picture only lies on it, as a seal does", () =>
  expect(cellText([{ ...picture, floats: true }])).toBe(""))
