/** Of each file that was read, the protocol keeps how its cells were read, and which of them are to be looked at. */
import type { Cell } from "@gongkai/core/Cell"
import { putAll } from "@gongkai/core/Draft"
import { editionOf } from "@gongkai/core/editions/official"
import { Count } from "@gongkai/core/Entry"
import { describe, expect, it } from "vitest"
import { readEntry } from "../../src/bulk/Entry.ts"
import { reportOf } from "../support/drafts.ts"

const licences: Cell = "proactive/licensing/decisions"
const penalties: Cell = "proactive/penalties/decisions"
const coercion: Cell = "proactive/coercion/decisions"

const draft = putAll(reportOf("白鹿镇人民政府"), {
  [licences]: { unread: "l2", candidates: [Count.make(12)] },
  [penalties]: null,
  [coercion]: "none"
})
const edition = editionOf(draft)
const kept = (messages: Parameters<typeof readEntry>[3]["messages"] = []) =>
  readEntry("来文/白鹿.docx", "aa", { output: "白鹿.gongkai.json", written: "bb" }, { draft, edition, messages })

describe("what is kept of a file", () => {
  it("counts its cells by how they were read: nothing unread is a number", () => {
    const { counts } = kept()
    expect(counts).toMatchObject({ unread: 1, blank: 1, none: 1, notApplicable: 0, likely: 0 })
    expect(counts.numbers).toBe(counts.cells - 3)
  })

  it("names each cell that was not read, with what stands there and what it may be", () => {
    expect(kept().open).toEqual([
      expect.objectContaining({ cell: licences, text: "l2", unread: true, reason: "未读", candidates: [12] })
    ])
  })

  it("tells versions apart by their numbers alone", () => {
    const other = putAll(draft, { [penalties]: Count.make(4) })
    const changed = readEntry("b", "cc", { output: "c", written: "d" }, { draft: other, edition, messages: [] })
    expect(changed.values).not.toBe(kept().values)
    expect(
      kept()
        .values.split(",")
        .filter((each) => each === "?")
    ).toHaveLength(1)
  })

  it("keeps so many remarks as anybody reads", () => {
    const remark = { severity: "note", text: { zh: "附注", en: "a note" } } as const
    expect(kept(Array.from({ length: 300 }, () => remark)).remarks).toHaveLength(60)
  })
})
