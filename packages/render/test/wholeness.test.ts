/** What every format says of a report that is not whole. */
import { edition2021 } from "@gongkai/core/editions/2021"
import { Change } from "@gongkai/core/Entry"
import { heading, paragraph } from "@gongkai/core/Narrative"
import { describe, expect, it } from "vitest"
import { notice, wholeness } from "../src/wholeness.ts"
import { report } from "./support/report.ts"

const said = (draft: ReturnType<typeof report>): string | undefined => notice(wholeness(draft, edition2021))
const zero = () => Change.make(0)
const odd = (cell: string) =>
  cell === "requests/received/total" ? { unread: "?" } : cell === "requests/carriedIn/total" ? null : undefined
const nearly = (cell: string) => (cell === "requests/received/total" ? null : Change.make(0))
const prose = { overview: [paragraph("甲。")], problems: [paragraph("乙。")], otherMatters: [paragraph("丙。")] }

describe("a published report", () => {
  it("that is whole says nothing", () => {
    expect(said(report({ header: { reading: "published" } }))).toBeUndefined()
  })
  it("tells numbers that were not read, and no blanks: paper leaves 0 out", () => {
    expect(said(report({ header: { reading: "published" }, entry: odd }))).toBe("含未读1处")
  })
  it("tells parts of which nothing is there; headings alone are nothing", () => {
    const empty = { ...prose, problems: [heading(2, "（一）问题")] }
    expect(said(report({ header: { reading: "published" }, prose: empty }))).toBe("缺第五部分")
  })
})

describe("a draft", () => {
  it("with errors is marked as one", () => expect(said(report())).toBe("草稿"))
  it("without errors is not", () => expect(said(report({ entry: zero, prose }))).toBeUndefined())
  it("says how many cells are blank", () => {
    expect(said(report({ entry: nearly, prose }))).toBe("草稿：未填1处")
  })
})
