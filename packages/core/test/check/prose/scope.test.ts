/** Whose work a number speaks of, and of which year. */
import { describe, expect, it } from "@effect/vitest"
import { isLeftOut, isOther, isOtherYear, withoutOwn } from "../../../src/check/prose/scope.ts"
import { vocabulary } from "../../../src/check/prose/vocabulary.ts"
import { kinds, wordsOf } from "../../../src/check/prose/words.ts"
import { edition2021 } from "../../../src/editions/2021.ts"

const kindsOf = (text: string, agency: string) =>
  kinds(withoutOwn(text, wordsOf(text, [], vocabulary(edition2021), 2023), agency))

describe("an organ", () => {
  it.each([
    ["区住建委收到", "青浦区住房和城乡建设委员会"],
    ["市局收到", "海陵市自然资源和规划局"],
    ["年县自然资源局收到", "石桥县自然资源局"],
    ["我分局收到", "海陵市公安局东城分局"],
    ["针对本部门的", "石桥县水务局"],
    ["年度街道收到", "东门街道办事处"],
    ["白石镇收到", "石桥县白石镇人民政府"],
    ["推进乡村振兴，布局合理，县长信箱", "石桥县白石镇人民政府"],
    ["全区各委办局、各街镇共收到", "东城区人民政府"],
    ["区政府及各部门共收到", "东城区人民政府"],
    ["各地各部门共收到", "东海省人民政府"],
    ["省政府及省政府办公厅制发", "东海省人民政府"],
    ["临水街道收到向市政府及市政府办公室提出的申请", "东门区临水街道办事处"],
    ["县本级及各乡镇共收到", "石桥县人民政府"],
    ["东城区政府收到", "海陵市东城区人民政府"],
    ["市公安局收到", "unknown-township"]
  ])("is the one that reports, in full or in short: %s of %s", (words, agency) =>
    expect(isOther(words, agency)).toBe(false)
  )

  it.each([
    ["市公安局收到", "示例市人民政府"],
    ["省政府及省政府办公厅收到申请", "东海省人民政府"],
    ["市公安局收到", "东城区公安局"],
    ["全市收到", "示例市教育局"],
    ["各部门收到", "示例市人民政府"],
    ["区政府收到", "东城区人民政府"],
    ["县直单位收到", "石桥县人民政府"]
  ])("is another where it is named: %s of %s", (words, agency) => expect(isOther(words, agency)).toBe(true))
})

describe("what is left out of the report", () => {
  it.each(["件、行政诉讼143件，不在统计之列。", "件，未计入上述数据。", "件，不纳入本报告统计范围。"])(
    "is named behind it: %s",
    (text) => expect(isLeftOut(text, 0)).toBe(true)
  )
  it.each(["件，另有3件不计入统计。", "件。其余不在统计之列。", "件，不在少数。"])(
    "is not, where that is said of another: %s",
    (text) => expect(isLeftOut(text, 0)).toBe(false)
  )
})

describe("the field that an organ is named after", () => {
  it("says nothing in front of its documents and decisions", () => {
    expect(kindsOf("公安行政许可", "云岭市公安局")).toBe("1")
    expect(kindsOf("税收规范性文件", "国家税务总局柳川市税务局")).toBe("F")
  })
  it("is another's where the organ is named otherwise, and stays in front of all else", () => {
    expect(kindsOf("公安行政许可", "云岭市水务局")).toBe("?1")
    expect(kindsOf("公安申请", "云岭市公安局")).toBe("?A")
  })
})

describe("a year", () => {
  it.each(["2023年以来", "较2022年减少，收到", "（2022年为38件）收到", "结转至2024年", "《2020年规定》施行，收到"])(
    "is this one: %s",
    (words) => expect(isOtherYear(words, 2023)).toBe(false)
  )
  it.each(["2022年收到", "自2008年以来收到", "条例施行以来收到", "2019年至2023年收到", "历年收到", "去年收到"])(
    "is another, or several: %s",
    (words) => expect(isOtherYear(words, 2023)).toBe(true)
  )
})
