/** A reform of units becomes the request that carries it out. */
import { describe, expect, it } from "vitest"
import { ordered } from "../../src/served/reforming.ts"

const unit = (id: string) =>
  ({ id, from: "2019-01-01", name: `${id}局`, kind: "department", level: "county", parent: "county" }) as const
const common = { on: "2025-03-01", basis: " 云编〔2025〕3号 " }

describe("a reform", () => {
  it("renames one unit from a day on, under the document that orders it", () => {
    expect(ordered({ ...common, act: "rename", name: " 新局 " }, [unit("a/b")])).toEqual({
      path: "/v1/units/a%2Fb/change",
      body: { from: "2025-03-01", name: "新局", basis: "云编〔2025〕3号" }
    })
  })
  it("merges units into one of them", () => {
    const own = { ...common, basis: "", act: "merge", into: "b", newId: "", name: "" } as const
    expect(ordered(own, [unit("a"), unit("b")]).body).toEqual({ units: ["a", "b"], into: "b", on: "2025-03-01" })
  })
  it("merges units into a new one, which stands where the first stood", () => {
    const own = { ...common, basis: "", act: "merge", into: "", newId: "c", name: "合局" } as const
    expect(ordered(own, [unit("a"), unit("b")]).body).toEqual({
      units: ["a", "b"],
      into: { id: "c", from: "2025-03-01", name: "合局", kind: "department", level: "county", parent: "county" },
      on: "2025-03-01"
    })
  })
  it("ends a unit with a successor or without", () => {
    const own = { ...common, basis: "", act: "end" } as const
    expect(ordered({ ...own, successor: "b" }, [unit("a")])).toEqual({
      path: "/v1/units/a/end",
      body: { on: "2025-03-01", successors: ["b"] }
    })
    expect(ordered({ ...own, successor: "" }, [unit("a")]).body).toEqual({ on: "2025-03-01", successors: [] })
  })
})
