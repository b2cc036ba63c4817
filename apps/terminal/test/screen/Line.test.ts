/** Texts on lines of a terminal: broken without tearing a word or a number, folded without parting what belongs together. */
import { describe, expect, it } from "vitest"
import { broken, folded, length, run, tail, width } from "../../src/screen/Line.ts"

describe("a text broken into lines", () => {
  it("tears no word and no number that has room on a line, and a line does not begin with a blank", () => {
    const text = "where the reviewing organ is a co-defendant, only the organ that acted first counts the case."
    for (let columns = 20; columns < 100; columns++) {
      const lines = broken(text, columns)
      expect(lines.flatMap((line) => line.trim().split(" "))).toEqual(text.split(" "))
      expect(lines.filter((line) => line.startsWith(" ") || width(line) > columns)).toEqual([])
    }
    for (let columns = 8; columns < 40; columns++) {
      const lines = broken("依据国办公开办函〔2021〕30号第三部分", columns)
      expect(lines.join("")).toBe("依据国办公开办函〔2021〕30号第三部分")
      expect(lines.filter((line) => /2021|^\D*30\D*$/u.test(line)).length).toBeGreaterThan(0)
      for (const number of ["2021", "30"]) expect(lines.some((line) => line.includes(number))).toBe(true)
    }
  })

  it("loses nothing where a word is longer than a line", () => {
    expect(broken("review/cases/reconsideration.total", 10).join("")).toBe("review/cases/reconsideration.total")
  })

  it("is cut where it needs more lines than there may be, and says so", () => {
    expect(broken("本年度新收到的申请", 6, 2)).toEqual(["本年度", "新收…"])
  })
})

describe("the end of a text", () => {
  it("is all of it where it fits, and else as much as fits behind a mark, two columns for each of Chinese", () => {
    expect(tail("/家/报送", 8)).toBe("/家/报送")
    expect(tail("/家/报送", 7)).toBe("…/报送")
    for (let columns = 1; columns < 12; columns++)
      expect(width(tail("甲乙a丙丁b戊", columns))).toBeLessThanOrEqual(columns)
  })
})

describe("a line that is too long", () => {
  it("goes on below, and a number stays with its name", () => {
    const line = ["一", "二", "三", "四"].map((name, at) => run(`${at + 1} 第${name}部分  `))
    const lines = folded(line, 25, 3)
    expect(
      lines.map((each) =>
        each
          .map(({ text }) => text)
          .join("")
          .trimEnd()
      )
    ).toEqual(["1 第一部分  2 第二部分", "3 第三部分  4 第四部分"])
  })

  it("takes no more lines than it may, none wider than there are columns", () => {
    const lines = folded([run("x".repeat(70), "key"), run("　第 1 处", "faint")], 20, 3)
    expect(lines).toHaveLength(3)
    for (const each of lines) expect(length(each)).toBeLessThanOrEqual(20)
  })
})
