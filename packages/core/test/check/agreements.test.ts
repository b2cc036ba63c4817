/** What was compared and came out right is listed, and what could not be compared, so that silence is known for a check. */
import { describe, expect, it } from "@effect/vitest"
import { agreements, notRun } from "../../src/check/agreements.ts"
import type { Options } from "../../src/check/check.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import * as Draft from "../../src/report/Draft.ts"
import { paragraph } from "../../src/report/Narrative.ts"
import { balance, report } from "../support/reports.ts"

const numbers = {
  ...balance(edition2021, { "requests/outcome.granted/naturalPerson": 40, "requests/carriedIn/naturalPerson": 3 }),
  "proactive/rules/issued": 2,
  "proactive/rules/inForce": 7
}
const sound: Draft.Draft = report(edition2021, numbers)
const saying = (text: string, draft = sound): Draft.Draft => {
  const said = { overview: [paragraph(text)] }
  return { ...draft, ...said }
}
const last: Draft.Draft = {
  ...report(edition2021, {
    "requests/carriedOut/naturalPerson": 3,
    "requests/carriedOut/total": 3,
    "proactive/rules/inForce": 5
  }),
  year: 2022
}
const told = (draft: Draft.Draft, options?: Options) =>
  agreements(draft, options).map(({ rule, verdict, message }) => [rule, verdict, message.zh])

describe("numbers of the text", () => {
  it("that the tables confirm are told with their words and cells", () => {
    expect(agreements(saying("全年新收政府信息公开申请37件。"))).toMatchObject([
      {
        rule: "text.agrees-with-tables",
        verdict: "agrees",
        cells: ["requests/received/total"],
        passage: { part: "overview", block: 0 },
        message: { zh: expect.stringMatching(/37件”与“本年新收”一致$/u) }
      }
    ])
  })
  it("whose cell is not known are unchecked", () => {
    const torn = Draft.put<typeof edition2021>(report(edition2021, numbers), "requests/received/total", {
      unread: "3l"
    })
    expect(told(saying("全年新收政府信息公开申请37件。", torn)).map(([, verdict]) => verdict)).toEqual(["unchecked"])
  })
  it("that the tables contradict are no agreement", () =>
    expect(told(saying("全年新收政府信息公开申请38件。"))).toEqual([]))
})

describe("lists", () => {
  it("that add up are told with their sum, and only those", () => {
    expect(told(saying("公开信息66条，其中动态40条、公告26条。"))).toEqual([
      ["text.parts-add-up", "agrees", "“公开信息66条”＝40＋26"]
    ])
    expect(told(saying("公开信息66条，其中动态40条、公告20条。"))).toEqual([])
    expect(told(saying("公开信息66条，其中动态40条、公告36条。"))).toEqual([])
  })
})

const ofYears = (draft: Draft.Draft) =>
  told(draft, { previous: [last] }).filter(([rule]) => rule?.startsWith("continuity."))

describe("figures of both years", () => {
  it("that go on from last year are told", () => {
    const all = ofYears(saying("无数字。"))
    expect(all).toContainEqual([
      "continuity.carried-in",
      "agrees",
      "“二、上年结转政府信息公开申请数量／总计”3，与上年结转下年度一致"
    ])
    expect(all).toContainEqual(["continuity.documents-in-force", "agrees", "“规章”现行有效：5＋2－0＝7"])
  })
  it("that do not are no agreement", () => {
    const other = report(edition2021, { ...numbers, "proactive/rules/inForce": 8, "requests/carriedIn/total": 4 })
    const all = ofYears(other).map(([, , message]) => message)
    expect(all.some((message) => message?.includes("“规章”"))).toBe(false)
    expect(all.some((message) => message?.includes("上年结转政府信息公开申请数量／总计"))).toBe(false)
  })
})

const english = (draft: Draft.Draft, previous: ReadonlyArray<Draft.Draft> = []) =>
  notRun(draft, { previous }).map(({ en }) => en.slice(0, 37))

describe("what could not be compared", () => {
  it("is told where last year's report or the day of publication is not known", () => {
    expect(english(sound)).toHaveLength(2)
    expect(english(sound, [{ ...last, year: 2021 }])).toHaveLength(2)
    expect(english(sound, [last])).toEqual(["Not compared: whether it was publishe"])
    expect(english({ ...sound, publishedOn: "2024-01-31" }, [last])).toEqual([])
  })
})

it("an edition that is neither official nor given is refused", () =>
  expect(() => agreements({ ...sound, edition: "2035" })).toThrow(RangeError))
