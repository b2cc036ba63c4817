/** The notices name five topics for part one, and a text that says a topic by its name speaks of it. */
import { describe, expect, it } from "vitest"
import { edition2019 } from "../../src/editions/2019.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { topicsOf } from "../../src/editions/topics.ts"

describe("topics of a part", () => {
  it("are five for part one, and none for any other part of either edition", () => {
    for (const { sections } of [edition2019, edition2021])
      expect(sections.map(({ key }) => topicsOf(key).length)).toEqual([5, 0, 0, 0, 0, 0])
  })
  it("are known by their own names", () => {
    for (const { name, words } of topicsOf("overview")) expect(words.test(name)).toBe(true)
  })
})
