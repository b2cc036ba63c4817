/** After a reform a unit's work has heirs, and a report goes on from those of whoever did the work before. */
import { describe, expect, it } from "@effect/vitest"
import { heirs, sources } from "../../src/desk/lineage.ts"
import * as Tree from "../../src/desk/Tree.ts"
import { county, good, unit } from "../support/county.ts"

const both = unit("both", "云溪县文化和旅游局", { from: "2023-03-01", parent: "county" })
const merged = good(Tree.merge(county, ["culture", "tourism"], both, "2023-03-01"))
const again = good(Tree.merge(merged, ["both"], "office", "2024-02-01"))
const parted = good(Tree.end(county, "tourism", "2023-03-01", ["culture", "town"]))

describe("the heirs of a unit", () => {
  it("are itself while it is there", () => expect(heirs(merged, "culture", "2023-02-28")).toEqual(["culture"]))
  it("are its successors, and theirs", () => {
    expect(heirs(again, "culture", "2023-03-01")).toEqual(["both"])
    expect(heirs(again, "culture", "2024-02-01")).toEqual(["office"])
  })
  it("may be several", () => expect(heirs(parted, "tourism", "2023-03-01")).toEqual(["culture", "town"]))
  it("are none where its work ended, before it began, or where nobody knows it", () => {
    const tree = good(Tree.end(county, "museum", "2023-01-01", []))
    expect(heirs(tree, "museum", "2023-01-01")).toEqual([])
    expect(heirs(tree, "museum", "2018-01-01")).toEqual([])
    expect(heirs(tree, "nobody", "2023-01-01")).toEqual([])
  })
})

describe("a report goes on from last year's", () => {
  it("of the same unit, while nothing changed", () =>
    expect(sources(merged, "town", 2023)).toEqual({ whole: ["town"], shared: [] }))
  it("of all whose whole work it took over", () => {
    expect(sources(merged, "both", 2023)).toEqual({ whole: ["culture", "tourism"], shared: [] })
    expect(sources(merged, "both", 2024)).toEqual({ whole: ["both"], shared: [] })
    expect(sources(again, "office", 2024)).toEqual({ whole: ["office", "both"], shared: [] })
  })
  it("names those whose work went to several, for no machine can part it", () => {
    expect(sources(parted, "culture", 2023)).toEqual({ whole: ["culture"], shared: ["tourism"] })
    expect(sources(parted, "town", 2023)).toEqual({ whole: ["town"], shared: ["tourism"] })
  })
})
