/** What the notice says of a cell is told with the cell, and what one notice says is not told of another. */
import { describe, expect, it } from "vitest"
import { slot, slots } from "../../src/form/Edition.ts"
import { counting } from "../../src/editions/counting.ts"
import { edition2019 } from "../../src/editions/2019.ts"
import { edition2021 } from "../../src/editions/2021.ts"

const told = (edition: typeof edition2019 | typeof edition2021, cell: string): string => {
  const found = slot(edition, cell)
  return found === undefined
    ? "no cell"
    : counting(edition, found)
        .map(({ zh }) => zh)
        .join("；")
}

describe("how a cell is counted", () => {
  it("is told of its row, then its group, then its part", () => {
    expect(told(edition2021, "requests/outcome.denied.deliberative/total")).toBe(
      "讨论记录、过程稿、磋商信函、请示报告四类；按最终办理结果计；由左边各列相加"
    )
    expect(told(edition2021, "proactive/licensing/decisions")).toContain("依法不公开")
    expect(told(edition2021, "review/cases/reconsideration.upheld")).toContain("共同被告")
  })

  it("says nothing of the notice of 2021 in a table of 2019", () => {
    for (const { cell, form } of slots(edition2019))
      if (form.key === "proactive") expect(told(edition2019, cell)).toBe("")
  })

  it("is told once in each language, and ends in no stop, so that it can be strung together", () => {
    for (const edition of [edition2019, edition2021]) {
      for (const each of slots(edition)) {
        for (const { zh, en } of counting(edition, each)) {
          expect(zh).toMatch(/[^。；，]$/u)
          expect(en).toMatch(/^[a-z].*[^.;,]$/u)
        }
      }
    }
  })
})
