/** The quick way to the text of a draft writes what its schema writes, and nothing that the schema refuses. */
import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { times } from "../../../../vitest.shared.ts"
import * as Draft from "../../src/report/Draft.ts"
import { canonical } from "../../src/file/canonical.ts"
import * as Interchange from "../../src/file/Interchange.ts"
import { quickText } from "../../src/file/quickText.ts"
import { slots } from "../../src/form/Edition.ts"
import type { Edition } from "../../src/form/Edition.ts"
import { drafts } from "../support/drafts.ts"
import { editions, report } from "../support/reports.ts"

const runs = { arbitrary: { runs: times(25, 250, 10_000) } } as const

/** By the schema alone: the canonical text, or `undefined` where it refuses the draft. */
const bySchema = (edition: Edition, draft: Draft.Draft): string | undefined => {
  try {
    return canonical(Interchange.encode(draft, edition))
  } catch {
    return undefined
  }
}

/** What an entry may be by mistake, and what it may be. */
const entries: ReadonlyArray<unknown> = [
  null,
  undefined,
  0,
  -0,
  7,
  -7,
  1.5,
  2 ** 53 - 1,
  2 ** 53,
  -(2 ** 53),
  12_345_600,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  "none",
  "n/a",
  "0",
  "",
  true,
  {},
  [],
  { unread: "l2" },
  { unread: "l2", candidates: [12, 2] },
  { unread: "l2", candidates: [1.5] },
  { unread: "l2", candidates: ["12"] },
  { unread: "\ud800" },
  { unread: "l2", of: "more" }
]

/** Fields of the head, right and wrong. */
const heads: ReadonlyArray<{ readonly [key: string]: unknown }> = [
  {},
  { title: undefined },
  { title: "两行\n字" },
  { title: "\ud800" },
  { title: '引号"与\\' },
  { more: 1 },
  { format: "gongkai/report@1.2" },
  { edition: "2008" },
  { year: 1999 },
  { requests: null },
  { requests: [] },
  { requests: {} },
  { requests: "无" },
  { problems: null },
  { problems: [{ type: "list", ordered: true, items: [{ text: "一项", mark: "1." }] }] },
  { problems: [{ type: "list", ordered: true, items: [] }] },
  { problems: [{ type: "paragraph", text: ["新收", { ref: "requests/received/total" }, "件"] }] },
  { problems: [{ type: "paragraph", text: [{ ref: "requests/none/total" }] }] },
  { provenance: { file: "年报.txt", reader: "text", cells: { "a/b/c": { line: 1, text: "7" } } } },
  { provenance: { file: "年报.txt" } }
]

const chance = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 1_000_000 }))
const hits = Arbitrary.schema(Schema.Array(Schema.Tuple([chance, chance])).check(Schema.isMaxLength(3)))

describe.each(editions)("the text of a draft of %s", (_, edition) => {
  const measured = [...new Map(slots(edition).map((slot) => [slot.measure, slot])).values()]
  it.prop(
    "is what its schema writes",
    [drafts(edition)],
    ([draft]) => expect(quickText(edition, draft)?.text).toBe(bySchema(edition, draft)),
    runs
  )

  it.prop(
    "with anything in its cells and its head is what its schema writes, or is left to it",
    [drafts(edition), hits, Arbitrary.schema(chance)],
    ([draft, found, which]) => {
      const cells = slots(edition)
      // Whatever a caller outside the type system may hand in.
      const put = (held: Draft.Draft, [where, what]: readonly [number, number]) =>
        Draft.put(held, cells[where % cells.length]?.cell ?? "a/b/c", entries[what % entries.length] as null)
      const damaged = { ...found.reduce(put, draft), ...heads[which % heads.length] } as Draft.Draft
      const quickly = quickText(edition, damaged)
      if (quickly !== undefined) expect(quickly.text).toBe(bySchema(edition, damaged))
    },
    runs
  )

  it.each(entries.map((entry) => [entry]))(
    "with %j in a cell of each measure is what its schema writes, or is left to it",
    (entry) => {
      for (const { cell } of measured) {
        const draft = Draft.put(report(edition), cell, entry as null)
        const quickly = quickText(edition, draft)
        if (quickly !== undefined) expect(quickly.text).toBe(bySchema(edition, draft))
      }
    }
  )

  it("has an essence without provenance, written the same way", () => {
    const bare = report(edition)
    const read = { ...bare, provenance: { file: "年报.txt", reader: "text", cells: {} } }
    expect(quickText(edition, read)).toEqual({ text: Interchange.show(read), essence: Interchange.show(bare) })
  })
})
