/**
 * Something of every kind that storage keeps, and all that it tells of it.
 *
 * @module
 */
import type { Step } from "@gongkai/core/desk/Filing"
import * as Tree from "@gongkai/core/desk/Tree"
import * as Effect from "effect/Effect"
import { Storage } from "../../src/Storage.ts"
import { draft, registered } from "./drafts.ts"

/** Writes two agencies, revisions that repeat and remove, a filing, a tree and a token. */
export const everything = Effect.gen(function* () {
  const { desks, filings, reports, tokens } = yield* Storage
  for (const agency of ["甲镇", "𠮷'镇\"\n"]) yield* registered(agency)
  yield* reports.save("甲镇", 2023, draft("一"), "none", { by: "甲", reason: "初稿" })
  const { number, hash } = yield* reports.save("甲镇", 2023, draft("一"), 1)
  yield* reports.save("𠮷'镇\"\n", 2022, draft("二", 2022), "none")
  yield* reports.remove("𠮷'镇\"\n", 2022, 1)
  const step: Step = { act: "file", by: "甲", at: "2025-01-20T09:00:00+08:00", content: { revision: number, hash } }
  yield* filings.take("甲镇", 2023, step, 0)
  yield* desks.change("found", "甲", 0, () =>
    Tree.make([
      { id: "甲镇", standings: [{ from: "2019-01-01", name: "甲镇", kind: "township", level: "county" } as const] }
    ])
  )
  yield* tokens.issue("报送")
})

/** All that is kept, as it is told. */
export const told = Effect.gen(function* () {
  const { agencies, desks, filings, reports, sums, tokens, verify } = yield* Storage
  return {
    agencies: yield* agencies.list({ limit: 99 }),
    list: yield* reports.list({ limit: 99 }),
    one: yield* reports.find("甲镇", 2023),
    histories: [yield* reports.revisions("甲镇", 2023), yield* reports.revisions("𠮷'镇\"\n", 2022)],
    sums: yield* sums.over(2023, [{ agency: "甲镇", number: 2 }]),
    filing: yield* filings.find("甲镇", 2023),
    tree: yield* desks.tree,
    tokens: yield* tokens.list,
    verdict: yield* verify()
  }
})
