/** A change of the tree counts from its day on, leaves the days before as they were, and never leaves the tree unsound. */
import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { heirs } from "../../src/desk/lineage.ts"
import { faults } from "../../src/desk/soundness.ts"
import * as Tree from "../../src/desk/Tree.ts"
import { at, path } from "../../src/desk/View.ts"
import { county, good, refused, unit } from "../support/county.ts"
import { law } from "../support/law.ts"

const nameOn = (tree: Tree.Tree, id: string, day: string) => at(tree, day).members.get(id)?.name

describe("a unit", () => {
  it("that is renamed has its old name until the day before", () => {
    const tree = good(Tree.change(county, "culture", "2023-06-01", { name: "云溪县文化广电局" }))
    expect(nameOn(tree, "culture", "2023-05-31")).toBe("云溪县文化局")
    expect(nameOn(tree, "culture", "2023-06-01")).toBe("云溪县文化广电局")
    expect(nameOn(county, "culture", "2023-06-01")).toBe("云溪县文化局")
  })
  it("can be changed twice on one day: the second amends the first", () => {
    const once = good(Tree.change(county, "culture", "2023-06-01", { name: "文化广电局", basis: "云编〔2023〕1号" }))
    const twice = good(Tree.change(once, "culture", "2023-06-01", { parent: "office" }))
    expect(twice.units.get("culture")?.standings).toHaveLength(2)
    expect(at(twice, "2023-06-01").members.get("culture")).toMatchObject({ name: "文化广电局", parent: "office" })
    expect(
      good(Tree.change(county, "culture", "2019-01-01", { name: "新名" })).units.get("culture")?.standings
    ).toHaveLength(1)
  })
  it("takes over no document of an earlier change, and loses a key when told to", () => {
    const coded = good(
      Tree.change(county, "culture", "2020-01-01", { creditCode: "91350100M000100Y43", basis: "一号文" })
    )
    const standing = good(Tree.change(coded, "culture", "2021-01-01", { creditCode: null }))
      .units.get("culture")
      ?.standings.at(-1)
    expect(standing).not.toHaveProperty("creditCode")
    expect(standing).not.toHaveProperty("basis")
  })
  it("is not changed before it is there, after its end, or behind a later change", () => {
    expect(refused(Tree.change(county, "nobody", "2020-01-01", {}))._tag).toBe("NoSuchUnit")
    expect(refused(Tree.change(county, "culture", "2018-12-31", { name: "早" }))._tag).toBe("NotThen")
    const later = good(Tree.change(county, "culture", "2023-06-01", { name: "后" }))
    expect(refused(Tree.change(later, "culture", "2022-01-01", { name: "前" }))).toMatchObject({
      _tag: "LaterChange",
      day: "2023-06-01"
    })
  })
  it("ends only when nobody stands below it any more", () => {
    expect(refused(Tree.end(county, "culture", "2023-01-01", ["tourism"]))).toMatchObject({
      _tag: "Unsound",
      faults: [{ _tag: "ParentNotThere", unit: "museum" }]
    })
    const tree = good(Tree.end(county, "museum", "2023-01-01", [], "云编〔2022〕9号"))
    expect(nameOn(tree, "museum", "2022-12-31")).toBe("云溪县博物馆")
    expect(nameOn(tree, "museum", "2023-01-01")).toBeUndefined()
  })
  it("is entered under an id of its own", () => {
    expect(good(Tree.found(county, unit("new", "云溪县数据局", { parent: "county" }))).units.size).toBe(7)
    expect(refused(Tree.found(county, unit("town", "另一镇")))._tag).toBe("Unsound")
    expect(good(Tree.make([]))).toEqual(Tree.empty)
  })
})

