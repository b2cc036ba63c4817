/** Numbers are found that are written as no number is; hotlines, scores and years are numbers of another kind. */
import { describe, expect, it } from "@effect/vitest"
import { counts } from "../../../src/check/proof/counts.ts"

const quotes = (text: string): ReadonlyArray<string> => counts(text).map(({ quote }) => quote)

describe("a number ill put", () => {
  it.each([
    ["公开信息36余条。", "36余"],
    ["公开信息近300余条。", "近300余"],
    ["参加培训超过200余人次。", "超过200余"],
    ["公开信息约120条左右。", "约120条左右"],
    ["参加培训120余人次左右。", "120余人次左右"],
    ["开展征集活动21。回应留言3条。", "开展征集活动21"],
    ["按时办结率达到105%，回复3件。", "办结率达到105%"],
    ["信件收到来信，83条，均已答复。", "信件收到来信，83条"]
  ])("%s", (text, quote) => expect(quotes(text)).toContain(quote))
  it.each([
    "公开信息360余条、3万余条，附近30余户，10余次。",
    "答复率100%，增长率120%，评分98.5，热线12345，接听留言3条。",
    "2023年收到申请3件，行政诉讼0，全省排名第3。",
    "公开图文信息，共83条，均已审核。",
    "参加培训约120人，左右两侧公开栏均更新，超过80人，120件左右。"
  ])("is not: %s", (text) => expect(quotes(text)).toEqual([]))
})
