/** A campaign and its progress as the command tells them: whoever is overdue stands first, and whoever filed is in no list. */
import type { Campaign } from "@gongkai/core/desk"
import { expect, it } from "vitest"
import { opened, progressed } from "../../src/words/campaign.ts"

const campaign: Campaign.Campaign = {
  year: 2025,
  desk: "yunxi",
  level: "county",
  expected: ["yunxi", "culture", "water"],
  local: [{ submit: "2026-01-20", notice: "甲县通知" }],
  exemptions: [{ unit: "water", reason: "年内撤并", by: "张三", on: "2026-01-04" }]
}

it("a campaign says how many report, the local days, and each exemption with its reason", () => {
  expect(opened(campaign).map(({ zh }) => zh)).toEqual([
    "yunxi  2025年度：应报3个单位，免报1个",
    "  甲县通知：2026-01-20前报送",
    "  免报 water：年内撤并"
  ])
})

const stages = {
  notStarted: 1,
  drafting: 0,
  filed: 1,
  returned: 1,
  approved: 0,
  published: 0,
  corrected: 0,
  withdrawn: 0,
  exempt: 0
}
const times = { pending: 1, onTime: 1, late: 0, overdue: 1, exempt: 0 }
const totals = { expected: 3, stages, handedIn: times }
const line = { branch: "yunxi", handedIn: "pending", submitBy: "2026-01-20" } as const
const progress = {
  day: "2026-01-21",
  total: totals,
  branches: [{ unit: "yunxi", name: "云溪县", totals }],
  items: [
    { ...line, unit: "culture", name: "文化局", stage: "notStarted" },
    { ...line, unit: "water", name: "水务局", stage: "filed", handedIn: "onTime" },
    { ...line, unit: "roads", name: "交通局", stage: "returned", handedIn: "overdue" }
  ],
  unplaced: ["gone"]
} as const

it("progress names who has not filed, those that are overdue first, and whom no count has", () => {
  expect(progressed(progress).map(({ zh }) => zh)).toEqual([
    "截至2026-01-21  应报3：未填报1、已报送1、已退回1；期限：未到期1、按时1、逾期未报1",
    "  云溪县  应报3：未填报1、已报送1、已退回1；期限：未到期1、按时1、逾期未报1",
    "未报送的2个单位：",
    "  roads  交通局  已退回，2026-01-20到期，已逾期（经yunxi）",
    "  culture  文化局  未填报，2026-01-20到期（经yunxi）",
    "  gone  年末没有登记，没有计入；请核对报送单位名单"
  ])
})

it("says so where every unit has filed", () => {
  const filed = progress.items.find(({ stage }) => stage === "filed")
  const said = progressed({ ...progress, items: filed === undefined ? [] : [filed], unplaced: [] }).at(-1)
  expect(said).toEqual({ zh: "没有未报送的单位", en: "every unit has filed" })
})
