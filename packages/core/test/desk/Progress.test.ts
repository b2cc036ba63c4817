/** The progress of a campaign counts every unit once, by stage and by time, as a whole and by branch. */
import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import type { Campaign } from "../../src/desk/Campaign.ts"
import * as Filing from "../../src/desk/Filing.ts"
import { filedOf, type Known, progress, stages, times, type Totals } from "../../src/desk/Progress.ts"
import * as Tree from "../../src/desk/Tree.ts"
import { county, good } from "../support/county.ts"
import { law } from "../support/law.ts"

const campaign: Campaign = {
  year: 2024,
  desk: "county",
  level: "county",
  expected: ["county", "office", "culture", "museum", "tourism", "town"],
  local: [],
  exemptions: [{ unit: "tourism", reason: "不对外行使行政职权", by: "县政务公开办", on: "2025-01-05" }]
}
const who = (at: string) => ({ by: "甲", at })
const file = (at: string, hash = "a"): Filing.Step => ({ act: "file", ...who(at), content: { revision: 1, hash } })
const back = (at: string, due: string): Filing.Step => ({
  act: "return",
  ...who(at),
  slip: { of: "a", items: [{ _tag: "Report", says: "请核对" }], due, ...who(at) }
})
const known = (...steps: ReadonlyArray<Filing.Step>): Known => ({
  hasDraft: true,
  filed: filedOf(good(Filing.replay("culture", 2024, steps)))
})
const line = (own: Known, today: string, unit = "culture") =>
  progress(campaign, county, new Map([[unit, own]]), today).lines.find((each) => each.unit === unit)

describe("a unit", () => {
  it.each([
    [{ hasDraft: false }, "2025-01-31", "notStarted", "pending"],
    [{ hasDraft: false }, "2025-02-01", "notStarted", "overdue"],
    [{ hasDraft: true }, "2025-01-31", "drafting", "pending"],
    [{ hasDraft: true, filed: filedOf(Filing.begun("culture", 2024)) }, "2025-02-01", "drafting", "overdue"],
    [known(file("2025-01-31T15:59:59Z")), "2025-02-10", "filed", "onTime"],
    [known(file("2025-01-31T16:00:00Z")), "2025-02-10", "filed", "late"],
    [
      known(file("2025-01-20T01:00:00Z"), back("2025-01-22T01:00:00Z", "2025-02-03")),
      "2025-02-03",
      "returned",
      "onTime"
    ],
    [
      known(file("2025-01-20T01:00:00Z"), back("2025-01-22T01:00:00Z", "2025-02-03")),
      "2025-02-04",
      "returned",
      "overdue"
    ],
    [
      known(
        file("2025-01-20T01:00:00Z"),
        back("2025-01-22T01:00:00Z", "2025-02-03"),
        file("2025-02-05T01:00:00Z", "b")
      ),
      "2025-02-06",
      "filed",
      "onTime"
    ]
  ] as const)("with %j, on %s, is %s and %s", (own, today, stage, handedIn) =>
    expect(line(own, today)).toMatchObject({ stage, handedIn })
  )

  it("is published in time when the public sees it in time, which an embargo delays", () => {
    const steps = [file("2025-01-10T01:00:00Z"), { act: "approve", ...who("2025-01-11T01:00:00Z") } as const]
    const publish = (from?: string) =>
      known(...steps, { act: "publish", ...who("2025-01-12T01:00:00Z"), ...(from !== undefined && { from }) })
    expect(line(publish(), "2025-01-12")).toMatchObject({ stage: "published", madePublic: "onTime" })
    expect(line(publish("2025-02-01T08:00:00+08:00"), "2025-01-31")?.madePublic).toBe("pending")
    expect(line(publish("2025-02-01T08:00:00+08:00"), "2025-02-01")?.madePublic).toBe("late")
    expect(line(known(...steps), "2025-02-01")).toMatchObject({ stage: "approved", madePublic: "overdue" })
  })
  it("that is exempt owes nothing, and counts as filed when it files all the same", () => {
    expect(line({ hasDraft: true }, "2025-06-01", "tourism")).toMatchObject({
      stage: "exempt",
      handedIn: "exempt",
      madePublic: "exempt"
    })
    expect(line(known(file("2025-01-20T01:00:00Z")), "2025-06-01", "tourism")).toMatchObject({
      stage: "filed",
      handedIn: "onTime"
    })
  })
  it("has the name it has by now, and the branch it stood in at the end of the year", () => {
    const tree = good(Tree.change(county, "museum", "2025-01-02", { name: "云溪县非遗馆", parent: "county" }))
    expect(progress(campaign, tree, new Map(), "2025-01-03").lines[3]).toMatchObject({
      name: "云溪县非遗馆",
      branch: "culture"
    })
    const ended = good(Tree.merge(county, ["museum"], "culture", "2025-01-02"))
    expect(progress(campaign, ended, new Map(), "2025-01-03").lines[3]?.name).toBe("云溪县博物馆")
  })
  it("that the tree does not have is named, not counted", () => {
    const other = progress({ ...campaign, expected: ["town", "nobody"] }, county, new Map(), "2025-01-03")
    expect(other).toMatchObject({ unplaced: ["nobody"], total: { expected: 1 } })
  })
})

const sum = (counts: { readonly [key: string]: number }): number =>
  Object.values(counts).reduce((total, count) => total + count, 0)
const added = (all: ReadonlyArray<Totals>, of: (one: Totals) => { readonly [key: string]: number }, key: string) =>
  all.reduce((total, one) => total + (of(one)[key] ?? 0), 0)

const kinds = Arbitrary.schema(Schema.Literals(["nothing", "draft", "filed", "late", "returned", "published"]))
const made = {
  nothing: { hasDraft: false },
  draft: { hasDraft: true },
  filed: known(file("2025-01-20T01:00:00Z")),
  late: known(file("2025-03-20T01:00:00Z")),
  returned: known(file("2025-01-20T01:00:00Z"), back("2025-01-22T01:00:00Z", "2025-02-03")),
  published: known(
    file("2025-01-20T01:00:00Z"),
    { act: "approve", ...who("2025-01-21T01:00:00Z") },
    { act: "publish", ...who("2025-01-22T01:00:00Z") }
  )
}

describe("the totals", () => {
  const days = Arbitrary.schema(Schema.Literals(["2025-01-01", "2025-02-01", "2025-02-21", "2025-04-01"]))
  law(
    "of stages and of times add up to the units, and those of branches to the whole",
    [Arbitrary.array(kinds, { minLength: 6, maxLength: 6 }), days],
    (some) => {
      const [all, today] = some
      const found = progress(
        campaign,
        county,
        new Map(campaign.expected.map((id, at) => [id, made[all[at] ?? "nothing"]])),
        today
      )
      const { total, branches } = found
      expect(total.expected).toBe(6)
      for (const counts of [total.stages, total.handedIn, total.madePublic]) expect(sum(counts)).toBe(6)
      const each = [...branches.values()]
      expect(each.reduce((count, one) => count + one.expected, 0)).toBe(6)
      for (const key of Object.keys(stages))
        expect(added(each, (one) => one.stages, key)).toBe(added([total], (one) => one.stages, key))
      for (const key of Object.keys(times))
        expect(added(each, (one) => one.handedIn, key)).toBe(added([total], (one) => one.handedIn, key))
      expect([...branches.keys()]).toEqual(["county", "office", "culture", "tourism", "town"])
    }
  )
})
