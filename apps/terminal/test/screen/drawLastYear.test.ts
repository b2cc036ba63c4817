/** The comparison with last year's report: opened from the overview, worded as `gongkai diff`, and nowhere cut. */
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import { paragraph } from "@gongkai/core/Narrative"
import * as Patch from "@gongkai/core/Patch"
import { describe, expect, it } from "vitest"
import { width } from "../../src/screen/Line.ts"
import { blank, editor } from "./screen.ts"

const received = "requests/received/naturalPerson"
const words = "持续更新公开指南和目录，全年接受咨询"
const last = {
  edition: edition2021,
  draft: Patch.apply(blank(), {
    head: { year: 2023 },
    cells: { [received]: Count.make(15) },
    parts: { overview: [paragraph(`${words}12次。`)] }
  })
}
const draft = Patch.apply(blank(), {
  cells: { [received]: Count.make(9) },
  parts: { overview: [paragraph(`${words}8次。`)] }
})

describe("the comparison with last year's report", () => {
  it("has numbers with their difference, and the text word by word", () => {
    const text = editor({ draft, last }).press("c").text()
    expect(text).toContain("2023年度 → 2024年度")
    expect(text).toContain("一、本年新收政府信息公开申请数量／自然人  15 → 9  −6")
    expect(text).toContain("［删 12］［增 8］次。")
    expect(editor({ draft, last, language: "en" }).press("f8").text()).toContain("[-12-]{+8+}")
  })

  it("leads back to where it was opened, and on to the next part", () => {
    const there = editor({ draft, last }).press("4", "f8")
    expect(there.state().place._tag).toBe("LastYear")
    expect(there.press("escape").state().place).toMatchObject({ _tag: "Table", form: "review" })
    expect(there.press("f8", "f6").state().place).toMatchObject({ _tag: "Prose", section: "problems" })
  })

  it("says that nothing differs where nothing does, and that there is no report of last year where there is none", () => {
    const same = { edition: edition2021, draft }
    expect(editor({ draft, last: same }).press("c").text()).toContain("与上年的报告没有不同")
    expect(editor({ draft }).press("c").text()).toContain("没有上年的报告可比")
  })

  it("shows every line at any width, uncut, screen by screen", () => {
    const other = { edition: edition2019, draft: Patch.apply(blank(edition2019), { head: { year: 2023 } }) }
    for (const before of [last, other]) {
      for (const columns of [40, 60, 100]) {
        const own = editor({ draft, last: before, columns, rows: 14 }).press("c")
        const seen = [own.text()]
        for (let page = 0; page < 60; page++) seen.push(own.press("pagedown").text())
        const wide = editor({ draft, last: before, columns: 4000, rows: 4000 }).press("c").screen()
        const all = seen.join("").replaceAll(/\s/gu, "")
        for (const line of wide.slice(2, -2)) {
          for (const part of line
            .trim()
            .split(/\s+/u)
            .filter((each) => width(each) < 20))
            expect(all).toContain(part)
        }
        expect(own.press("home").text()).toBe(seen[0])
      }
    }
  })
})
