/** The official sub-headings of part one are offered in the order of the notice, and nothing that is written is changed for them. */
import { topicsOf } from "@gongkai/core/editions/topics"
import { describe, expect, it } from "vitest"
import * as Manuscript from "../../src/prose/Manuscript.ts"
import { headed, missing } from "../../src/prose/subheadings.ts"
import { fromText } from "../../src/prose/text.ts"
import { editor } from "../support/editor.ts"

const topics = topicsOf("overview")
const names = (text: string) => missing(fromText(text), topics).map(({ name }) => name)
const [first = { name: "", words: /$^/u }] = topics
const added = (text: string, line: number) =>
  headed(Manuscript.moveTo(fromText(text), { line, offset: 0 }), first)?.lines.map((each) => each.text)

describe("topics without a sub-heading", () => {
  it("are all five of an empty part, and those that no heading speaks of", () => {
    expect(names("")).toHaveLength(5)
    expect(names("## （一）主动公开情况\n## （二）平台和栏目")).toEqual(["依申请公开", "政府信息管理", "监督保障"])
    expect(names("## （一）主动公开和依申请公开")).toHaveLength(3)
    expect(names("主动公开了若干信息。")).toHaveLength(5)
  })
})

describe("a sub-heading", () => {
  it("takes the place of an empty line, or follows the line in hand, and is numbered after those before it", () => {
    expect(added("甲\n\n乙\n", 1)).toEqual(["甲", "（一）主动公开", "", "乙"])
    expect(added("## （一）概况\n甲\n乙\n", 1)).toEqual(["（一）概况", "甲", "（二）主动公开", "", "乙"])
  })
  it("never parts a table", () => {
    expect(added("|= 项目\n| 甲\n| 乙\n丙\n", 1)).toEqual(["项目", "甲", "乙", "（一）主动公开", "", "丙"])
  })
  it("is added on a key, five times in part one, and in no other part", () => {
    const own = editor().press("1")
    for (const _ of topics) own.press("ctrl+g").type("字。")
    expect(own.draft()).toMatchObject({
      overview: topics.flatMap(({ name }, at) => [
        { type: "heading", level: 2, text: `（${"一二三四五".charAt(at)}）${name}` },
        { type: "paragraph", text: "字。" }
      ])
    })
    expect(own.press("ctrl+g").said()).toContain("都已有小标题")
    expect(editor().press("5", "ctrl+g").said()).toContain("没有规定的小标题")
  })
})
