/** A list that falls short of its whole and adds up with two digits changed. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../../src/check/check.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { blank } from "../../../src/report/Draft.ts"
import { paragraph } from "../../../src/report/Narrative.ts"
import { lists } from "../../../src/check/prose/parts.ts"
import { sentences } from "../../../src/check/prose/sentences.ts"
import { turned } from "../../../src/check/prose/turned.ts"

const read = (text: string) => sentences(text).flatMap((sentence) => lists(sentence).map(turned))

describe("two digits that changed places", () => {
  it.each([
    ["公开信息76条，其中动态33条、公告33条、财政1条。", { printed: 76, meant: 67 }],
    ["公开信息452条，其中动态304条、公告84条、财政46条。", { printed: 46, meant: 64 }]
  ])("are told where the list adds up without: %s", (text, found) => expect(read(text)).toEqual([found]))
  it.each([
    ["the list tells only some", "公开信息97条，其中动态64条、公告13条、财政12条。"],
    ["the list adds up", "公开信息89条，其中动态64条、公告13条、财政12条。"],
    ["it may be one of several", "公开信息98条，其中动态64条、公告13条、财政12条。"],
    ["most is not told", "公开信息981条，其中动态64条、公告13条、财政12条。"],
    ["numbers are rounded", "公开信息近98条，其中动态64条、公告13条、财政12条。"]
  ])("are not told where %s", (_, text) => expect(read(text).filter((each) => each !== undefined)).toEqual([]))
  it("are a note that names the number as it is meant", () => {
    const text = "公开信息76条，其中动态33条、公告33条、财政1条。"
    const draft = blank(edition2021, { year: 2023, agency: { name: "示例市人民政府" } })
    const prose = { overview: [paragraph(text)] }
    const found = check({ ...draft, ...prose }, { edition: edition2021 })
    expect(found.filter(({ rule }) => rule === "text.parts-add-up")).toMatchObject([
      { severity: "note", message: { zh: expect.stringContaining("“76”若为“67”则相符") } }
    ])
  })
})
