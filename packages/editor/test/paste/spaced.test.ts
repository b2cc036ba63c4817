/** A table copied out of a PDF viewer, without tabs: whole rows are read where they belong, and what is not whole is refused. */
import { describe, expect, it } from "vitest"
import { lines } from "@gongkai/core/Axis"
import * as Draft from "@gongkai/core/Draft"
import { type Edition, forms, slots } from "@gongkai/core/Edition"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021, requests } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import * as Entry from "@gongkai/core/Entry"
import type { Form } from "@gongkai/core/Form"
import { show } from "@gongkai/core/Cell"
import * as Money from "@gongkai/core/Money"
import { complete } from "@gongkai/core/Totals"
import { propose } from "../../src/paste/propose.ts"
import { spaced } from "../../src/paste/spaced.ts"
import { firstOf } from "../../src/paste/about.ts"
import { times } from "../../../../vitest.shared.ts"
import { numbers } from "./printed.ts"

/** A report without a blank, whose totals are the sums of their parts. */
const full = (edition: Edition, seed: number): Draft.Draft => {
  const next = numbers(seed)
  const draft = Draft.fill(edition, { agency: { name: "绿洲县教育局" }, year: edition.years.from }, (cell) => {
    const { measure } = slots(edition).find((slot) => slot.cell === cell) ?? { measure: "count" as const }
    const value = next(3) === 0 ? 0 : next(90_000)
    return measure === "amount"
      ? Money.Money.make(value * 10_000)
      : measure === "change"
        ? Entry.Change.make(value - 40_000)
        : Count.make(value)
  })
  const blank = Object.fromEntries(
    slots(edition).flatMap(({ cell, row, column }) =>
      [row, column].some(({ heading }) => heading.sums) ? [[cell, null] as const] : []
    )
  )
  return complete(Draft.putAll(draft, blank), edition)
}

interface Manner {
  /** Between the figures of a row. */
  readonly gap: string
  /** Between a label and its figures. */
  readonly behind: string
  readonly heads: boolean
  /** A label is broken after so many characters. */
  readonly broken?: number
}

const cut = (label: string, length = 99): string => label.match(new RegExp(`.{1,${length}}`, "gu"))?.join("\n") ?? label

/** A form as a viewer copies it. */
const viewed = (draft: Draft.Draft, form: Form, { gap, behind, heads, broken }: Manner): string =>
  form.blocks
    .flatMap((block) => [
      ...(heads
        ? [
            block.heading ?? "",
            block.corner ?? "",
            lines(block.columns)
              .map(({ heading }) => heading.label)
              .join(" ")
          ]
        : []),
      ...lines(block.rows).map((row) => {
        const figures = lines(block.columns).map((column) => {
          const cell = show({ form: form.key, row: row.key, column: column.key })
          const text = Entry.show(Draft.at(draft, cell), column.heading.measure ?? "count")
          return column.heading.measure === "amount" ? `${text}万元` : text
        })
        const label = cut(row.heading.label, broken)
        return `${label}${label === "" ? "" : behind}${figures.join(gap)}`
      })
    ])
    .filter((line) => line !== "")
    .join("\n")

const manners: ReadonlyArray<readonly [string, Manner]> = [
  ["a row a line", { gap: " ", behind: " ", heads: false }],
  ["a row a line under its heads", { gap: "  ", behind: " ", heads: true }],
  ["a cell a line", { gap: "\n", behind: "\n", heads: true }],
  ["with labels broken over lines", { gap: " ", behind: " ", heads: true, broken: 12 }]
]

describe.each([edition2019, edition2021])("a full report of $key", (edition) => {
  it.each(manners)("copied %s is itself again", (_, manner) => {
    for (let seed = 1; seed <= times(3, 20, 60); seed++) {
      const draft = full(edition, seed)
      for (const form of forms(edition)) {
        const text = viewed(draft, form, manner)
        const blank = Draft.blank(edition, {
          agency: { name: "绿洲县教育局" },
          year: edition.years.from,
          reading: "draft"
        })
        const { items, refused } = propose({ edition, draft: blank, form, at: firstOf(form), text })
        expect(refused, text).toEqual([])
        const read = Object.fromEntries(items.map(({ cell, entry }) => [cell, entry]))
        for (const { cell } of slots(edition).filter((slot) => slot.form === form))
          expect(read[cell], `${seed} ${cell}`).toBe(Draft.at(draft, cell))
      }
    }
  })
})

const rows = (text: string) =>
  spaced(requests, "received", text)?.rows.map(({ target, figures }) => [target.line.key, figures.join(" ")])
const refused = (text: string) => spaced(requests, "received", text)?.refused.map(({ text }) => text)

describe("a row without tabs", () => {
  it("lacking a figure is refused: nobody can say which", () => {
    const text = "2.重复申请 1 0 0 0 0 0 1\n3.要求提供公开出版物 4 0 0 4"
    expect(rows(text)).toEqual([["outcome.notHandled.repeated", "1 0 0 0 0 0 1"]])
    expect(refused(text)).toEqual(["4", "0", "0", "4"])
  })

  it("under heads in another order is refused", () => {
    expect(rows("自然人 科研机构 商业企业 总计\n2.重复申请 1 0 0 0 0 0 1")).toEqual([])
    expect(rows("总计 自然人 其他\n2.重复申请 9 2 3 0 0 1 3")).toEqual([])
  })

  it("has its label broken around its figures", () => {
    const text =
      "（六）其他处理\n1.申请人无正当理由逾期不补正、行政机\n5 0 0 0 0 0 5\n关不再处理其政府信息公开申请\n3.其他 2 0 0 0 0 0 2"
    expect(rows(text)).toEqual([
      ["outcome.closed.notSupplemented", "5 0 0 0 0 0 5"],
      ["outcome.closed.other", "2 0 0 0 0 0 2"]
    ])
    expect(refused(text)).toEqual([])
  })

  it("of no label is a row of the table only where its total bears that out", () => {
    expect(rows("3 1 0 0 0 0 4")).toEqual([["received", "3 1 0 0 0 0 4"]])
    expect(rows("3\n1\n0\n0\n0\n0\n4\n1\n1\n0\n0\n0\n0\n2")?.map(([row]) => row)).toEqual(["received", "carriedIn"])
    expect(rows("3 1 0 0 0 0 5")).toBeUndefined()
    expect(rows("1 234 0 0 0 0 5")).toBeUndefined()
    expect(rows("1\n2\n3")).toBeUndefined()
  })

  it("named twice, and text that no form prints, are told", () => {
    const text = "2.重复申请 1 0 0 0 0 0 1\n第2页\n2.重复申请 3 0 0 0 0 0 3"
    expect(rows(text)).toHaveLength(1)
    expect(refused(text)).toContain("第2页")
    expect(refused(text)).toContain("3")
  })
})
