/** Heads of columns in running text: in the order in which they stand, if there is one way to put them together. */
import { lines } from "@gongkai/core/Axis"
import type { Block } from "@gongkai/core/Form"
import { proactive, requests, review } from "@gongkai/core/editions/2021"
import { proactive as proactive2019 } from "@gongkai/core/editions/2019"
import { plain } from "@gongkai/match/fold"
import { describe, expect, it } from "vitest"
import { printedColumns } from "../../src/stream/columns.ts"

const [applicants] = requests.blocks
const [remedies] = review.blocks
const [documents] = proactive.blocks

const keys = (heads: string, block: Block): ReadonlyArray<string> | undefined =>
  printedColumns(plain(heads), block)?.columns.map((column) => (typeof column === "object" ? column.key : column))

const parts = ["business", "research", "publicInterest", "legalService", "other"].map((key) => `organization.${key}`)
const children = "商业企业 科研机构 社会公益组织 法律服务机构 其他"

describe("the columns of part three", () => {
  it("are those of the form where the heads are", () =>
    expect(keys(`自然人 法人或其他组织 总计 ${children}`, applicants)).toEqual(
      lines(applicants.columns).map(({ key }) => key)
    ))

  it("begin with the total where it comes first", () =>
    expect(keys(`总计 自然人 法人或其他组织 ${children}`, applicants)).toEqual(["total", "naturalPerson", ...parts]))

  it("are fewer where some heads are missing, and stand beside those that the form does not have", () => {
    expect(keys("自然人 法人或其他组织 商业企业 其他", applicants)).toEqual([
      "naturalPerson",
      "organization.business",
      "organization.other"
    ])
    expect(keys(`自然人 法人或其他组织 总计 上年总计 备注 ${children}`, applicants)).toEqual([
      "naturalPerson",
      ...parts,
      "total",
      "other",
      "remark"
    ])
  })

  it("are known by words that offices have for them, and one by its place among all others", () => {
    expect(keys(`公民 法人或其他组织 合计 ${children}`, applicants)).toEqual(["naturalPerson", ...parts, "total"])
    expect(
      printedColumns(plain(`自然人 法人或其他组织 总计 ${children.replace("科研机构", "高校院所")}`), applicants)
    ).toMatchObject({
      assumed: true
    })
  })

  it("are not known where a word is no head and none is missing", () =>
    expect(keys(`自然人 法人或其他组织 总计 网络渠道 ${children}`, applicants)).toBeUndefined())

  it("are not known where the name of a group is lost and the others may stand above its heads", () =>
    expect(keys(`自然人 总计 ${children}`, applicants)).toBeUndefined())

  it("are known without the name of a group where the total comes first", () =>
    expect(keys(`总计 自然人 ${children}`, applicants)).toEqual(["total", "naturalPerson", ...parts]))

  it("are known in another order though one lost a sign, which is like no other", () => {
    const lost = "自然人 总计 法人或其他组织 科研机构 商业企业 会公益组织 法律服务机构 其他"
    expect(keys(lost, applicants)?.slice(0, 5)).toEqual([
      "naturalPerson",
      "total",
      "organization.research",
      "organization.business",
      "organization.publicInterest"
    ])
    expect(keys(lost.replace("会公益组织", "公益"), applicants)).toBeUndefined()
  })
})

describe("heads that a converter may have moved", () => {
  it("are not taken as they stand: a head of one line stands lower than the group beside it", () =>
    expect(keys(`法人或其他组织 自然人 总计 ${children}`, applicants)).toBeUndefined())
  it("nor where the longer, which take two lines, come before the shorter", () =>
    expect(
      keys("自然人 法人或其他组织 总计 社会公益组织 法律服务机构 商业企业 科研机构 其他", applicants)
    ).toBeUndefined())
  it("but a shorter one in front of a longer was printed so", () =>
    expect(keys("自然人 法人或其他组织 总计 商业企业 科研机构 其他 社会公益组织 法律服务机构", applicants)).toEqual([
      "naturalPerson",
      "organization.business",
      "organization.research",
      "organization.other",
      "organization.publicInterest",
      "organization.legalService",
      "total"
    ]))
  it("but those of one height never change places", () =>
    expect(
      keys("自然人 法人或其他组织 总计 科研机构 商业企业 社会公益组织 法律服务机构 其他", applicants)?.slice(0, 3)
    ).toEqual(["naturalPerson", "organization.research", "organization.business"]))
})

describe("the columns of part four", () => {
  const five = "结果维持 结果纠正 其他结果 尚未审结 总计"
  it("are told apart by their groups, row by row or group by group", () => {
    const official = lines(remedies.columns).map(({ key }) => key)
    expect(keys(`行政复议 行政诉讼 ${five} 未经复议直接起诉 复议后起诉 ${five} ${five}`, remedies)).toEqual(official)
    expect(keys(`行政复议 ${five} 行政诉讼 未经复议直接起诉 ${five} 复议后起诉 ${five}`, remedies)).toEqual(official)
  })
  it("are not known where it is open which group a head belongs to", () =>
    expect(
      keys("行政复议 行政诉讼 结果维持 总计 未经复议直接起诉 复议后起诉 结果纠正 结果维持 尚未审结", remedies)
    ).toBeUndefined())
})

describe("heads that lost a sign", () => {
  it("are known in the order of the form, and in no other", () => {
    expect(keys("制发件数 本年废止件数 现行有效件数", documents)).toEqual(["issued", "repealed", "inForce"])
    expect(keys("本年废止件数 制发件数 现行有效件数", documents)).toBeUndefined()
  })
  it("are no heads of last year's figures where the form itself has 上一年项目数量", () => {
    const [, licensing] = proactive2019.blocks
    expect(keys("上一年项目数量 本年增/减 处理决定数量", licensing)).toEqual(["itemsLastYear", "change", "decisions"])
  })
})
