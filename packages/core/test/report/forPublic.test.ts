/** What is published of a report: all that the form asks for, nothing of who checked, who typed, and where it was read. */
import { expect, it } from "vitest"
import * as Draft from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import { forPublic } from "@gongkai/core/forPublic"
import * as Interchange from "@gongkai/core/Interchange"
import { paragraph } from "@gongkai/core/Narrative"

const plain: Draft.Draft = {
  ...Draft.fill(
    edition2021,
    { year: 2023, agency: { name: "示例市档案局" } },
    () => Count.make(1),
    () => [paragraph("按条例办理。")]
  ),
  title: "示例市档案局2023年政府信息公开工作年度报告",
  signature: { organ: "示例市档案局", date: "2024-01-20" }
}
const turn = { by: "李云", on: "2024-01-20T09:00:00+08:00" }
const noted: Draft.Draft = {
  ...plain,
  waivers: [{ rule: "a.b", cells: [], values: [], reason: "与财政口径不同", by: "王芳", on: "2024-01-20" }],
  doubleEntry: { first: turn, second: { ...turn, by: "赵强" }, differed: 2, figures: "0123456789abcdef" },
  provenance: { file: "王芳的底稿.docx", reader: "docx", cells: {} }
}

it("is the same value where nothing lies beside the form", () => {
  expect(forPublic(plain)).toBe(plain)
})

it("says what is printed, and names nobody who worked on it", () => {
  const text = Interchange.show(forPublic(noted))
  expect(text).toBe(Interchange.show(plain))
  for (const inner of ["王芳", "李云", "赵强", "财政口径", "底稿"]) expect(text).not.toContain(inner)
})
