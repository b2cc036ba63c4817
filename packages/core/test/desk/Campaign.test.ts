/** A campaign expects the units that stood at the end of the year, each once, by a day that the law allows. */
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import * as Campaign from "../../src/desk/Campaign.ts"
import * as Tree from "../../src/desk/Tree.ts"
import { at } from "../../src/desk/View.ts"
import { county, good, refused, unit } from "../support/county.ts"

const view = at(county, Campaign.countedOn(2024))
const campaign: Campaign.Campaign = {
  year: 2024,
  desk: "county",
  level: "county",
  expected: ["county", "office", "culture", "tourism", "town"],
  local: [{ kinds: ["department"], submit: "2025-01-20", notice: "云政办函〔2025〕3号" }],
  exemptions: [{ unit: "tourism", reason: "不对外行使行政职权", by: "县政务公开办", on: "2025-01-05" }]
}
const tags = (other: Partial<Campaign.Campaign>) =>
  refused(Campaign.opened({ ...campaign, ...other }, view)).map(({ _tag }) => _tag)

describe("a campaign", () => {
  it("proposes the desk and all below it, but not those below another government", () => {
    const city = [
      ...county.units.values(),
      unit("other", "另一县人民政府", { kind: "government", parent: "county" }),
      unit("below", "另一县教育局", { parent: "other" })
    ]
    const ids = (day: string) => Campaign.proposed(at(good(Tree.make(city)), day), "county").map(({ id }) => id)
    expect(ids("2024-12-31")).toEqual(["county", "office", "culture", "museum", "tourism", "town", "other"])
    expect(ids("2018-12-31")).toEqual([])
  })
  it("that is sound is opened as it is", () => {
    expect(good(Campaign.opened(campaign, view))).toBe(campaign)
    expect(Schema.is(Campaign.Campaign)(campaign)).toBe(true)
  })
  it("says everything that is wrong with it", () => {
    expect(tags({ expected: [...campaign.expected, "nobody"] })).toEqual(["NotThen"])
    expect(tags({ expected: [...campaign.expected, "town", "town"] })).toEqual(["TwiceExpected"])
    expect(tags({ exemptions: [...campaign.exemptions, ...campaign.exemptions] })).toEqual(["TwiceExempt"])
    expect(tags({ exemptions: campaign.exemptions.map((each) => ({ ...each, unit: "museum" })) })).toEqual([
      "NotExpected"
    ])
    expect(tags({ local: [{ units: ["town"], submit: "2025-02-10", notice: "通知" }] })).toEqual(["LaterThanLaw"])
    expect(tags({ desk: "gone", expected: ["gone"], exemptions: [] })).toEqual(["NotThen", "NotThen"])
  })
  it("has each unit report by its day, and exempts by name", () => {
    const due = (id: string) => {
      const member = view.members.get(id)
      return member && Campaign.dueOf(campaign, member).submit
    }
    expect(["county", "office", "culture"].map(due)).toEqual(["2025-02-20", "2025-01-31", "2025-01-20"])
    expect([...Campaign.exempted(campaign)]).toEqual(["tourism"])
  })
})
