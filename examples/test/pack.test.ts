/** The example of a pack is one: its rules exist, and its points are those of its source. */
import * as Pack from "@gongkai/core/Pack"
import * as Result from "effect/Result"
import { expect, it } from "vitest"
import { read } from "./workspace.ts"

it("examples/licheng.pack.json counts three things of ten points at most, and names where they were published", () => {
  const pack = Result.getOrThrow(Pack.parse(read("examples/licheng.pack.json")))
  expect(pack.items.map(({ id, points }) => [id, points])).toEqual([
    ["late", -5],
    ["elements", -5],
    ["copied", -5]
  ])
  expect(pack.most).toBe(10)
  expect(pack.source.url).toMatch(/^http/u)
})
