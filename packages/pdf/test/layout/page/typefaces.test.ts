/** The roles that a document asks fonts for are those that print it, with every character of each, and no others. */
import { describe, expect, it } from "@effect/vitest"
import { grouped } from "../../../src/grouped.ts"
import { edition2021 } from "@gongkai/core/editions/2021"
import type { Flow } from "../../../src/layout/page/Flow.ts"
import { report } from "../../../src/layout/page/report.ts"
import { sheets } from "../../../src/layout/page/layout.ts"
import type { Style } from "../../../src/layout/page/Style.ts"
import { typefaces } from "../../../src/layout/page/typefaces.ts"
import { grid } from "../../../src/layout/table/Table.ts"
import type { Faces, Role } from "../../../src/layout/line/Face.ts"
import { report as draft } from "../../report.ts"
import { square } from "../faces.ts"

const said = (flow: Flow, style?: Style) =>
  grouped(
    typefaces(flow, style).filter(({ text }) => text !== ""),
    ({ role }) => role
  )
const of = (role: Role, flow: Flow, style?: Style) =>
  (said(flow, style).get(role) ?? []).map(({ text }) => text).join("")

describe("a document", () => {
  it("asks for 仿宋 for its text, 黑体 and 楷体 for its headings, 小标宋 for its title, 宋体 for its numbers", () => {
    const flow: Flow = [
      { kind: "title", text: "标题" },
      { kind: "heading", level: 1, text: "一级" },
      { kind: "heading", level: 2, text: "二级" },
      { kind: "heading", level: 3, text: "三级" },
      { kind: "paragraph", text: "正文" },
      { kind: "item", level: 0, mark: "1.", text: "事项" },
      { kind: "sign", organ: "落款", date: "日期" }
    ]
    const texts = (["xiaobiaosong", "heiti", "kaiti", "fangsong"] as const).map((role) => of(role, flow))
    expect(texts).toEqual(["标题", "一级", "二级", "三级正文1.事项落款日期"])
    expect(of("songti", flow)).toContain("0123456789")
  })
  it("asks for the head, the mark, the notice and the appendix too", () => {
    const style = {
      head: "机关",
      mark: "草稿",
      notice: "含未读 2 处",
      appendix: [{ kind: "paragraph", text: "附页" }]
    } as const
    expect(of("xiaobiaosong", [], style)).toBe("机关")
    expect(of("heiti", [], style)).toBe("草稿含未读 2 处")
    expect(of("fangsong", [], style)).toBe("附页")
  })
  it("asks for what its tables have: labels, texts, and a caption in 黑体", () => {
    const table = grid({ head: ["项目", "数"], groups: [{ label: "甲", rows: [["7"]] }] })
    expect(of("songti", [{ kind: "table", table, caption: "表一" }])).toContain("项目数甲7")
    expect(of("heiti", [{ kind: "table", table, caption: "表一" }])).toBe("表一")
  })
})

it("no character of a report is printed in a role that was not asked for it", () => {
  const flow = report(draft(), edition2021)
  const style = { head: "云溪县水务局", mark: "草稿", notice: "含未读 2 处" }
  const asked = new Map([...said(flow, style)].map(([role, lines]) => [role, lines.map(({ text }) => text).join("")]))
  const unasked = new Set<string>()
  const watching: Faces = {
    // Each role needs a first face of its own, lest what was measured for another be taken.
    chain: (role) => square.chain(role).map((face) => ({ ...face, name: role })),
    pick: (role, codePoint) => {
      const character = String.fromCodePoint(codePoint)
      if (!(asked.get(role) ?? "").includes(character) && character !== " ") unasked.add(`${role} ${character}`)
      return square.pick(role, codePoint)
    }
  }
  sheets("年报", flow, watching, style)
  expect([...unasked]).toEqual([])
})
it("the letters of a run-in head are asked of the other role, and the paragraph loses none", () => {
  const text = "（一）主动公开。围绕水利工程公开信息。"
  const flow = [{ kind: "paragraph" as const, text }]
  expect(typefaces(flow).filter(({ role }) => role === "kaiti" || role === "fangsong")).toEqual([
    { role: "kaiti", text: "（一）主动公开。" },
    { role: "fangsong", text: "围绕水利工程公开信息。" }
  ])
  const printed = sheets("示例", flow, square).pages[0]?.runs.map((run) => run.text) ?? []
  expect(printed.slice(0, -1).join("")).toBe(text)
})
