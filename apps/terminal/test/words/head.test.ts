/** What is told of an organ, and what changed of it: its fields by their names, nothing harmful for a terminal among them. */
import { describe, expect, it } from "vitest"
import { agencyChanges, ofAgency } from "../../src/words/head.ts"

const bureau = { name: "丰水县民政局", kind: "department", level: "county", postcode: "311500" } as const

describe("an organ", () => {
  it("is told field by field in a fixed order, what is absent left out", () => {
    expect(ofAgency({ postcode: "311500", level: "county", name: "丰水县民政局" }, "zh")).toEqual([
      ["机关名称", "丰水县民政局"],
      ["行政层级", "县级"],
      ["邮政编码", "311500"]
    ])
  })

  it("is told in English too, its kind and level in words", () => {
    expect(ofAgency(bureau, "en").map(([name]) => name)).toEqual(["organ", "kind of organ", "level", "postcode"])
    for (const [, value] of ofAgency(bureau, "en").slice(1)) expect(value).toMatch(/^[\w ]+$/u)
  })

  it("lets no escape sequence through", () => {
    expect(JSON.stringify(ofAgency({ name: "丰水\u001B[31m县" }, "zh"))).not.toContain("\\u001b")
  })
})

describe("what changed of an organ", () => {
  it("is a line for each field that differs, and none where none does", () => {
    expect(agencyChanges(bureau, bureau, "zh")).toEqual([])
    const { postcode: _gone, ...without } = bureau
    expect(agencyChanges(bureau, { ...without, name: "丰水县民政和社会局", level: "township" }, "zh")).toEqual([
      "机关名称  丰水县民政局 → 丰水县民政和社会局",
      "行政层级  县级 → 乡级",
      "邮政编码  311500 → （无）"
    ])
  })
})
