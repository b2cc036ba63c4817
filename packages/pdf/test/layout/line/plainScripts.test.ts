/** Raised and lowered signs that no typeface of official documents has are printed on the line, so that the report can be printed. */
import * as Draft from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import { paragraph } from "@gongkai/core/Narrative"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { print } from "../../../src/index.ts"
import { plainScripts } from "../../../src/layout/line/plainScripts.ts"

describe("raised and lowered signs", () => {
  it.each([
    ["面积100m²、10⁴、说明¹", "面积100m²、10⁴、说明¹"],
    ["10⁶次、10¹⁵次、10⁻³", "10^6次、10^15次、10^-3"],
    ["CO₂、H₂O、x₁₀", "CO2、H2O、x10"]
  ])("%s is printed as %s", (text, printed) => {
    expect(plainScripts(text)).toBe(printed)
  })
  it("keep no report from being printed", async () => {
    const draft = Draft.fill(
      edition2021,
      { year: 2023, agency: { name: "云溪县水务局" } },
      () => Count.make(0),
      () => [paragraph("降碳CO₂，共10⁶次，⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ₀₁₂₃₄₅₆₇₈₉。")]
    )
    expect((await Effect.runPromise(print(draft))).length).toBeGreaterThan(1000)
  })
})
