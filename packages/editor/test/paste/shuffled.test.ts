/** However rows and columns of part three are shuffled and left out, no figure lands where its own labels do not say. */
import { printed } from "@gongkai/core/Axis"
import { blank } from "@gongkai/core/Draft"
import { type Edition, forms, slots } from "@gongkai/core/Edition"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { describe, expect, it } from "vitest"
import { propose } from "../../src/paste/propose.ts"
import { numbers } from "./printed.ts"

const shuffled = <A>(all: ReadonlyArray<A>, next: (limit: number) => number): ReadonlyArray<A> =>
  all
    .map((each) => ({ each, order: next(100_000) }))
    .toSorted((one, other) => one.order - other.order)
    .map(({ each }) => each)

const unique = <A>(all: ReadonlyArray<A>): ReadonlyArray<A> => [...new Set(all)]

const strangers = ["小计", "外国人", "合计", "备注", "五、移送数量", "9.其他", "其他情形", "（三）不予公开"]

/** A block of part three in which every figure is the number of its cell, and 9,000,000 where the form has none. */
const block = (edition: Edition, seed: number) => {
  const form = forms(edition).find(({ key }) => key === "requests")
  if (form === undefined) throw new Error("the edition has no part three")
  const next = numbers(seed)
  const own = slots(edition).filter((slot) => slot.form === form)
  const stranger = () => strangers[next(strangers.length)] ?? ""
  const rows = shuffled(unique(own.map(({ row }) => row.key)), next).slice(next(20))
  const columns = shuffled(unique(own.map(({ column }) => column.key)), next).slice(next(5))
  const names = (keys: ReadonlyArray<string>, of: "row" | "column") =>
    keys.map((key) => {
      const line = own.find((slot) => slot[of].key === key)?.[of]
      return next(6) === 0 || line === undefined ? { key: "", text: stranger() } : { key, text: line.heading.label }
    })
  const [down, across] = [names(rows, "row"), names(columns, "column")]
  const text = [
    ["", ...across.map((column) => column.text)],
    ...down.map((row) => [
      row.text,
      ...across.map((column) => {
        const at = own.findIndex((slot) => slot.row.key === row.key && slot.column.key === column.key)
        return String(at === -1 ? 9_000_000 : at)
      })
    ])
  ]
  const place = own[next(own.length)]?.cell ?? "requests/received/naturalPerson"
  return { form, own, place, text: text.map((cells) => cells.join("\t")).join("\n") }
}

describe.each([edition2019, edition2021])("a shuffled block of $key", (edition) => {
  it("lands where its labels say, or nowhere", () => {
    let landed = 0
    for (let seed = 1; seed <= 60; seed++) {
      const { form, own, place, text } = block(edition, seed)
      const draft = blank(edition, { agency: { name: "示例市档案局" }, year: edition.years.from })
      const { items } = propose({ edition, draft, form, at: place, text })
      for (const { cell, entry } of items) {
        const meant = own[Number(entry)]
        expect(`${cell} ${meant && printed(meant.row)}`).toBe(`${meant?.cell} ${meant && printed(meant.row)}`)
      }
      landed += items.length
    }
    expect(landed).toBeGreaterThan(500)
  })
})
