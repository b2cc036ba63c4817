/** A share comes out of one of the numbers that it may be of; only where none gives it is it wrong. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../../src/check/check.ts"
import type { Draft } from "../../../src/report/Draft.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { paragraph } from "../../../src/report/Narrative.ts"
import { balance, report } from "../../support/reports.ts"

const granted = (naturalPerson: number): Draft =>
  report(edition2021, balance(edition2021, { "requests/outcome.granted/naturalPerson": naturalPerson }))

const said = (text: string): ReadonlyArray<string> => {
  const head = { agency: { name: "示例市" }, overview: [paragraph(text)] }
  return check({ ...granted(40), ...head }).flatMap(({ rule, message }) =>
    rule.startsWith("text.") ? [message.zh] : []
  )
}

describe("shares", () => {
  it.each(["发布信息300条，其中公众号发布200条，占66.7%。", "发布信息300条，其中公众号发布200条，占比67%。"])(
    "rounded in the last printed place are right: %s",
    (text) => expect(said(text)).toEqual([])
  )
  it("that do not come out are a warning", () => {
    expect(said("发布信息300条，其中公众号发布200条，占76.7%。")).toEqual(["“占76.7%”：200占300的66.7%，不是76.7%"])
  })
})

describe("a share whose whole is somewhere else", () => {
  const parts = "网站80条，占80%，微信15条，占15%，公示栏5条，占5%。"
  it.each([
    `全年主动公开政府信息100条。其中，${parts}`,
    `全年主动公开政府信息100条。所有信息中，${parts.replaceAll("%，", "%；")}`,
    `全年主动公开政府信息100条，其中${parts}`,
    `全年主动公开政府信息100条，内容涉及12类。开设专栏3个。按渠道分，${parts}`,
    "全年主动公开政府信息100条。其中网站80条，占80%。微信15条，占15%。公示栏5条，占5%。",
    parts,
    parts.replace("。", "，合计100条。"),
    "全年发布信息100篇。其中网站80条，占80%；微信15条，占15%；专栏5条，占5%。",
    "全年公开信息320余条。其中网站221条，占68%，专栏100条，占31%。",
    "共收到政府信息公开申请40件。受理咨询90件。其中予以公开40件，占100%。",
    "办理方面：予以公开20件，占比50%；咨询90件。",
    "全年公开信息100条，其中网站85条，占80%以上。"
  ])("is right where one of them fits: %s", (text) =>
    expect(said(text).filter((each) => each.includes("%"))).toEqual([])
  )

  it.each([
    [
      "全年主动公开政府信息100条。其中，网站80条，占80%，微信15条，占25%，公示栏5条，占5%。",
      "“占25%”：15占100的15.0%，不是25%"
    ],
    [
      "全年主动公开政府信息100条。所有信息中，网站80条，占80%；微信15条，占15%；公示栏5条，占15%。",
      "“占15%”：5占100的5.0%，不是15%"
    ],
    ["全年主动公开政府信息100条。其中网站80条，占70%。", "“占70%”：80占100的80.0%，不是70%"],
    ["全年主动公开政府信息100条，其中网站80条，占80%；微信15条，占25%。", "“占25%”：15占100的15.0%，不是25%"],
    ["全年公开信息320余条。其中网站200条，占62%，专栏100条，占91%。", "“占91%”：100占320的31.3%，不是91%"],
    ["全年发布信息100条，其中网站80条，占100%。", "“占100%”：80占100的80.0%，不是100%"]
  ])("is a warning where none does, with the likeliest: %s", (text, message) => expect(said(text)).toEqual([message]))

  it.each([
    [`其中，${parts}`, 0],
    [`其中，${parts.replace("15%", "25%")}`, 1]
  ])("may be some paragraphs before: %s", (last, times) => {
    const before = ["全年主动公开政府信息100条。", "（一）渠道", "网站更新及时。", "新媒体健康发展。"]
    const said = { overview: [...before, last].map(paragraph) }
    const found = check({ ...granted(40), ...said }).filter(({ rule }) => rule === "text.parts-add-up")
    expect(found).toHaveLength(times)
  })
})
