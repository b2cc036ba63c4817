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
it("a mark that ends no line takes the character behind it along, and one that begins none the character before it", () => {
  for (const text of ["《办法》全文已经公布", "法》，全文都已经公布"]) {
    const below = line(text, 80 + 16 * text.length)
    expect(leavesNoRoom(line("", 452), "年内落实“双公示”", below, text)).toBe(true)
    expect(leavesNoRoom(line("", 400), "年内落实“双公示”", below, text)).toBe(false)
  }
  expect(leavesNoRoom(line("", 452), "年内落实“双公示”", line("（二）加强监督检查", 224), "（二）加强监督检查")).toBe(
    false
  )
})
