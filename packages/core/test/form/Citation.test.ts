/** A clause is cited as it is printed. */
import { describe, expect, it } from "@effect/vitest"
import * as Citation from "../../src/form/Citation.ts"

describe("a citation", () => {
  it("keeps the clause as printed and names the instrument in full", () => {
    const clause = Citation.Regulation("第二十条第（一）项")
    expect(clause.clause).toBe("第二十条第（一）项")
    expect(Citation.show(clause)).toBe("《中华人民共和国政府信息公开条例》（国务院令第711号）第二十条第（一）项")
  })
})
