/** Paragraphs that stand for pictures are passed over where only words count. */
import type { Block } from "@gongkai/match/Document"
import { expect, it } from "vitest"
import { isPicture, withoutPictures } from "../../src/outline/pictures.ts"

const text: Block = { _tag: "Paragraph", text: "甲", place: {} }
const picture: Block = { _tag: "Paragraph", text: "〔图片〕", place: {}, picture: {} }
const table: Block = { _tag: "Rectangle", rows: [] }

it("a picture is told by what its reader says, not by its words", () => {
  expect([picture, text, table, { ...text, text: "〔图片〕" } as const].map(isPicture)).toEqual([
    true,
    false,
    false,
    false
  ])
})

it("blocks without pictures stay the same array", () => {
  const bare = [text, table]
  expect(withoutPictures(bare)).toBe(bare)
  expect(withoutPictures([text, picture, table])).toEqual([text, table])
})
