/** What is expected of the tree of units and of campaigns, whatever the database. */
import { expect } from "@effect/vitest"
import type { Campaign } from "@gongkai/core/desk/Campaign"
import * as Tree from "@gongkai/core/desk/Tree"
import type { Unit } from "@gongkai/core/desk/Unit"
import * as Effect from "effect/Effect"
import { Storage } from "../../src/Storage.ts"
import type { It } from "./suite.ts"

const unit = (id: string, name: string): Unit => ({
  id,
  standings: [{ from: "2019-01-01", name, kind: "department", level: "county" }]
})
const campaign: Campaign = {
  year: 2024,
  desk: "county",
  level: "county",
  expected: ["culture"],
  local: [],
  exemptions: []
}

const named = (name: string) => (tree: Tree.Tree) => Tree.change(tree, "town", "2024-01-01", { name })

export const desks = (it: It): void => {
  it.effect("the tree is what all its changes made of it, each whole", () =>
    Effect.gen(function* () {
      const { desks, log } = yield* Storage
      expect(yield* desks.tree).toEqual({ tree: Tree.empty, version: 0 })
      yield* desks.change("found", "甲", 0, () =>
        Tree.make([unit("culture", "文化局"), unit("tourism", "旅游局"), unit("town", "镇")])
      )
      const merging = desks.change("merge", "甲", 1, (tree) => Tree.merge(tree, ["tourism"], "culture", "2023-03-01"))
      const merged = yield* merging
      expect(merged).toMatchObject({ _tag: "Success", success: { version: 2 } })
      const { tree, version } = yield* desks.tree
      expect(version).toBe(2)
      expect([...tree.units.keys()]).toEqual(["culture", "tourism", "town"])
      expect(tree.units.get("tourism")?.end).toEqual({ on: "2023-03-01", successors: ["culture"] })
      const [, entry] = yield* log.of({ kind: "units", subject: "tree", year: 0 })
      expect(entry).toMatchObject({ act: "merge", by: "甲" })
      // Only what it changed.
      expect(JSON.parse(entry?.body ?? "")).toMatchObject([{ id: "tourism" }])
    })
  )

  it.effect("a change is not kept where core refuses it, somebody was first, or nothing changes", () =>
    Effect.gen(function* () {
      const { desks } = yield* Storage
      const { version } = yield* desks.tree
      expect(
        yield* desks.change("rename", "甲", version, (tree) => Tree.change(tree, "nobody", "2024-01-01", {}))
      ).toMatchObject({
        failure: { _tag: "NoSuchUnit" }
      })
      expect(yield* desks.change("nothing", "甲", version, (tree) => Tree.make(tree.units.values()))).toMatchObject({
        success: { version }
      })
      expect(yield* Effect.flip(desks.change("rename", "甲", version - 1, named("旧镇")))).toMatchObject({
        _tag: "Outdated",
        current: version
      })
      yield* desks.change("rename", "甲", version, named("新镇"))
      expect((yield* desks.tree).tree.units.get("town")?.standings.at(-1)?.name).toBe("新镇")
    })
  )

  it.effect("a campaign is kept by desk and year, and changed by whoever saw it last", () =>
    Effect.gen(function* () {
      const { desks } = yield* Storage
      expect(yield* desks.campaign("county", 2024)).toBeUndefined()
      expect(yield* desks.keep(campaign, "甲", 0)).toEqual({ campaign, version: 1 })
      expect(yield* Effect.flip(desks.keep(campaign, "乙", 0))).toMatchObject({
        _tag: "Outdated",
        subject: "county",
        year: 2024
      })
      const later = { ...campaign, expected: ["culture", "town"] }
      yield* desks.keep(later, "甲", 1)
      expect(yield* desks.campaign("county", 2024)).toEqual({ campaign: later, version: 2 })
      expect(yield* desks.campaign("county", 2023)).toBeUndefined()
    })
  )
}
