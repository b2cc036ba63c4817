/** The preamble is written like the parts in prose, and kept in the head of the report. */
import { describe, expect, it } from "vitest"
import { edition2021 } from "@gongkai/core/editions/2021"
import { paragraph } from "@gongkai/core/Narrative"
import * as Patch from "@gongkai/core/Patch"
import { begin } from "../src/Editing.ts"
import { fields, preambleKey } from "../src/head/fields.ts"
import * as Manuscript from "../src/prose/Manuscript.ts"
import { leavingProse, openHead, openPreamble, proseAt, prosePatch } from "../src/proseAt.ts"
import { blank, editor } from "./support/editor.ts"

const text = [paragraph("全年召开工作会议两次。")]

describe("the prose of a report", () => {
  it.each([preambleKey, "overview", "problems", "otherMatters"])("of %s is what was written there", (key) => {
    const draft = Patch.apply(blank(), prosePatch(key, text))
    expect(proseAt(begin(edition2021, draft), key)).toEqual(text)
    expect(Patch.apply(draft, prosePatch(key, null))).toEqual(blank())
    expect(proseAt(begin(edition2021, blank()), key)).toBeNull()
  })

  it("is none of a table, nor of a part that there is not", () => {
    for (const key of ["requests", "appendix"]) expect(proseAt(begin(edition2021, blank()), key)).toBeNull()
  })

  it("puts the preamble into the head, and no part with it", () => {
    expect(prosePatch(preambleKey, text)).toEqual({ head: { preamble: text } })
    expect(prosePatch("overview", text)).toEqual({ parts: { overview: text } })
  })
})

const at = (key?: string) => openHead(editor().state(), key).place
const left = (section: string) =>
  leavingProse(editor().state(), { _tag: "Prose", section, manuscript: Manuscript.empty }).place

describe("the way in and out", () => {
  it("opens the preamble as the report has it", () => {
    const state = editor({ draft: Patch.apply(blank(), prosePatch(preambleKey, text)) }).state()
    expect(openPreamble(state).place).toMatchObject({
      _tag: "Prose",
      section: preambleKey,
      manuscript: { lines: [{ text: "全年召开工作会议两次。" }] }
    })
  })

  it("opens the head at a field, at its first where none or an unknown one is named", () => {
    expect(at("publishedOn")).toEqual({ _tag: "Head", at: fields.findIndex(({ key }) => key === "publishedOn") })
    expect([at(), at("agency.fax")]).toEqual([
      { _tag: "Head", at: 0 },
      { _tag: "Head", at: 0 }
    ])
  })

  it("leaves a part for its place in the overview, and the preamble for its field", () => {
    expect(left("problems")).toEqual({ _tag: "Overview", at: 4 })
    expect(left(preambleKey)).toEqual({ _tag: "Head", at: fields.length - 1 })
  })
})
