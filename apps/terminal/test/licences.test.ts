/** Whoever gets the command gets the copyright and the conditions of everything that is bundled in it. */
import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { describe, expect, it } from "vitest"
import { bundle } from "./support/gongkai.ts"

const noticesIn = (...path: ReadonlyArray<string>): ReadonlyArray<string> =>
  readFileSync(join(dirname(bundle), ...path, "THIRD-PARTY.txt"), "utf8").split(`\n${"-".repeat(80)}\n`)

describe.each([
  ["the command", [], ["effect", "pdfjs-dist", "fontkit", "yoga-layout", "react"]],
  ["the desk that it gives out", ["desk"], ["preact", "pdfjs-dist", "parse5"]]
])("the notices of %s", (_what, path, some) => {
  const notices = noticesIn(...path)
  it.each(some)("name %s", (name) => {
    expect(notices.filter((each) => each.trim().startsWith(`${name} `))).toHaveLength(1)
  })
  it("hold whose each package is and on which terms it is given", () => {
    const terms =
      /permission is hereby granted|permission to use, copy|redistribution and use|apache license|unlicense/iu
    const without = notices.filter((each) => !/copyright/iu.test(each) || !terms.test(each))
    expect(without.map((each) => each.trim().split("\n")[0])).toEqual([])
  })
})
