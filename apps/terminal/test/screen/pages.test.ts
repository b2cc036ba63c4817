/** The pages of a report as text: everything that will be printed is there, in its order, and blanks stay blank. */
import { describe, expect, it } from "vitest"
import { heading, slots } from "@gongkai/core/Edition"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import * as narrative from "@gongkai/core/Narrative"
import * as Patch from "@gongkai/core/Patch"
import { width } from "../../src/screen/Line.ts"
import { pages } from "../../src/screen/pages.ts"
import { blank } from "./screen.ts"

const text = (...parameters: Parameters<typeof pages>): string =>
  pages(...parameters)
    .map((line) => line.map((each) => each.text).join(""))
    .join("\n")

const flat = (said: string): string => said.replaceAll(/\s/gu, "")

describe("a table in the prose", () => {
  it("stands in straight columns below its caption", () => {
    const rows = [
      ["财务", "12"],
      ["行政审批", "7"]
    ]
    const overview = [{ type: "table", caption: "各科室", head: [["科室", "件数"]], rows }] as const
    const said = text(edition2021, Patch.apply(blank(edition2021), { parts: { overview } }), 80).split("\n")
    const at = said.findIndex((line) => line.trim() === "各科室")
    expect(said.slice(at + 1, at + 4)).toEqual(["    科室    ｜件数", "    财务    ｜12", "    行政审批｜7"])
  })
})

describe.each([edition2019, edition2021])("the pages of $key", (edition) => {
  const draft = Patch.apply(blank(edition), {
    head: {
      preamble: [narrative.paragraph("现公布年报，请监督。")],
      signature: { organ: "示例市人民政府办公室", date: "2025-01-09" }
    },
    parts: {
      overview: [narrative.heading(2, "（一）主动公开"), narrative.paragraph("全年收到 {申请} 若干。".repeat(20))],
      problems: [{ type: "list", ordered: true, items: [{ text: "人手不足" }, { text: "更新不及时" }] }]
    },
    cells: { "requests/received/naturalPerson": Count.make(4321) }
  })

  it.each([60, 80, 120])("have in %i columns every part in its order, and no line is wider", (columns) => {
    const said = text(edition, draft, columns)
    const marks = [
      "现公布年报",
      ...edition.sections.map((section) => heading(edition, section)),
      "示例市人民政府办公室",
      "2025年1月9日"
    ]
    const places = marks.map((mark) => flat(said).indexOf(flat(mark)))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(places[0]).toBeGreaterThan(0)
    for (const line of said.split("\n")) expect(width(line), line).toBeLessThanOrEqual(columns)
    expect(said).toContain("4321")
    expect(flat(said)).toContain(flat("全年收到 {申请} 若干。".repeat(20)))
    expect(said).toContain("1. 人手不足")
  })

  it("show no figure where none is", () => {
    const tables = text(edition, blank(edition), 80)
    const cells = slots(edition).length
    expect(cells).toBeGreaterThan(100)
    expect(tables.replaceAll(/[^│]*[\p{Script=Han}][^│]*/gu, "")).not.toMatch(/│ *0 *│/u)
    expect(tables).toContain("（未写）")
  })
})
