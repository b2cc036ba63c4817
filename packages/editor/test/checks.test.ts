/** Whatever is typed, taken back and done again, the findings shown are those of a check of the whole report. */
import { check, whole } from "@gongkai/core/check"
import type { Draft } from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import { slots } from "@gongkai/core/Edition"
import { Count } from "@gongkai/core/Entry"
import { paragraph } from "@gongkai/core/Narrative"
import type * as Patch from "@gongkai/core/Patch"
import { tabular } from "@gongkai/core/tabular"
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { times } from "../../../vitest.shared.ts"
import { ask, changed, findingsOf } from "../src/checks.ts"
import { begin, change, type Editing, redo, review, undo } from "../src/Editing.ts"
import { blank } from "./support/editor.ts"

const sentences = [
  "全年新收申请14件，其中自然人9件，法人5件。",
  "上年新收10件，本年新收14件，同比增长40%。",
  "全年未收到行政复议申请。",
  "各科室的的目录还不够全。"
].map((text) => paragraph(text))
const [first = paragraph("无。")] = sentences
const shown = paragraph(["全年新收", { ref: "requests/received/total" }, "件，其中自然人9件，法人5件。"])
const cells = slots(edition2021).flatMap(({ cell, measure }) => (measure === "count" ? [cell] : []))

const pick = (at: number) => sentences[at % sentences.length] ?? first

const typed = (kind: number, place: number): Patch.Patch => {
  if (kind === 0) return { parts: { overview: [pick(place), shown, pick(place + 1)] } }
  if (kind === 1) return { parts: { problems: place % 3 === 0 ? null : [pick(place)] } }
  if (kind === 2) return { head: { year: 2022 + (place % 3) } }
  const cell = cells[place % cells.length]
  return cell === undefined ? {} : { cells: { [cell]: place % 4 === 0 ? null : Count.make(place % 15) } }
}

/** A step of the clerk's work: what is done, where, and whether the screen shows it before the next step. */
const Step = Schema.Struct({
  does: Schema.Literals(["types", "types", "types", "takes back", "does again"]),
  kind: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 6 })),
  place: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 200 })),
  isShown: Schema.Boolean
})

const done = (editing: Editing, { does, kind, place }: typeof Step.Type): Editing => {
  const step =
    does === "types" ? change(editing, typed(kind, place)) : does === "takes back" ? undo(editing) : redo(editing)
  return step?.editing ?? editing
}

describe("the findings of an editor", () => {
  it("are those of a whole check after every step, whether the steps before were shown or not", () => {
    const result = Effect.runSync(
      Arbitrary.checkEffect(
        Arbitrary.schema(Schema.Array(Step)),
        (steps) =>
          Effect.sync(() => {
            let editing = begin(edition2021, blank())
            for (const step of steps) {
              editing = done(editing, step)
              if (!step.isShown) continue
              // A copy shares nothing with the report that was checked before.
              const copy: Draft = JSON.parse(JSON.stringify(editing.draft))
              const whole = check(copy, { edition: edition2021, reading: "draft" })
              expect(new Set(review(editing).findings)).toEqual(new Set(whole))
            }
            return true
          }),
        { runs: times(40, 200, 1000) }
      )
    )
    expect(Arbitrary.formatCheckFailure(result)).toBe(undefined)
  })

  it("are worked out once for a draft", () => {
    const draft = changed(edition2021, blank(), typed(0, 1))
    expect(findingsOf(edition2021, draft)).toBe(findingsOf(edition2021, draft))
  })

  it("are more once the rules about the text are asked too, also of a draft that is on screen", () => {
    const draft = changed(edition2021, blank(), { parts: { overview: [paragraph("各科室的的目录还不够全。")] } })
    const editing = begin(edition2021, draft)
    ask(tabular)
    const before = review(editing).wrong.length
    ask(whole)
    expect(review(editing).wrong.length).toBeGreaterThan(before)
    expect(new Set(review(editing).findings)).toEqual(new Set(check(draft, { reading: "draft" })))
  })
})
