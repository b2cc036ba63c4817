/** What `verify` says of working notes: that they were left out, that they are inside, or nothing. */
import type { Draft } from "@gongkai/core/Draft"
import { Count } from "@gongkai/core/Entry"
import { expect, it } from "vitest"
import { withNotes } from "../../src/verify/notes.ts"
import { same } from "../../src/verify/verdicts.ts"
import { reportOf } from "../support/drafts.ts"

const own = reportOf("示例市档案局")
const wrong = reportOf("示例市水务局", { "requests/received/total": Count.make(3) })
const waiver = { rule: "a.b", cells: [], values: [], reason: "口径不同", by: "王芳", on: "2024-01-20" }
const verdict = same("00")
const said = (drafts: ReadonlyArray<Draft>, drafted?: ReadonlyArray<number>): string =>
  withNotes(verdict, drafts, drafted === undefined ? {} : { withheld: { drafts: drafted } }).text.zh

it("leaves the verdict as it is where there never were notes", () => {
  expect(withNotes(verdict, [own], {})).toBe(verdict)
})

it("never changes what the command exits with", () => {
  expect(withNotes(verdict, [{ ...own, waivers: [waiver] }], {}).code).toBe(0)
})

it("warns of notes inside, without a word of what they say", () => {
  const text = said([{ ...own, waivers: [waiver] }])
  expect(text).toContain("疑点说明 1 条")
  expect(text).not.toMatch(/王芳|口径/u)
})

it("tells accepted errors by a report that has them and is not marked a draft", () => {
  expect(said([wrong], [])).toContain("错误在印出时都有说明")
  expect(said([wrong], [0])).not.toContain("错误")
  expect(said([own, wrong, wrong], [1])).toContain("份报告中的错误")
})
