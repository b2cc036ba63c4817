/** A reference knows where its number stands in the text as shown, and in the sentence it is part of. */
import { describe, expect, it } from "@effect/vitest"
import { referencesIn, within } from "../../../src/check/prose/references.ts"
import { sentences } from "../../../src/check/prose/sentences.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import * as Draft from "../../../src/report/Draft.ts"
import { Count } from "../../../src/report/Entry.ts"
import type { Running } from "../../../src/report/Narrative.ts"
import { running, shown } from "../../../src/report/Plain.ts"
import { report } from "../../support/reports.ts"

const [received, carriedOut] = ["requests/received/total", "requests/carriedOut/total"] as const
const draft: Draft.Draft = Draft.putAll(report(edition2021), {
  [received]: Count.make(1204),
  [carriedOut]: Count.make(7)
})
const show = shown(edition2021, draft)
const text: Running = ["全年 ", "收到", { ref: received }, "件。结转", { ref: carriedOut }, "件。"]

const cut = (whole: string, all: ReturnType<typeof referencesIn>) =>
  all.map(({ cell, from, to }) => [cell, whole.slice(from, to)])

describe("references", () => {
  it("stand where their numbers are shown", () => {
    expect(cut(running(text, show), referencesIn(text, show))).toEqual([
      [received, "1204"],
      [carriedOut, "7"]
    ])
  })
  it("are none in plain text", () => expect(referencesIn("收到1204件。", show)).toEqual([]))

  it("of a sentence are those in it, by the places in its text without blanks", () => {
    let start = 0
    const found = sentences(running(text, show)).map((sentence) => {
      const own = within(referencesIn(text, show), sentence, start)
      start += sentence.original.length
      return cut(sentence.text, own)
    })
    expect(found).toEqual([[[received, "1204"]], [[carriedOut, "7"]]])
  })
})
