/** The next version of a report is checked as a whole one is, however many reports came in between. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "@gongkai/core/check"
import type { Draft } from "@gongkai/core/Draft"
import { Count } from "@gongkai/core/Entry"
import { paragraph } from "@gongkai/core/Narrative"
import { apply } from "@gongkai/core/Patch"
import { remembering } from "../../src/jobs/lately.ts"
import { draft as made } from "../support/drafts.ts"

const versions = (name: string): ReadonlyArray<Draft> => {
  const first = made({ agency: { name } })
  const second = apply(first, { cells: { "requests/received/total": Count.make(7) } })
  const third = apply(second, { parts: { overview: [paragraph("全年收到申请8件，答复的的及时。")] } })
  return [first, second, third, first]
}

describe("the check of the next version", () => {
  for (const most of [1, 2, 9]) {
    it(`finds what a whole check finds, with ${most} reports remembered`, () => {
      const find = remembering(most)
      const units = ["示例市水利局", "示例市教育局", "示例市档案局"].map(versions)
      for (const [at] of versions("").entries()) {
        for (const unit of units) {
          const draft = structuredClone(unit[at] ?? made())
          for (const reading of ["draft", "published"] as const) {
            expect(find(draft, reading)).toEqual(check(structuredClone(draft), { reading }))
          }
        }
      }
    })
  }
})
