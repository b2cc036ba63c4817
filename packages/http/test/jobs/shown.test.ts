/** What is kept, as answers show it. */
import { put } from "@gongkai/core/Draft"
import { Count } from "@gongkai/core/Entry"
import * as DateTime from "effect/DateTime"
import { describe, expect, it } from "vitest"
import { Year } from "@gongkai/core/Header"
import * as shown from "../../src/jobs/shown.ts"
import { draft } from "../support/drafts.ts"

const at = DateTime.makeUnsafe("2024-01-31T08:00:00Z")
const saved = {
  agency: "huaian",
  year: Year.make(2023),
  number: 3,
  edition: "2021",
  hash: "ab",
  savedAt: at,
  removed: false,
  by: null,
  reason: null
}

describe("a revision", () => {
  it("has its time as text and its tag beside its number", () => {
    expect(shown.revision(saved)).toMatchObject({ savedAt: "2024-01-31T08:00:00.000Z", number: 3, etag: '"3"' })
  })

  it("says who saved it and why only where that is known", () => {
    expect(shown.saved(saved)).toEqual(shown.revision(saved))
    expect(shown.saved({ ...saved, by: "市政府办", reason: "更正" })).toMatchObject({ by: "市政府办", reason: "更正" })
  })
})

describe("a report checked", () => {
  const broken = put(draft(), "requests/received/total", Count.make(1))

  it("says which report it is and how its blanks were read, and tells its findings in one language", () => {
    const { findings, counts, ...head } = shown.checked(broken, "en")
    expect(head).toEqual({ agency: "示例市档案局", year: 2023, edition: "2021", reading: "draft" })
    expect(counts.error).toBeGreaterThan(0)
    expect(findings.find(({ rule }) => rule === "requests.total-is-sum-of-columns")?.message).not.toMatch(
      /\p{Script=Han}.*相差/u
    )
    expect(shown.checked(broken, "zh").findings[0]?.message).toMatch(/\p{Script=Han}/u)
  })

  it("is read as its sender says, whatever the file says", () => {
    expect(shown.checked({ ...broken, reading: "published" }, "zh").reading).toBe("published")
    expect(shown.checked({ ...broken, reading: "published" }, "zh", "draft").reading).toBe("draft")
  })
})
