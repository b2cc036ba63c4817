/** The overview as the terminal shows it: each part with how far it is, what is wrong in it, and where the report is kept. */
import { describe, expect, it } from "vitest"
import { Count } from "@gongkai/core/Entry"
import * as Patch from "@gongkai/core/Patch"
import { draw } from "../../src/screen/draw.ts"
import { width } from "../../src/screen/Line.ts"
import { blank, editor } from "./screen.ts"

const about = { path: "/家/报送/示例市-2024.gongkai.json", who: "李红" }

/** The line of a part, by what it holds of its name. */
const line = (own: ReturnType<typeof editor>, name: string): string =>
  own.screen().find((each) => each.includes(name)) ?? ""

/** Reconsiderations whose total says 9 where the cases come to 4. */
const contradicting = Patch.apply(blank(), {
  cells: Object.fromEntries(
    [...["upheld", "corrected", "otherwise", "pending"].map((key) => [key, 1] as const), ["total", 9] as const].map(
      ([key, number]) => [`review/cases/reconsideration.${key}`, Count.make(number)]
    )
  )
})

describe("the overview on screen", () => {
  it("calls a new report empty part by part, and nothing in it wrong", () => {
    const own = editor()
    for (const name of ["一、", "二、", "三、", "四、", "五、", "六、"]) expect(line(own, name)).toMatch(/ 空 /u)
    expect(own.text()).not.toMatch(/错误|警告/u)
  })

  it("keeps what is to be filled apart from what is wrong, and parts each from its count by a space", () => {
    expect(line(editor({ draft: contradicting, columns: 80, rows: 24 }), "四、")).toMatch(/ 填写中 +5\/15格 1错误 *$/u)
    const full = editor().press("3")
    full.paste(Array.from({ length: 25 }, () => Array(7).fill("0").join("\t")).join("\n")).press("enter", "escape")
    expect(line(full, "三、")).toMatch(/ 已完成 +175\/175格/u)
  })

  it("keeps stages and counts below one another, though something is wrong in one part alone", () => {
    const own = editor({ draft: contradicting, columns: 80, rows: 24 })
    expect(line(own, "四、")).toContain("1错误")
    const ends = ["二、", "三、", "四、"].map((name) => width(line(own, name).split("格")[0] ?? ""))
    expect(new Set(ends).size).toBe(1)
  })

  it("tells the file, who fills it in, and when it was saved; of a long path the end", () => {
    const own = editor({ about: { ...about, savedAt: "09:15" }, columns: 60, rows: 20 })
    expect(own.text()).toContain("示例市-2024.gongkai.json　填报人 李红　已存盘，09:15")
    expect(own.text()).toContain("/家/报送")
    const deep = editor({ about: { ...about, path: `/${"很长的名字/".repeat(20)}报送/a.json` }, columns: 60, rows: 20 })
    expect(deep.screen().find((each) => each.includes("…"))).toMatch(/报送\s*$/u)
  })

  it("says in the first frame that it is still being checked, and calls nothing right or wrong before", () => {
    const own = editor({ columns: 80, rows: 24 })
    const size = { columns: 80, rows: 24 }
    const first = draw({ ...own.state(), size, isUnchecked: true }).lines.map((each) =>
      each.map(({ text }) => text).join("")
    )
    expect(first[0]).toContain("正在核对")
    expect(first.join()).not.toMatch(/错误|警告|待填|没有疑点/u)
    expect(first.find((each) => each.includes("三、"))).toMatch(/ 空 +0\/175格/u)
    expect(own.text()).toMatch(/待填203/u)
    const table = draw({ ...own.press("3").state(), size, isUnchecked: true }).lines[0] ?? []
    expect(table.map(({ text }) => text).join("")).toContain("待填203")
  })

  it.each([
    [60, 20],
    [80, 24],
    [120, 40]
  ])("cuts no part's name and no count at %i × %i, in both languages", (columns, rows) => {
    for (const language of ["zh", "en"] as const) {
      const text = editor({ columns, rows, language, about }).text()
      expect(text).toContain("四、政府信息公开行政复议、行政诉讼情况")
      expect(text).toContain({ zh: "0/175格", en: "0/175 cells" }[language])
      expect(text).toContain({ zh: "〇、机关信息和导语", en: "〇、organ and preamble" }[language])
    }
  })
})
