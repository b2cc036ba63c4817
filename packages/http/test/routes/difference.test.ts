/** Where two versions of a report differ, as JSON pointers: head, then prose, then cells, each named once. */
import { put, putAll } from "@gongkai/core/Draft"
import { edition2019 } from "@gongkai/core/editions/2019"
import { Count } from "@gongkai/core/Entry"
import { paragraph } from "@gongkai/core/Narrative"
import { describe, expect, it } from "vitest"
import { changed } from "../../src/routes/difference.ts"
import { draft } from "../support/drafts.ts"

const one = draft()

describe("what changed", () => {
  it("is nothing between a report and itself", () => {
    expect(changed(one, draft())).toEqual([])
  })
  it("is a cell by its path", () => {
    expect(changed(one, put(one, "review/cases/litigation.direct.upheld", Count.make(1)))).toEqual([
      "/review/cases/litigation/direct/upheld"
    ])
    expect(changed(one, put(one, "requests/received/total", null))).toEqual(["/requests/received/total"])
  })
  it("is a part in prose once, however many paragraphs of it", () => {
    const other = { ...one, overview: [paragraph("甲"), paragraph("乙"), paragraph("丙")] }
    expect(changed(one, other)).toEqual(["/overview"])
    const rewritten = { ...one, overview: [paragraph("丁"), paragraph("乙"), paragraph("戊")] }
    expect(changed(other, rewritten)).toEqual(["/overview"])
  })
  it("is told head first, then prose, then cells", () => {
    const cells = putAll(one, {
      "proactive/rules/issued": Count.make(1),
      "requests/received/total": Count.make(2)
    })
    const other = { ...cells, problems: [paragraph("甲")], publishedOn: "2024-01-20" }
    expect(changed(one, other)).toEqual([
      "/publishedOn",
      "/problems",
      "/proactive/rules/issued",
      "/requests/received/total"
    ])
  })
  it("is the whole where the edition is another", () => {
    expect(changed(one, draft({}, edition2019))).toEqual([""])
  })
})
