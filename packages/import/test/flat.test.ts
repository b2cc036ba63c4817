/** Text that has lost every border: what balances in one way only is read, and no figure is ever wrong. */
import { at, type Draft, putAll } from "@gongkai/core/Draft"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { type Edition, slots } from "@gongkai/core/Edition"
import { isUnread } from "@gongkai/core/Entry"
import { check } from "@gongkai/core/check"
import { count } from "@gongkai/core/Finding"
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { balanced } from "./support/balanced.ts"
import { imported } from "./support/drafts.ts"
import { often } from "./support/often.ts"
import { flat, lineByLine } from "./support/tabbed.ts"

const Figures = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 40 }))).check(
  Schema.isMinLength(30),
  Schema.isMaxLength(170)
)

const expectNoneWrong = (edition: Edition, draft: Draft, back: Draft): void => {
  for (const { cell } of slots(edition)) {
    const entry = at(back, cell)
    if (!isUnread(entry)) expect({ cell, entry }).toEqual({ cell, entry: at(draft, cell) })
  }
}

const zerosBlank = (edition: Edition, draft: Draft): Draft =>
  putAll(draft, Object.fromEntries(slots(edition).flatMap(({ cell }) => (at(draft, cell) === 0 ? [[cell, null]] : []))))

describe.each([edition2019, edition2021])("a report of the $key edition in one line", (edition) => {
  it.prop(
    "has no figure wrong",
    [Figures],
    ([figures]) => {
      const draft = balanced(edition, figures)
      expect(count(check(draft)).error).toBe(0)
      const { draft: back } = imported(flat(edition, draft))
      expect(back.edition).toBe(edition.key)
      expectNoneWrong(edition, draft, back)
    },
    often
  )

  it.prop(
    "has none wrong though it leaves its zeros blank",
    [Figures],
    ([figures]) => {
      const draft = zerosBlank(edition, balanced(edition, figures))
      expectNoneWrong(edition, draft, imported(flat(edition, draft)).draft)
    },
    often
  )

  it.prop(
    "has none wrong with its figures in front of their labels, line by line",
    [Figures],
    ([figures]) => {
      for (const draft of [balanced(edition, figures), zerosBlank(edition, balanced(edition, figures))])
        expectNoneWrong(edition, draft, imported(lineByLine(edition, draft, "figures")).draft)
    },
    often
  )

  it("of mostly nothing is read whole in parts three and four", () => {
    const draft = balanced(edition, [0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 12, 0, 0, 0, 0, 0])
    const { draft: back } = imported(flat(edition, draft))
    for (const { cell } of slots(edition))
      if (!cell.startsWith("proactive/"))
        expect({ cell, entry: at(back, cell) }).toEqual({ cell, entry: at(draft, cell) })
  })
})
