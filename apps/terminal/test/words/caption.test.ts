/** Every printed result begins with whose report it is, of which year and edition. */
import { expect, it } from "vitest"
import { caption } from "../../src/words/caption.ts"
import { blank, edition } from "./finding.ts"

it("names organ, year and edition, without anything that could command a terminal", () => {
  expect(caption(blank, edition)).toEqual({
    zh: `示例市档案局 2023年度，${edition.title}`,
    en: "示例市档案局, 2023, edition 2021"
  })
  const { zh, en } = caption({ ...blank, agency: { name: "甲\u001b[2J局" } }, edition)
  expect(zh + en).not.toContain("\u001b")
})
