/** Values stand under their keys, none lost and none moved. */
import { expect, it } from "vitest"
import { grouped } from "../src/grouped.ts"

it("keeps keys and values in the order in which they come", () => {
  expect([...grouped(["规章", "许可", "规范", "处罚"], (word) => word.charAt(0))]).toEqual([
    ["规", ["规章", "规范"]],
    ["许", ["许可"]],
    ["处", ["处罚"]]
  ])
  expect(grouped([], String).size).toBe(0)
})
