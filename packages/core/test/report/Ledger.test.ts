/** The cells of a draft are laid out once, in the order of its edition. */
import { describe, expect, it } from "@effect/vitest"
import type * as Arbitrary from "effect/Arbitrary"
import * as Draft from "../../src/report/Draft.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { Change, Count } from "../../src/report/Entry.ts"
import * as Ledger from "../../src/report/Ledger.ts"
import * as Vector from "../../src/report/Vector.ts"
import { drafts } from "../support/drafts.ts"
import { editions, report } from "../support/reports.ts"
import { law } from "../support/law.ts"

describe.each(editions)("the ledger of a draft of %s", (_, edition) => {
  const some: Arbitrary.Arbitrary<Draft.Draft> = drafts(edition)

  law("has the draft's entries, and its numbers as either reading has them", [some], ([draft]) => {
    const ledger = Ledger.ledger(edition, draft)
    const entries = Draft.entries(edition, draft)
    expect(ledger.entries).toEqual(entries)
    for (const reading of ["draft", "published"] as const) {
      expect(Ledger.numbers(ledger, reading)).toEqual(Vector.make(edition, entries, reading))
    }
  })
})

describe("the ledger", () => {
  const draft = report(edition2021)

  it("is kept as long as its draft, and another draft has its own", () => {
    const other = Draft.put(draft, "requests/received/total", Count.make(9))
    expect(Ledger.ledger(edition2021, draft)).toBe(Ledger.ledger(edition2021, draft))
    expect(Ledger.ledger(edition2021, other)).not.toBe(Ledger.ledger(edition2021, draft))
  })

  it("is laid out anew for another edition of the same draft", () => {
    const edition = { ...edition2021 }
    expect(Ledger.ledger(edition, draft).edition).toBe(edition)
    expect(Ledger.ledger(edition2021, draft).edition).toBe(edition2021)
  })

  it("knows whether anything is blank or unread", () => {
    const { hasBlanks, hasUnread } = Ledger.ledger(edition2021, draft)
    expect([hasBlanks, hasUnread]).toEqual([false, false])
    const blank = Draft.put(draft, "requests/received/total", null)
    expect(Ledger.ledger(edition2021, blank)).toMatchObject({ hasBlanks: true, hasUnread: false })
    const unread = Draft.put(draft, "requests/received/total", { unread: "?" })
    expect(Ledger.ledger(edition2021, unread)).toMatchObject({ hasBlanks: false, hasUnread: true })
  })

  it("knows its largest number, whatever its sign, beside numbers that are not known", () => {
    const unread = Draft.put(draft, "proactive/rules/issued", { unread: "?" })
    const large = Draft.put(unread, "proactive/rules/repealed", Change.make(-12))
    expect(Ledger.ledger(edition2021, Draft.put(large, "proactive/rules/inForce", Count.make(7))).largest).toBe(12)
  })
})
