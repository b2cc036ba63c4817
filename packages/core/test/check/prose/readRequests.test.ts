/** What a number of 三 counts, by the words around it. */
import { describe, expect, it } from "@effect/vitest"
import { edition2019 } from "../../../src/editions/2019.ts"
import { meant, readings } from "../../support/readings.ts"

const received = "本年新收|本年新收＋上年结转"
const closed = "本年度办理结果总计"
const ofColumn = (value: number, column: string): string =>
  `${value} ${["本年新收", "本年新收＋上年结转", closed].map((row) => `${row}（${column}）`).join("|")}`

describe("received and closed", () => {
  it.each([
    ["全年接收依申请公开政府信息9件。", [`9 ${received}`]],
    ["申请公开政府信息共收到9件。", [`9 ${received}`]],
    ["全年共收到9份信息公开申请。", [`9 ${received}`]],
    ["接到公民、法人或其他组织提出的公开申请9宗。", [`9 ${received}`]],
    ["本年新受理信息公开申请9件。", ["9 本年新收"]],
    ["全年办结依申请公开事项9条。", [`9 ${closed}`]],
    ["全年办理信息公开申请9件。", [`9 ${closed}|${received}`]],
    ["受理并答复依申请公开9件。", [`9 ${received}|${closed}`]],
    ["收到信息公开申请9件，已办结7件，仍在办理的2件。", [`9 ${received}`, `7 ${closed}`, "2 结转下年度继续办理"]],
    [
      "办结信息公开申请7件（含去年结转1件），2件转至2024年答复。",
      [`7 ${closed}`, "1 上年结转", "2 结转下年度继续办理"]
    ],
    ["收到信息公开申请9件，其中8件已答复。", [`9 ${received}`, `8 ${closed}`]],
    ["如期办结信息公开申请9件。", [`9 ${closed}?`]]
  ])("are told by verb and noun in any order: %s", (text, expected) => expect(meant(text)).toEqual(expected))

  it("are told apart where those carried in are named beside them", () => {
    expect(meant("收到信息公开申请9件，另有上年度结转2件。")).toEqual(["9 本年新收", "2 上年结转"])
    expect(meant("收到信息公开申请9件，其中上年度结转2件。")).toEqual([`9 ${received}`, "2 上年结转"])
  })
  it("are summed up behind channels that no table has", () => {
    expect(readings("收到信息公开申请方面，共接到网上申请6件，来函3件，合计9件。")).toEqual([
      "6 other",
      "3 other",
      `9 ${received}`
    ])
  })
})

describe("outcomes", () => {
  it.each([
    ["予以公开5件、部分公开2件", ["5 予以公开", "2 部分公开"]],
    ["5件准予公开，2件部分公开", ["5 予以公开|予以公开＋部分公开", "2 部分公开"]],
    ["信息不存在5件", ["5 本机关不掌握相关政府信息|无法提供"]],
    ["属于国家秘密不予公开5件", ["5 属于国家秘密"]],
    ["申请人主动撤回5件", ["5 其他|其他处理"]],
    ["公开5件，撤件2件", ["5 予以公开|予以公开＋部分公开", "2 其他|其他处理"]],
    ["自然人申请5件，科研机构2件", [ofColumn(5, "自然人"), ofColumn(2, "科研机构")]]
  ])("and applicants of a list: %s", (list, expected) => {
    expect(meant(`收到信息公开申请9件，其中${list}。`).slice(1)).toEqual(expected)
  })
  it("keep their meaning under a form without their row", () => {
    expect(meant("收到信息公开申请9件，其中自愿撤回2件。", { edition: edition2019 }).at(-1)).toBe("2 其他处理")
  })
  it.each([
    "涉及征地不予公开5件",
    "网上公开5件",
    "因资料太多部分公开5件",
    "予以公开和延期5件",
    "予以公开、部分公开分别为5件"
  ])("under a condition or beside something unknown are of no cell: %s", (list) =>
    expect(readings(`收到信息公开申请9件，其中${list}。`).at(-1)).toBe("5 other")
  )
})

describe("a number is of no cell", () => {
  it.each([
    "做好依申请公开工作，全年受理低保申请320件，办结310件。",
    "畅通依申请公开渠道。全年收到来信35件，答复35件。",
    "一季度收到信息公开申请3件。",
    "网站收到信息公开申请3件。",
    "协助办理信息公开申请3件。",
    "收到信息公开申请的投诉3件。",
    "主动公开信息30条，其他类信息5条。"
  ])("where its noun or condition is another: %s", (text) => expect(meant(text)).toEqual([]))
})
