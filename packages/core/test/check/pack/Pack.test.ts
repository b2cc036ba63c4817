/** A pack's file is refused with the place of what is wrong in it; its words are looked for as a rule of its own. */
import { describe, expect, it } from "@effect/vitest"
import * as Result from "effect/Result"
import { check } from "../../../src/check/check.ts"
import { judgements, parse } from "../../../src/check/pack/Pack.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { paragraph } from "../../../src/report/Narrative.ts"
import { report } from "../../support/reports.ts"

const late = { id: "late", name: "逾期公布", rules: ["header.published-in-time"], points: -0.5 }
const base = { format: "gongkai/pack@1", title: "示例市年报考核", source: { name: "示例市考核细则" } } as const

/** Where a file is wrong; nothing where it is a pack. */
const refused = (text: string): ReadonlyArray<string> => {
  const read = parse(text)
  return Result.isFailure(read) ? read.failure.problems.map(({ pointer }) => pointer) : []
}

describe("words of its own", () => {
  const words = [
    { id: "boast", name: "用语空泛", found: ["成效显著"] },
    { id: "training", name: "没有写到培训", part: "overview", missing: ["培训", "学习"], severity: "note" }
  ] as const
  const own = Result.getOrThrow(parse(JSON.stringify({ ...base, words, items: [late] })))
  const found = (text: string) => {
    const said = { overview: [paragraph(text)] }
    return check({ ...report(edition2021), ...said }, { rules: judgements(own) }).flatMap(
      ({ rule, severity, message }) => (rule.startsWith("pack.") ? [`${severity} ${message.zh}`] : [])
    )
  }
  const naming = (rule: string) => JSON.stringify({ ...base, words, items: [{ ...late, rules: [rule] }] })
  it("are found, or missed, in the part that is meant", () => {
    expect(found("全年工作成效显著。")).toEqual([
      "warning 用语空泛：“成效显著”",
      "note 没有写到培训：没有写到“培训”、“学习”"
    ])
    expect(found("全年组织学习2次。")).toEqual([])
  })
  it("may be named by an item, and no other rule that nobody has", () => {
    expect(refused(naming("pack.training"))).toEqual([])
    expect(refused(naming("pack.trainings"))).toEqual(["/items/0/rules/0"])
  })
})

describe("a pack's file", () => {
  it.each([
    [{ ...base, items: [{ ...late, points: 0.5 }] }, "/items/0/points"],
    [{ ...base, items: [{ ...late, points: -0.005 }] }, "/items/0/points"],
    [{ ...base, items: [{ ...late, rules: ["text.misprint"] }] }, "/items/0/rules/0"],
    [{ ...base, items: [late, late] }, "/items/1/id"],
    [{ ...base, items: [] }, "/items"],
    [{ ...base, items: [late], words: [{ id: "a", name: "b" }] }, "/words/0"],
    [{ ...base, items: [{ ...late, weight: 1 }] }, "/items/0/weight"],
    [{ ...base, format: "gongkai/report@1", items: [late] }, "/format"]
  ])("is refused with the place of what is wrong: %j", (file, pointer) =>
    expect(refused(JSON.stringify(file))).toEqual([pointer])
  )
  it.each([
    [{ points: "-0.5" }, '考核项目第1项的扣分（/items/0/points）：应为数，不加引号，读到 "-0.5"'],
    [{ rules: "text.dates" }, "考核项目第1项的规则（/items/0/rules）：应为列表，写在方括号 [ ] 里"],
    [
      { rules: ["late.late"] },
      "考核项目第1项的规则第1项（/items/0/rules/0）：没有规则“late.late”，用 gongkai rules 列出全部"
    ],
    [{ rules: ["boast"] }, "没有规则“boast”，本细则自定的写作 pack.boast"]
  ])("is refused in the words of a pack: %j", (change, said) => {
    const words = [{ id: "boast", name: "用语空泛", found: ["成效显著"] }]
    const read = parse(JSON.stringify({ ...base, words, items: [{ ...late, ...change }] }))
    expect(Result.isFailure(read) ? read.failure.problems.map(({ message }) => message.zh).join() : "").toContain(said)
  })
  it("that looks for words in a part that no report has is refused with those there are", () => {
    const words = [{ id: "boast", name: "用语空泛", part: "总体情况", found: ["成效显著"] }]
    const read = parse(JSON.stringify({ ...base, words, items: [late] }))
    const [first] = Result.isFailure(read) ? read.failure.problems : []
    expect(first?.pointer).toBe("/words/0/part")
    expect(first?.message.zh).toContain("可写 overview（一、总体情况）、problems（五、存在的主要问题及改进情况）")
  })
  it("that is no JSON is refused", () => expect(refused("{")).toEqual([""]))
})
