/** Prose that last year's report had already, and a sentence written twice; figures change and say nothing. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../../src/check/check.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import type { Draft } from "../../../src/report/Draft.ts"
import { paragraph } from "../../../src/report/Narrative.ts"
import { report } from "../../support/reports.ts"

const saying = (overview: ReadonlyArray<string>, year = 2023): Draft => {
  const said = { overview: overview.map((text) => paragraph(text)), problems: [], otherMatters: [] }
  return { ...report(edition2021), ...said, year }
}
const told = (rule: string, draft: Draft, ...previous: ReadonlyArray<Draft>) =>
  check(draft, { previous }).filter((finding) => finding.rule === rule)

const old =
  "本局按季度核对公开目录，及时更新各个栏目共30条，规范办理依申请公开，压实科室责任，回应群众关切，组织业务培训，接受社会各界监督，群众评价良好。"
const fresh =
  "年初修订办事指南并逐条标注依据，联合档案馆清理历年文件，新设乡镇查阅点四处，邀请居民代表旁听座谈，答复意见逐件回访，办理时限比承诺缩短两天。"

describe("prose copied from last year", () => {
  it("is a note with its share, its figures changed or not", () => {
    const [finding, ...others] = told("text.repeated", saying([old.replace("30", "45")]), saying([old], 2022))
    expect(others).toEqual([])
    expect(finding).toMatchObject({ id: "text.repeated@text", severity: "note" })
    expect(finding?.message.zh).toBe(`全文有100%与上年相同，如“${old.replace("30", "45").slice(0, 20)}…”`)
  })
  it("of one paragraph among others is told of that paragraph", () => {
    const draft = saying(
      [fresh, `${fresh}又`, old].map((text, at) => (at === 1 ? Array.from(text).toReversed().join("") : text))
    )
    const [finding] = told("text.repeated", draft, saying([old], 2022))
    expect(finding?.message.zh).toBe(`“${old.slice(0, 20)}…”有100%与上年相同`)
    expect(finding?.passage?.block).toBe(2)
  })
  it("is none in other words, in a short sentence, or without last year's report", () => {
    expect(told("text.repeated", saying([fresh]), saying([old], 2022))).toEqual([])
    expect(told("text.repeated", saying(["按条例办理。"]), saying(["按条例办理。"], 2022))).toEqual([])
    expect(told("text.repeated", saying([old]))).toEqual([])
    expect(told("text.repeated", saying([old]), saying([old], 2021))).toEqual([])
  })
})

const twice = (...overview: ReadonlyArray<string>) => told("text.said-twice", saying(overview))

describe("a sentence written twice", () => {
  const sentence = "本局按季度核对公开目录并及时更新各个栏目的全部内容。"

  it("is a note at the second, in one paragraph or in two", () => {
    expect(twice(`${sentence}培训2次。${sentence}`)).toMatchObject([
      { passage: { block: 0 }, message: { zh: `“${sentence.slice(0, 20)}…”这一句写了两遍` } }
    ])
    expect(twice(sentence, sentence)).toMatchObject([{ passage: { block: 1 } }])
  })
  it("with others is one finding, which counts them", () => {
    const other = sentence.replace("目录", "清单")
    expect(twice(sentence, other, sentence, other)).toMatchObject([
      { message: { en: expect.stringMatching(/\(2 sentences\)$/u) } }
    ])
  })
  it("may be short, or differ by a word", () => {
    expect(twice("按条例办理。按条例办理。")).toEqual([])
    expect(twice(sentence, sentence.replace("季度", "月"))).toEqual([])
  })
})
