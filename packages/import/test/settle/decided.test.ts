/** At the end of reading, open cells are decided, contradicted guesses given up, and what stays unread is named once. */
import type { Cell } from "@gongkai/core/Cell"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count, isUnread } from "@gongkai/core/Entry"
import type { Read } from "@gongkai/match/readRow"
import { describe, expect, it } from "vitest"
import { decided } from "../../src/settle/decided.ts"
import type { Forms } from "../../src/settle/Forms.ts"

const keys = [
  "naturalPerson",
  "organization.business",
  "organization.research",
  "organization.publicInterest",
  "organization.legalService",
  "organization.other",
  "total"
]
const cellOf = (key: string): Cell => `requests/outcome.granted/${key}`

const row = (figures: ReadonlyArray<number>, more: Partial<Read> = {}): ReadonlyArray<readonly [Cell, Read]> =>
  figures.map((figure, at) => {
    const cell = cellOf(keys[at] ?? "")
    return [cell, { cell, entry: Count.make(figure), place: { text: String(figure) }, ...more }] as const
  })

const end = (reads: ReadonlyArray<readonly [Cell, Read]>, more: Partial<Forms> = {}) =>
  decided(
    { edition: edition2021, reads: new Map(reads), pending: [], messages: [], assumptions: [], score: 0, ...more },
    {}
  )

const guess = { guessed: { zh: "猜", en: "guessed" }, together: "head" }
const assumption = {
  together: "head",
  message: { severity: "warning", text: { zh: "按官方顺序", en: "in order" } }
} as const

describe("at the end of reading", () => {
  it("what was read for certain stays, whatever it adds up to, and what was said is said", () => {
    const message = { severity: "note", text: { zh: "甲", en: "a" } } as const
    const { reads, messages } = end(row([1, 0, 0, 0, 0, 0, 9]), { messages: [message] })
    expect([...reads.values()].filter(({ entry }) => isUnread(entry))).toEqual([])
    expect(messages[0]).toBe(message)
  })

  it("a digit that is in doubt is decided where the sums leave one", () => {
    const open = row([1, 0, 0, 0, 0, 0, 8]).map(([cell, read], at): readonly [Cell, Read] =>
      at === 0 ? [cell, { ...read, entry: { unread: "?", candidates: [Count.make(7), Count.make(8)] } }] : [cell, read]
    )
    expect(end(open).reads.get(cellOf("naturalPerson"))?.entry).toBe(8)
  })

  it("an assumption is told as long as figures read on it stay, and not where they were given up", () => {
    const stays = end(row([1, 0, 0, 0, 0, 0, 1], guess), { assumptions: [assumption] })
    expect(stays.messages).toContain(assumption.message)
    const gone = end(row([1, 0, 0, 0, 0, 0, 9], guess), { assumptions: [assumption] })
    expect([...gone.reads.values()].every(({ entry }) => isUnread(entry))).toBe(true)
    expect(gone.messages).not.toContain(assumption.message)
    expect(gone.messages.some(({ cells = [] }) => cells.includes(cellOf("total")))).toBe(true)
  })
})