describe("units that merge", () => {
  const bureau = unit("both", "云溪县文化和旅游局", { from: "2023-03-01", parent: "county" })

  it("into a new one end the day before, and it takes those below them", () => {
    const tree = good(Tree.merge(county, ["culture", "tourism"], bureau, "2023-03-01", "云发〔2023〕2号"))
    const [before, after] = [at(tree, "2023-02-28"), at(tree, "2023-03-01")]
    expect(["culture", "tourism", "both"].map((id) => before.members.has(id))).toEqual([true, true, false])
    expect(["culture", "tourism", "both"].map((id) => after.members.has(id))).toEqual([false, false, true])
    expect(path(after, "museum").map(({ id }) => id)).toEqual(["county", "both", "museum"])
    expect(tree.units.get("culture")?.end).toEqual({ on: "2023-03-01", successors: ["both"], basis: "云发〔2023〕2号" })
  })
  it("into one of them leave that one as it was", () => {
    const tree = good(Tree.merge(county, ["culture", "tourism"], "tourism", "2023-03-01"))
    expect([...at(tree, "2023-03-01").members.keys()]).toEqual(["county", "office", "tourism", "town", "museum"])
    expect(path(at(tree, "2023-03-01"), "museum").map(({ id }) => id)).toEqual(["county", "tourism", "museum"])
  })
  it("into one that stood below them let it rise to their place", () => {
    const tree = good(Tree.merge(county, ["culture"], "museum", "2023-03-01"))
    expect(path(at(tree, "2023-03-01"), "museum").map(({ id }) => id)).toEqual(["county", "museum"])
  })
  it("are refused where one is not known, or the new one is not there by then", () => {
    expect(refused(Tree.merge(county, ["nobody"], "town", "2023-03-01"))._tag).toBe("NoSuchUnit")
    expect(refused(Tree.merge(county, ["museum"], { ...bureau }, "2023-02-01"))._tag).toBe("Unsound")
    const taken = refused(Tree.merge(county, ["culture", "tourism"], { ...bureau, id: "museum" }, "2023-03-01"))
    expect(taken.text.zh).toContain("museum")
    const moved = good(Tree.change(county, "museum", "2024-01-01", { name: "后" }))
    expect(refused(Tree.merge(moved, ["culture"], "tourism", "2023-03-01"))._tag).toBe("LaterChange")
  })
})

const days = ["2019-06-01", "2020-02-29", "2021-12-31", "2022-01-01", "2023-07-15", "2024-11-11"] as const
const ids = ["county", "office", "culture", "tourism", "town", "museum"] as const
const Id = Schema.Literals(ids)
const Doing = Schema.Union([
  Schema.Struct({
    does: Schema.Literal("rename"),
    id: Id,
    day: Schema.Literals(days),
    name: Schema.Literals(["甲", "乙"])
  }),
  Schema.Struct({ does: Schema.Literal("move"), id: Id, day: Schema.Literals(days), to: Id }),
  Schema.Struct({ does: Schema.Literal("merge"), id: Id, other: Id, day: Schema.Literals(days), to: Id })
])
const histories = Arbitrary.array(Arbitrary.schema(Doing), { maxLength: 10 })

const done = (tree: Tree.Tree, doing: typeof Doing.Type) => {
  if (doing.does === "rename") return Tree.change(tree, doing.id, doing.day, { name: doing.name })
  if (doing.does === "move") return Tree.change(tree, doing.id, doing.day, { parent: doing.to })
  return Tree.merge(tree, [doing.id, doing.other], doing.to, doing.day)
}

describe("whatever is done to a tree", () => {
  law("no change reaches a day before its own, and the tree stays sound", [histories], ([history]) => {
    let tree = county
    for (const doing of history) {
      const next = done(tree, doing)
      if (Result.isFailure(next)) {
        expect(next.failure.text.zh).not.toBe("")
        continue
      }
      expect(faults([...next.success.units.values()])).toEqual([])
      for (const day of days.filter((each) => each < doing.day)) expect(at(next.success, day)).toEqual(at(tree, day))
      tree = next.success
    }
    for (const day of days) {
      const view = at(tree, day)
      // Everyone hangs on a root, and counts once as somebody's child.
      for (const id of view.members.keys()) expect(path(view, id)[0]?.parent).toBeUndefined()
      expect([...view.children.values()].flat().length).toBe(view.members.size)
      // Nobody's work is lost by a merger.
      for (const id of ids) expect(heirs(tree, id, day).length).toBeGreaterThan(0)
    }
  })
})
