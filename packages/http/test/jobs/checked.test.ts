/** A report checked, as answers show it. */
import { put } from "@gongkai/core/Draft"
import { Count } from "@gongkai/core/Entry"
import { describe, expect, it } from "vitest"
import { checked } from "../../src/jobs/checked.ts"
import { draft } from "../support/drafts.ts"

describe("a report checked", () => {
  const broken = put(draft(), "requests/received/total", Count.make(1))

  it("says which report it is and how its blanks were read, and tells its findings in one language", () => {
    const { findings, counts, ...head } = checked(broken, "en")
    expect(head).toEqual({ agency: "示例市档案局", year: 2023, edition: "2021", reading: "draft" })
    expect(counts.error).toBeGreaterThan(0)
    expect(findings.find(({ rule }) => rule === "requests.total-is-sum-of-columns")?.message).not.toMatch(
      /\p{Script=Han}.*相差/u
    )
    expect(checked(broken, "zh").findings[0]?.message).toMatch(/\p{Script=Han}/u)
  })

  it("is read as its sender says, whatever the file says", () => {
    expect(checked({ ...broken, reading: "published" }, "zh").reading).toBe("published")
    expect(checked({ ...broken, reading: "published" }, "zh", { reading: "draft" }).reading).toBe("draft")
  })
})
