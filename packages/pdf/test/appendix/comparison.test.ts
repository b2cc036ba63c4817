/** The comparison with last year: in each row the two numbers of one cell and their exact difference, whatever stands in the others. */
import { describe, expect, it } from "@effect/vitest"
import * as Draft from "@gongkai/core/Draft"
import * as Edition from "@gongkai/core/Edition"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { official } from "@gongkai/core/editions/official"
import { Change, Count, type Entry } from "@gongkai/core/Entry"
import * as Money from "@gongkai/core/Money"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { comparison } from "../../src/appendix/comparison.ts"
import { sheets } from "../../src/layout/page/layout.ts"
import { overflows } from "../../src/layout/sheet/overflows.ts"
import { textOf } from "../../src/layout/sheet/readingOrder.ts"
import { square } from "../layout/faces.ts"
import { elements, runs } from "../layout/seen.ts"
import { law } from "../law.ts"

const fees = "proactive/fees/amount"
const head = { agency: { name: "云溪县水务局" }, reading: "published" } as const

const drafted = (edition: Edition.Edition, year: number, entry: (cell: string) => Entry): Draft.Draft =>
  Draft.fill(edition, { ...head, year }, entry)

const laid = (draft: Draft.Draft, edition: Edition.Edition, last: Draft.Draft) =>
  sheets("比较", comparison(draft, edition, last), square)

/** The data cells of each row below the heads: last year, this year, difference. */
const rows = (all: ReturnType<typeof laid>): ReadonlyArray<ReadonlyArray<string>> =>
  elements(all.root)
    .filter(({ role }) => role === "TR")
    .map(({ children }) => children.flatMap((cell) => (cell.role === "TD" ? [textOf(all, cell)] : [])))
    .filter(({ length }) => length > 0)

/** What may stand in a cell, as a number between 0 and 1 chooses it. */
const kinds: ReadonlyArray<(size: number, measure: string) => Entry> = [
  () => null,
  () => "none",
  () => "n/a",
  () => ({ unread: "12" }),
  () => ({ unread: "见附件" }),
  () => Count.make(0),
  (size, measure) =>
    measure === "amount" ? Money.Money.make(size) : measure === "change" ? Change.make(-size) : Count.make(size),
  (size, measure) =>
    measure === "amount" ? Money.Money.make(size) : measure === "change" ? Change.make(size) : Count.make(size)
]
const entries = Arbitrary.schema(
  Schema.Array(
    Schema.Tuple([Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: kinds.length - 1 })), Count])
  ).check(Schema.isMinLength(2), Schema.isMaxLength(60))
)

const number = (entry: Entry) => (typeof entry === "number" ? BigInt(entry) : entry === "none" ? 0n : undefined)

/** The difference as a clerk would work it out, on paper. */
const expected = (was: Entry, is: Entry, measure: string, unit: string): ReadonlyArray<string> => {
  const shown = (entry: Entry): string => {
    if (entry === null) return "未填"
    if (entry === "n/a") return "—"
    if (typeof entry === "object") return entry.unread === "12" ? "未读" : entry.unread
    if (entry === "none") return "0"
    return measure === "amount" ? `${Money.show(Money.Money.make(entry))}${unit}` : String(entry)
  }
  const [one, other] = [number(was), number(is)]
  if (one === undefined || other === undefined) return [shown(was), shown(is), "—"]
  const digits = String(one > other ? one - other : other - one)
  const whole =
    measure === "amount"
      ? digits
          .padStart(7, "0")
          .replace(/(\d{6})$/u, ".$1")
          .replace(/\.?0+$/u, "")
      : digits
  return [shown(was), shown(is), `${other > one ? "＋" : "－"}${whole}${unit}`]
}

describe.each(official)("the comparison of two reports of the edition of $key", (edition) => {
  law("has in each row the two numbers of one cell and their exact difference", [entries, entries], ([before, now]) => {
    const chosen = (list: typeof before) => (cell: string) => {
      const [kind, size] = list[(Edition.index(edition).get(cell) ?? 0) % list.length] ?? [0, 0]
      const measure = Edition.slot(edition, cell)?.measure ?? "count"
      return kinds[kind]?.(size, measure) ?? null
    }
    const [last, draft] = [drafted(edition, 2022, chosen(before)), drafted(edition, 2023, chosen(now))]
    const all = laid(draft, edition, last)
    const wanted = Edition.slots(edition).flatMap(({ cell, measure }) => {
      const [was, is] = [Draft.at(last, cell), Draft.at(draft, cell)]
      const row = expected(was, is, measure, measure === "amount" && edition.key === "2019" ? "万元" : "")
      const isUnread = [was, is].some((entry) => typeof entry === "object" && entry !== null)
      return row[0] === row[1] && !isUnread ? [] : [row]
    })
    expect(rows(all)).toEqual(wanted)
    expect(overflows(all)).toEqual([])
  })
})

const zero = (): Entry => Count.make(0)
const amount = (text: string): Entry => Money.parse(text) ?? null

describe("the comparison with last year", () => {
  const [last, draft] = [drafted(edition2021, 2022, zero), drafted(edition2021, 2023, zero)]

  it("subtracts amounts of money to the last 分", () => {
    const all = laid(
      Draft.put(draft, fees, amount("72701.2578")),
      edition2021,
      Draft.put(last, fees, amount("59237.244899"))
    )
    expect(rows(all)).toEqual([["59237.244899", "72701.2578", "＋13464.012901"]])
  })
  it("prints no difference from a blank, and does not shift those of the rows below it", () => {
    const changed = Draft.putAll(draft, { [fees]: Count.make(500_000), "requests/outcome.total/total": Count.make(3) })
    const all = laid(changed, edition2021, Draft.put(last, fees, null))
    expect(rows(all)).toEqual([
      ["未填", "0.5", "—"],
      ["0", "3", "＋3"]
    ])
  })
  it("prints the heading of a row once for all its cells, and ends all numbers at the right", () => {
    const changed = Draft.putAll(draft, {
      "requests/received/naturalPerson": Count.make(31),
      "requests/received/total": Count.make(12_031)
    })
    const all = laid(changed, edition2021, last)
    const texts = all.pages.flatMap((page) => page.runs.map(({ text }) => text)).join("")
    expect(texts.split("一、本年新收政府信息公开申请数量")).toHaveLength(2)
    const ends = elements(all.root)
      .filter(({ role }) => role === "TD")
      .flatMap((cell) => runs(all, cell).map(({ x, width }) => (x + width).toFixed(2)))
    expect(new Set(ends).size).toBe(3)
  })
  it("says that only cells of both editions are compared where they differ", () => {
    const old = drafted(edition2019, 2020, zero)
    const flow = comparison({ ...draft, year: 2021 }, edition2021, old)
    expect(JSON.stringify(flow)).toContain("只比较两种格式都有的格")
  })
})
