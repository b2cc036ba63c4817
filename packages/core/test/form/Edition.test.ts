/** An edition knows all its cells, and where each lies. */
import { describe, expect, it } from "@effect/vitest"
import * as Edition from "../../src/form/Edition.ts"
import { edition2019 } from "../../src/editions/2019.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { editions } from "../support/reports.ts"

const [overview, , requests, , , otherMatters] = edition2021.sections

describe("the heading of a part", () => {
  it("is numbered by its place", () => {
    expect(Edition.heading(edition2021, overview)).toBe("一、总体情况")
    expect(Edition.heading(edition2021, otherMatters)).toBe("六、其他需要报告的事项")
  })
})

describe.each(editions)("slots of the edition of %s", (_, edition) => {
  it("come part by part, form by form", () => {
    expect([...new Set(Edition.slots(edition).map(({ form }) => form.key))]).toEqual([
      "proactive",
      "requests",
      "review"
    ])
  })

  it("are found by address, each at its own place", () => {
    for (const [at, slot] of Edition.slots(edition).entries()) {
      expect(Edition.index(edition).get(slot.cell)).toBe(at)
      expect(Edition.slot(edition, slot.cell)).toBe(slot)
    }
  })

  it("are worked out once", () => expect(Edition.slots(edition)).toBe(Edition.slots(edition)))
})

describe("slot", () => {
  it.each(["requests/outcome.denied/total", "requests/received", "proactive/procurement/amount", ""])(
    "knows no cell “%s” in 2021",
    (cell) => expect(Edition.slot(edition2021, cell)).toBeUndefined()
  )

  it("finds 政府集中采购 in 2019", () => {
    expect(Edition.slot(edition2019, "proactive/procurement/amount")?.measure).toBe("amount")
  })
})

describe("locate", () => {
  it("finds the cell a path ends at", () => {
    const { section, slot } = Edition.locate(edition2021, ["requests", "outcome", "denied", "stateSecret", "total"])
    expect(section).toBe(requests)
    expect(slot?.cell).toBe("requests/outcome.denied.stateSecret/total")
  })

  it("finds the cell a path goes on below: what stands in a cell belongs to it", () => {
    const path = ["requests", "received", "organization", "business", "candidates", 0]
    expect(Edition.locate(edition2021, path).slot?.cell).toBe("requests/received/organization.business")
  })

  it("finds the part alone where the path stops above a cell", () => {
    expect(Edition.locate(edition2021, ["requests", "outcome"])).toEqual({ section: requests })
    expect(Edition.locate(edition2021, ["overview", 0, "text"])).toEqual({ section: overview })
  })

  it("finds nothing in the head", () => expect(Edition.locate(edition2021, ["agency", "name"])).toEqual({}))
})

const label = (cell: string) => {
  const slot = Edition.slot(edition2021, cell)
  return slot && Edition.label(slot)
}

describe("label", () => {
  it("names row and column with the headings above them", () => {
    expect(label("requests/outcome.denied.stateSecret/organization.business")).toBe(
      "三、本年度办理结果／（三）不予公开／1.属于国家秘密／法人或其他组织／商业企业"
    )
  })

  it("leaves out the row of 四, which has no label", () => {
    expect(label("review/cases/litigation.direct.upheld")).toBe("行政诉讼／未经复议直接起诉／结果维持")
  })
})

const clause = (cell: string): string | undefined => {
  const found = Edition.slot(edition2021, cell)
  return found && Edition.citeOf(found).clause
}

describe("the clause of a cell", () => {
  it("is that of its row, else of its block, else of its form", () => {
    expect(clause("requests/outcome.denied.stateSecret/organization.business")).toBe("第十四条")
    expect(clause("requests/outcome.unavailable.notHeld/total")).toBe("第三十六条第（四）项、第（五）项")
    // Rows without a clause of their own rest on the heading above them.
    expect(clause("requests/outcome.closed.other/total")).toBe("第三部分")
    expect(clause("proactive/penalties/decisions")).toBe("第二十条第（六）项")
    expect(clause("review/cases/reconsideration.upheld")).toBe("第四部分")
  })
})
