/** That there was none, and that all were of one kind. */
import { describe, expect, it } from "@effect/vitest"
import { law } from "../../support/law.ts"
import { meant } from "../../support/readings.ts"
import * as Schema from "effect/Schema"

const [received, either] = ["0 本年新收", "0 本年新收|本年度办理结果总计"]
const both = "0 行政复议＋行政诉讼总计"

describe("that there was none", () => {
  it.each([
    ["今年本镇未接收到任何形式的政府信息公开申请。", [received]],
    ["没有接到群众要求公开政府信息的申请。", [received]],
    ["没有人申请公开政府信息。", [received]],
    ["本年度无政府信息公开申请。", [received]],
    ["本年度无依申请公开事项。", [either]],
    ["未收到书面或者网上的政府信息公开申请。", [received]],
    ["政府信息公开申请不存在上年结转和结转下年的情形。", ["0 上年结转", "0 结转下年度继续办理"]],
    ["未发生信息公开行政争议、行政复议、行政诉讼。", [both]],
    ["政府信息公开申请上年度无结转。", ["0 上年结转"]],
    ["政府信息公开申请中没有需要结转下年度的。", ["0 结转下年度继续办理"]],
    ["未出现对信息公开答复不满意而引起的行政复议。", ["0 行政复议总计"]],
    ["无因政府信息引发行政复议，提起行政诉讼情形。", [both]],
    ["信息公开工作没有被投诉、被复议、被诉讼。", [both]],
    ["未收到公民、法人以网络、来函等形式提出的依申请公开申请表。", [received]],
    ["未收到依申请公开事项及咨询。", [received]],
    ["依申请公开、行政复议、行政诉讼均为零。", [either, both]],
    ["未发生一起因信息公开引发的行政复议或诉讼。", ["1 other", both]],
    ["没有被申请行政复议、被提起行政诉讼的情况发生。", [both]],
    ["不存在因信息公开引起的行政复议和行政诉讼。", [both]],
    ["零复议、零诉讼。", [both]],
    ["未发生有关信息公开的举报、投诉、行政复议或行政诉讼。", [both]],
    ["行政诉讼：无。", ["0 行政诉讼总计"]],
    ["无结转下年度办理的申请。", ["0 结转下年度继续办理"]],
    ["无上年结转申请。", ["0 上年结转"]],
    ["未制发行政规范性文件，未作出行政强制决定。", ["0 行政规范性文件／本年制发件数", "0 行政强制／本年处理决定数量"]],
    ["没有行政复议被纠错、行政诉讼败诉的情形。", ["0 行政复议结果纠正＋行政诉讼结果纠正"]]
  ])("of what it names, in whatever words: %s", (text, expected) =>
    expect(meant(text)).toEqual(expected.filter((each) => !each.endsWith("other")))
  )

  it.each([
    "未收到网上申请。",
    "未收到书面和口头的政府信息公开申请。",
    "没有需要延期的申请。",
    "没有因政府信息引起的舆情。",
    "未发生对信息公开答复不满意的情况。",
    "未按时答复政府信息公开申请的情况没有发生。",
    "未出现一件超期答复的信息公开申请。",
    "没有收取信息公开申请的费用。",
    "未发生因答复不当引发的行政诉讼。",
    "不论有无行政复议，均应答复。",
    "无需申请行政复议。",
    "未来信息公开申请将更多。",
    "未发生行政复议、行政诉讼维持率低的情况。"
  ])("of some only says nothing of all: %s", (text) => expect(meant(text)).toEqual([]))

  it("goes on behind a pause only where nothing else is said of what that names", () => {
    expect(meant("无因信息公开产生行政复议，行政诉讼2件。")).toContain("0 行政复议总计")
    expect(meant("无因信息公开产生行政复议，行政诉讼均胜诉。")).toContain("0 行政复议总计")
  })

  it("is of another year or organ where the words say so", () => {
    expect(meant("2022年未收到政府信息公开申请。")).toEqual([`${received}@`])
    expect(meant("县民政局未收到政府信息公开申请。")).toEqual([`${received}@`])
  })
})

describe("that all were of one kind", () => {
  it.each([
    ["收到信息公开申请5件，全部予以公开。", "0 予以公开以外"],
    ["收到信息公开申请5件，申请人均为自然人。", "0 本年新收（法人或其他组织）"],
    ["收到信息公开申请5件，均已办结。", "0 结转下年度继续办理"],
    ["因信息公开发生行政复议5件，均获维持。", "0 获维持以外"],
    ["全年行政诉讼5件，均胜诉。", "0 胜诉以外@"]
  ])("says that there were no others: %s", (text, expected) => expect(meant(text).at(-1)).toBe(expected))

  it.each([
    "收到信息公开申请5件，均已答复。",
    "收到信息公开申请5件，均按期办结。",
    "收到信息公开申请5件，均已办结。结转下年度1件。",
    "收到信息公开申请5件，撤回2件，均予以公开。"
  ])("is not said where it is of some, or may be: %s", (text) =>
    expect(meant(text).filter((each) => each.startsWith("0 "))).toEqual([])
  )
})

describe("a clause with a word that nobody knows", () => {
  const Unknown = Schema.Literals(["砼", "魑魅", "拆迁", "楼宇", "丁香"])
  law("denies nothing", [Unknown], ([word]) => {
    expect(meant(`未收到${word}政府信息公开申请。`)).toEqual([])
    expect(meant(`未发生${word}行政复议。`)).toEqual([])
    expect(meant(`未发生行政复议${word}。`)).toEqual([])
  })
})
