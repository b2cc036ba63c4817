/** A cell is a number, a blank, a declared none, not applicable or unread, and never two of them. */
import { describe, expect, it } from "@effect/vitest"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import type { Measure } from "../../src/form/Axis.ts"
import * as Entry from "../../src/report/Entry.ts"
import { Money } from "../../src/report/Money.ts"

const decode = (measure: Measure, encoded: unknown) =>
  Schema.decodeUnknownOption(Schema.toCodecJson(Entry.schema(measure)))(encoded)
const measures = ["count", "change", "amount"] as const
const round = (measure: Measure, encoded: Entry.Encoded, entry: unknown) => {
  const schema: Schema.Codec<Entry.Entry, Entry.Encoded> = Entry.schema(measure)
  expect(Schema.decodeSync(schema)(encoded)).toEqual(entry)
  expect(Schema.encodeUnknownSync(schema)(entry)).toEqual(encoded)
}

describe.each(measures)("an entry that measures a %s", (measure) => {
  it("may be blank, declared none or not applicable", () => {
    round(measure, null, null)
    round(measure, "none", "none")
    round(measure, "n/a", "n/a")
  })

  it("may be unread: the text as it stood, even when nothing stood there", () => {
    round(measure, { unread: "三十余" }, { unread: "三十余" })
    round(measure, { unread: "" }, { unread: "" })
    round(measure, { unread: "?", candidates: [] }, { unread: "?", candidates: [] })
  })

  it.each([true, [], {}, { unread: 1 }, "", "blank", "无", "null", 1.5, Number.NaN])("is never %j", (encoded) => {
    expect(Option.isNone(decode(measure, encoded))).toBe(true)
  })
})

describe("a count", () => {
  it("is a whole number from 0 to 2^53 − 1", () => {
    for (const count of [0, 17, Number.MAX_SAFE_INTEGER]) round("count", count, count)
    for (const other of [-1, 2 ** 53, "17"]) expect(Option.isNone(decode("count", other))).toBe(true)
  })

  it("keeps the numbers an unread text might be", () => {
    round("count", { unread: "l7", candidates: [17, 7] }, { unread: "l7", candidates: [17, 7] })
    expect(Option.isNone(decode("count", { unread: "l7", candidates: [-7] }))).toBe(true)
    expect(Option.isNone(decode("count", { unread: "l7", candidates: ["7"] }))).toBe(true)
  })
})

describe("a change", () => {
  it("may be negative: 本年增/减", () => {
    round("change", -3, -3)
    round("change", 3, 3)
    expect(Option.isNone(decode("change", "-3"))).toBe(true)
  })
})

describe("an amount", () => {
  it("is a decimal string of 万元 in files and an integer of 分 inside", () =>
    round("amount", "7730.28", 7_730_280_000))

  it("is written without trailing zeros, however it was written before", () => {
    const schema = Entry.schema("amount")
    expect(Schema.encodeUnknownSync(schema)(Schema.decodeSync(schema)("7730.2800000000"))).toBe("7730.28")
  })

  it("keeps its candidates as strings too", () => {
    round(
      "amount",
      { unread: "12.3", candidates: ["12.3", "0.00123"] },
      {
        unread: "12.3",
        candidates: [12_300_000, 1230]
      }
    )
  })

  it.each([7730.28, 0, "7730.2800001", "-1", "1,000", "9007199254.740992", "99999999999", "1e3"])(
    "is never %j",
    (encoded) => expect(Option.isNone(decode("amount", encoded))).toBe(true)
  )
})

describe("what a reader sees", () => {
  it.each([
    [null, "count", ""],
    ["none", "count", "0"],
    ["n/a", "count", "—"],
    [{ unread: "三十余" }, "count", "三十余"],
    [Entry.Count.make(12), "count", "12"],
    [Entry.Change.make(-3), "change", "-3"],
    [Money.make(7_730_280_000), "amount", "7730.28"]
  ] as const)("of %j, a %s, is “%s”", (entry, measure, text) => expect(Entry.show(entry, measure)).toBe(text))

  it("of a blank is the caller's to say", () => expect(Entry.show(null, "count", "/")).toBe("/"))
})

describe("isUnread", () => {
  it("tells unread from the four other states", () => {
    const states = [{ unread: "?" }, null, "none", "n/a", Entry.Count.make(0)] as const
    expect(states.map(Entry.isUnread)).toEqual([true, false, false, false, false])
  })
})

describe("a number made of what is none", () => {
  it.each([-1, 1.5, Number.NaN, 2 ** 53])("is refused with the value and the reason: %s as a count", (value) => {
    const reason = `${value} is not a count: a whole number from 0 to 2^53 - 1 is needed`
    expect(() => Entry.Count.make(value)).toThrow(new RangeError(reason))
  })

  it("is refused in the words of its measure", () => {
    expect(() => Entry.Change.make(0.5)).toThrow(/^0\.5 is not a change: a whole number between/u)
    expect(() => Money.make(7730.28)).toThrow(/^7730\.28 is not an amount: a whole number of 分/u)
    expect(Entry.Change.make(-1)).toBe(-1)
    expect(Money.make(0)).toBe(0)
  })

  it("is told by its measure, with the other four things that a cell may hold", () => {
    for (const measure of ["count", "change", "amount"] as const) {
      for (const entry of [0, 7, null, "none", "n/a", { unread: "?" }, { unread: "?", candidates: [1] }]) {
        expect(Entry.isOf(measure, entry)).toBe(true)
      }
      for (const value of [1.5, "7", "", undefined, true, [], {}, { unread: 1 }, { unread: "?", candidates: [1.5] }]) {
        expect(Entry.isOf(measure, value)).toBe(false)
      }
      expect(Entry.isOf(measure, -1)).toBe(measure === "change")
    }
  })
})
