/**
 * The same history as a plain array: after any sequence of saves, removals and stale attempts the database tells what it tells.
 *
 * @module
 */
import { expect } from "@effect/vitest"
import * as Interchange from "@gongkai/core/Interchange"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Expected, Revision } from "../../src/Revision.ts"
import { Storage } from "../../src/Storage.ts"
import { draft, registered } from "../support/drafts.ts"
import type { It } from "./suite.ts"
import { times } from "../../../../vitest.shared.ts"

/** What a writer does; `behind` says by how many revisions its knowledge is off, 0 being up to date. */
const Step = Schema.Struct({
  does: Schema.Literals(["save", "save", "remove", "create"]),
  words: Schema.Literals(["甲", "乙", "丙"]),
  behind: Schema.Literals([0, 0, 0, 1, 2, -1])
})
const Steps = Schema.Array(Step).check(Schema.isMaxLength(12))

interface Entry {
  readonly words: string
  readonly removed: boolean
}

const standing = (history: ReadonlyArray<Entry>): Expected =>
  history.at(-1)?.removed === false ? history.length : "none"

const many = times(5, 100, 1000)

export const model = (it: It): void => {
  let runs = 0
  it.effect.prop(
    "any sequence of saves, removals and stale attempts leaves the history it should",
    [Steps],
    ([steps]) =>
      Effect.gen(function* () {
        const { reports } = yield* Storage
        runs += 1
        const agency = yield* registered(`model ${runs}`)
        let history: ReadonlyArray<Entry> = []
        for (const { does, words, behind } of steps) {
          const current = standing(history)
          const number = Math.max(1, history.length - behind)
          const expected = does === "create" ? "none" : number
          const entry =
            does === "remove" ? { words: history.at(-1)?.words ?? "", removed: true } : { words, removed: false }
          const attempt: Effect.Effect<Revision, unknown> =
            does === "remove"
              ? reports.remove(agency, 2023, number)
              : reports.save(agency, 2023, draft(words), expected)
          if (expected === current) {
            history = [...history, entry]
            expect(yield* attempt).toMatchObject({ number: history.length, removed: entry.removed })
          } else if (does === "remove" && current === "none") {
            expect(yield* Effect.flip(attempt)).toMatchObject({ _tag: "ReportNotFound" })
          } else {
            expect(yield* Effect.flip(attempt)).toMatchObject({ _tag: "RevisionConflict", expected, current })
          }
        }
        const kept = history.length === 0 ? [] : yield* reports.revisions(agency, 2023)
        const told: Array<Entry> = []
        for (const { number, removed } of kept.toReversed()) {
          expect(number).toBe(told.length + 1)
          const { text } = yield* reports.revision(agency, 2023, number)
          const words = ["甲", "乙", "丙"].find((each) => text === Interchange.show(draft(each)))
          told.push({ words: words ?? "?", removed })
        }
        expect(told).toEqual(history)
      }),
    { arbitrary: { runs: many } }
  )
}
