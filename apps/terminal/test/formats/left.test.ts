/** After a file is written it is said what of the working notes is not in it: of files with data alone, as tables hold none. */
import type { Draft } from "@gongkai/core/Draft"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { put, reportOf } from "../support/drafts.ts"
import { folder, inside } from "../support/gongkai.ts"

const turn = { by: "李云", on: "2024-01-20T09:00:00+08:00" }
const entered: Draft = {
  ...reportOf("示例市档案局"),
  doubleEntry: { first: turn, second: turn, differed: 0, figures: "0123456789abcdef" }
}

it.each([
  ["xlsx", true],
  ["csv", false],
  ["md", false],
  ["svg", false]
])("says it of .%s: %s", async (ending, isSaid) => {
  const cwd = folder()
  put(cwd, "a.gongkai.json", entered)
  const { err } = await inside(["export", "a.gongkai.json", "-o", `b.${ending}`], { cwd })
  expect(err.includes("双人复核记录")).toBe(isSaid)
})

it("says it in the language of the user, and of an import into another format too", async () => {
  const cwd = folder()
  put(cwd, "a.gongkai.json", entered)
  const { err } = await inside(["import", "a.gongkai.json", "-o", "b.html", "--lang", "en"], { cwd })
  expect(err).toContain("the record of a second entry")
  expect(readFileSync(join(cwd, "b.html"), "utf8")).not.toContain("李云")
})
