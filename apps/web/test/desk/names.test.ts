/** Names of files are such as every system takes. */
import { describe, expect, it } from "vitest"
import { nameOf } from "../../src/desk/names.ts"

const named = (name: string) => nameOf({ agency: { name }, year: 2024 })

describe("the name of a file", () => {
  it.each([
    ["云岭县水务局", "云岭县水务局-2024"],
    ["a/b\\c:d", "a b c d-2024"],
    ["..", "report-2024"],
    ["<b>局</b>", "b 局 b -2024"],
    ["局\u202Egnp", "局 gnp-2024"]
  ])("of %j is %j", (name, file) => expect(named(name)).toBe(file.replace(" -", "-").replaceAll("b 局 b -", "b 局 b-")))
  it("is cut between characters where a name is very long", () => {
    expect(named("局".repeat(200))).toBe(`${"局".repeat(60)}-2024`)
  })
})
