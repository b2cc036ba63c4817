/** What takes longer than a second says what it is about, for how long, and of several files how fast it goes. */
import { describe, expect, it } from "vitest"
import { busyLine, reading } from "../../src/bulk/busy.ts"

const about = { doing: reading, name: "年报.pdf", language: "zh" } as const

describe("the line of a long work", () => {
  it("names the file and the seconds", () => {
    expect(busyLine(about, 3, 3000, 80)).toBe("正在读 年报.pdf，已3秒")
    expect(busyLine({ ...about, language: "en" }, 3, 3000, 80)).toBe("reading 年报.pdf, 3 s")
  })

  it("tells of several files how many are done, how fast, and how long the rest takes", () => {
    const among = { done: 4, total: 10, since: 1000 }
    expect(busyLine({ ...about, among }, 2, 9000, 80)).toBe("正在读 年报.pdf，已2秒 4/10 每秒0.5个，还要12秒")
    expect(busyLine({ ...about, among: { ...among, total: 1 } }, 2, 9000, 80)).toBe("正在读 年报.pdf，已2秒")
  })

  it("stays one line, with the end of a long path and nothing that commands a terminal", () => {
    const long = busyLine({ ...about, name: `${"很长的文件夹/".repeat(20)}年报.pdf` }, 3, 3000, 60)
    expect(long.length * 2).toBeLessThanOrEqual(80)
    expect(long).toContain("年报.pdf，已3秒")
    expect(busyLine({ ...about, name: "a\u001b[2Jb" }, 3, 3000, 60)).not.toContain("\u001b")
  })
})
