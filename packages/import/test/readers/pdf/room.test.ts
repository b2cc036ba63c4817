/** A line that ends early, because a word that nobody divides would not have fitted, is full. */
import { expect, it } from "vitest"
import { leavesNoRoom } from "../../../src/readers/pdf/room.ts"

const line = (text: string, right: number) => ({
  page: 1,
  margins: { left: 80, right: 480 },
  line: { left: 80, right, top: 100, bottom: 116, size: 16, runs: [] },
  text
})
const next = line("www.example.cn上公布，方便查阅", 400)

it("an address of 112 pt had no room behind a line that ends 60 pt before the margin", () =>
  expect(leavesNoRoom(line("", 420), "全年信息都在", next, next.text)).toBe(true))
it("it had room behind a shorter one", () =>
  expect(leavesNoRoom(line("", 300), "全年信息都在", next, next.text)).toBe(false))
it("behind a stop, or before a word of Chinese, a line that ends early ends its paragraph", () => {
  expect(leavesNoRoom(line("", 420), "全年信息都公布。", next, next.text)).toBe(false)
  expect(leavesNoRoom(line("", 420), "全年信息都在", line("上公布", 128), "上公布")).toBe(false)
})
