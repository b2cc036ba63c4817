/** The same report in every container: each figure, each blank and each sign for none comes back, whatever the figures are. */
import { entries, type Draft, put } from "@gongkai/core/Draft"
import { Count } from "@gongkai/core/Entry"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import type { Edition } from "@gongkai/core/Edition"
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { times } from "../../../vitest.shared.ts"
import { draftOf, opened } from "./support/drafts.ts"
import { csv, markdown, word, workbook } from "./support/office.ts"
import { page } from "./support/pages.ts"
import type { Style } from "./support/printed.ts"

type Writer = (edition: Edition, draft: Draft, style?: Style) => Uint8Array

const html: Writer = (edition, draft, style) =>
  new TextEncoder().encode(page(edition, draft, style === undefined ? {} : { style }))

const containers: ReadonlyArray<readonly [name: string, writer: Writer]> = [
  ["html", html],
  ["docx", word],
  ["xlsx", workbook("xlsx")],
  ["xls", workbook("biff8")],
  ["csv", csv],
  ["md", markdown]
]

const Figure = Schema.Union([
  Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 99_999 })),
  Schema.Null,
  Schema.Undefined
])
const Figures = Schema.Array(Figure).check(Schema.isMinLength(5), Schema.isMaxLength(80))

/** The row of part four has no label: in a sheet it is not there at all if nothing stands in it. */
const filled = (draft: Draft): Draft => put(draft, "review/cases/reconsideration.upheld", Count.make(0))

describe.each(containers)("a report as %s", (name, writer) => {
  describe.each([edition2019, edition2021])("of the $key edition", (edition) => {
    const back = async (draft: Draft, style?: Style) => {
      const { draft: read, messages } = await opened(writer(edition, draft, style), `report.${name}`)
      expect(read).toMatchObject({ edition: edition.key, agency: draft.agency, year: draft.year })
      expect(messages.filter(({ severity }) => severity !== "note")).toEqual([])
      expect(entries(edition, read)).toEqual(entries(edition, draft))
    }

    it.effect.prop(
      "comes back with every figure, blank and sign for none",
      [Figures],
      ([figures]) => Effect.promise(() => back(filled(draftOf(edition, figures)))),
      { arbitrary: { runs: times(10, 100, 1000) } }
    )

    it("comes back with whole rows blank", async () => {
      const blank = Array.from({ length: 7 }, () => null)
      await back(filled(draftOf(edition, [1, 2, 3, 4, 5, 6, 7, ...blank, 8, 9, 10])))
      await back(filled(draftOf(edition, [null])))
    })

    it.each<[string, Style]>([
      [
        "full-width digits",
        (text) => text.replaceAll(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
      ],
      ["thousands separators", (text) => text.replace(/^\d{4,}$/u, (digits) => Number(digits).toLocaleString("en-US"))],
      ["a counter behind each", (text) => text.replace(/^(\d+)$/u, "$1件")]
    ])("comes back with %s", async (manner, style) => {
      // An amount is counted in nothing.
      const counted = manner.startsWith("a counter")
        ? (text: string) => (text.includes(".") ? text : style(text))
        : style
      await back(draftOf(edition, [1234, 0, 56_789, null, 12, 3, 4_567_890]), counted)
    })
  })
})
