/** Ids that look alike are not both entered; ids that differ to the eye are. */
import * as Result from "effect/Result"
import { Tree } from "@gongkai/core/desk"
import { describe, expect, it } from "vitest"
import { distinct } from "../../src/request/distinct.ts"
import { asked } from "../support/asked.ts"

const unit = (id: string) => ({
  id,
  standings: [{ from: "2020-01-01", name: id, kind: "department", level: "county" }] as const
})
const tree = (...ids: ReadonlyArray<string>) => {
  const made = Tree.make(ids.map(unit))
  return Result.isSuccess(made) ? made.success : Tree.empty
}

describe("an id", () => {
  it.each([
    ["in another case", "water", "WATER"],
    ["in full width", "water", "ｗａｔｅｒ"],
    ["with a Cyrillic letter", "water", "wаter"],
    ["with a digit for a letter", "oil", "0i1"]
  ])("that is another %s is refused", async (_, one, other) => {
    const { refusal } = await asked(() => distinct(tree(one), [unit(other)]))
    expect(refusal).toMatchObject({ status: 422, kind: "LooksAlike", detail: { en: expect.stringContaining(one) } })
  })
  it("is refused beside another of the same table", async () => {
    expect((await asked(() => distinct(tree(), [unit("a1"), unit("al")]))).refusal?.status).toBe(422)
  })
  it("that differs to the eye is taken", async () => {
    expect((await asked(() => distinct(tree("水务局", "a-2"), [unit("水利局"), unit("a-3")]))).refusal).toBe(undefined)
  })
})
