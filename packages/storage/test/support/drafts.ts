/**
 * Drafts to keep: one of 2021, one of 2019, each with what it says in its prose.
 *
 * @module
 */
import * as Draft from "@gongkai/core/Draft"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { paragraph } from "@gongkai/core/Narrative"
import * as Effect from "effect/Effect"
import { Storage } from "../../src/Storage.ts"

const name = "示例市档案局"

export const draft = (words = "按条例办理。", year = 2023): Draft.Draft =>
  Draft.fill(
    edition2021,
    { year, agency: { name } },
    () => null,
    () => [paragraph(words)]
  )

export const draft2019 = Draft.blank(edition2019, { year: 2020, agency: { name } })

/** Registers an agency under this id, for reports to belong to. */
export const registered = Effect.fnUntraced(function* (id: string) {
  const { agencies } = yield* Storage
  yield* agencies.put(id, { name }, "none")
  return id
})
