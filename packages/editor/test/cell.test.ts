/** What is typed into a cell is recorded by whatever leaves it, as it was meant, or it stays in hand and says why not. */
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import * as Draft from "@gongkai/core/Draft"
import { edition2019 } from "@gongkai/core/editions/2019"
import { Count, type Entry, show } from "@gongkai/core/Entry"
import { Money } from "@gongkai/core/Money"
import * as Patch from "@gongkai/core/Patch"
import { typed } from "../src/typed.ts"
import { blank, editor } from "./support/editor.ts"

const received = "requests/received/naturalPerson"
const fees = "proactive/fees/amount"
const taken = (text: string, measure: "count" | "change" | "amount"): Entry | undefined => {
  const read = typed(text, measure)
  return "entry" in read ? read.entry : undefined
}

describe("a key that leaves the cell", () => {
  it.each(["tab", "shift+tab", "enter", "up", "down", "left", "right", "home", "end", "ctrl+end", "pagedown"])(
    "records what is in hand: %s",
    (key) => expect(Draft.at(editor().press("3").type("22").press(key).draft(), received)).toBe(22)
  )

  it.each([
    ["f5", "Table"],
    ["f6", "Table"],
    ["ctrl+down", "Table"],
    ["f4", "Findings"],
    ["ctrl+f", "Findings"],
    ["f1", "Help"]
  ])("records it and goes there: %s to %s", (key, place) => {
    const left = editor().press("3").type("22").press(key)
    expect(Draft.at(left.draft(), received)).toBe(22)
    expect(left.state().place._tag).toBe(place)
  })

  it.each([
    ["ctrl+s", "Save"],
    ["ctrl+p", "Print"],
    ["ctrl+q", "Quit"],
    ["ctrl+c", "Quit"]
  ])("records it before anything else happens: %s", (key, order) => {
    const { orders } = editor().press("3").type("22").press(key)
    expect(orders.map(({ _tag }) => _tag)).toEqual(["Record", order])
  })

  it("takes back what was typed with it, and brings it again", () => {
    const undone = editor().press("3").type("22").press("ctrl+z")
    expect(undone.draft()).toEqual(blank())
    expect(Draft.at(undone.press("ctrl+y").draft(), received)).toBe(22)
  })
})

describe.each([
  [
    "a count",
    ["3"],
    received,
    ["5.5", "5。5", "-5", "－5", "3/4", "约30", "1,23", "一百多", "5 6", "0x1F", "１２a", "007", ".", "，", "九𠮷"]
  ],
  ["an amount", ["2", "ctrl+end"], fees, ["-1", "1.2.3", "约3", "3/4", "1。2。3", "一百", "0.0000001"]]
] as const)("a text that is no figure, in %s", (_, keys, cell, texts) => {
  it.each(texts)("stays as typed, whole, and is refused with a reason: %s", (text) => {
    for (const key of ["tab", "enter", "up", "f6", "ctrl+p", "ctrl+f", "ctrl+z"]) {
      const tried = editor()
        .press(...keys)
        .type(text)
        .press(key)
      expect(tried.state().place).toMatchObject({ cell, input: { text } })
      expect(tried.said()).toContain(`“${text}”没有记入`)
      expect(tried.draft()).toEqual(blank())
      expect(tried.orders).toEqual([])
    }
  })

  it.each(texts)("does not keep the rest from being saved, and is asked for before leaving: %s", (text) => {
    const saved = editor()
      .press(...keys)
      .type(text)
      .press("ctrl+s")
    expect(saved.orders).toEqual([{ _tag: "Save" }])
    expect(saved.state().place).toMatchObject({ input: { text } })
    const asked = saved.press("ctrl+c")
    expect(asked.orders).toEqual([{ _tag: "Save" }])
    expect(asked.state().place).toMatchObject({ input: { text } })
    expect(asked.press("left").press("ctrl+c").orders).toHaveLength(1)
    expect(asked.press("ctrl+c").orders.at(-1)).toEqual({ _tag: "Quit", isWarned: true })
  })
})

describe("an input method of Chinese", () => {
  it.each([
    ["count", "１２", 12],
    ["count", "1，234", 1234],
    ["count", "１，２３４件", 1234],
    ["change", "－５", -5],
    ["change", "-5", -5],
    ["amount", "12。5", Money.make(12_500_000)],
    ["amount", "１２．５", Money.make(12_500_000)],
    ["amount", "1，234。5万元", Money.make(1_234_500_000)]
  ] as const)("types digits, points and commas that mean what they mean: %s %s", (measure, text, value) => {
    expect(taken(text, measure)).toBe(value)
  })
})

describe("a figure that is typed", () => {
  it("is read as it is shown", () => {
    const both = Arbitrary.all([Arbitrary.schema(Count), Arbitrary.schema(Money)])
    const result = Effect.runSync(
      Arbitrary.checkEffect(both, ([count, money]) =>
        Effect.sync(() => {
          expect(taken(show(count, "count"), "count")).toBe(count)
          expect(taken(show(money, "amount"), "amount")).toBe(money)
          return true
        })
      )
    )
    expect(Arbitrary.formatCheckFailure(result)).toBe(undefined)
  })

  it("is read like a pasted one, marks for 本项全年无 included, and it is said so", () => {
    const typed = editor().press("3", "f2").type("/").press("tab")
    expect(Draft.at(typed.draft(), received)).toBe("none")
    expect(typed.said()).toContain("按“本项全年无”记")
  })

  it("may be negative in 本年增/减 of 2019", () => {
    const there = editor({ edition: edition2019 }).press("2", "down", "down", "right").type("-5").press("ctrl+s")
    expect(Draft.at(there.draft(), "proactive/licensing/change")).toBe(-5)
  })

  it("is mended a character at a time, however many columns a character has", () => {
    const there = editor().press("3").type("约3").press("f2", "home", "delete")
    expect(Draft.at(there.press("enter").draft(), received)).toBe(3)
    expect(editor().press("3").type("九𠮷").press("backspace").state().place).toMatchObject({ input: { text: "九" } })
  })

  it("takes a piece of a figure that is pasted into it, and a block only once it is recorded", () => {
    expect(editor().press("3").type("1").paste("23").state().place).toMatchObject({ input: { text: "123" } })
    const block = editor().press("3").type("1").paste("23\t4\n5\t6")
    expect(Draft.at(block.draft(), received)).toBe(1)
    expect(block.state().place._tag).toBe("Paste")
    expect(editor().press("3").type("1x").paste("23\t4\n5\t6").state().place).toMatchObject({ input: { text: "1x" } })
  })

  it("is typed over what stands with every character, a blank excepted", () => {
    const there = editor().press("3").type("5").press("up")
    expect(there.press(" ").state().place).not.toHaveProperty("input")
    expect(Draft.at(there.press("enter").draft(), received)).toBe(5)
  })
})

describe("a cell opened with F2 and left as it was", () => {
  it.each([["none"], ["n/a"], [{ unread: "约20" }], [Count.make(7)], [null]] as const)("still says %j", (entry) => {
    const draft = Patch.apply(blank(), { cells: { [received]: entry } })
    const left = editor({ draft }).press("3", "f2", "enter")
    expect(left.draft()).toEqual(draft)
    expect(left.state().place).toMatchObject({ cell: "requests/carriedIn/naturalPerson" })
  })
})

describe("a block that was pasted and not written yet", () => {
  it("is asked for before leaving, also from the list of keys", () => {
    for (const keys of [[], ["?"], ["ctrl+f", "?"]]) {
      const asked = editor()
        .press("3")
        .paste("1\t2\n3\t4")
        .press(...keys, "ctrl+c")
      expect(asked.said()).toContain("还没有写入")
      expect(asked.orders).toEqual([])
      expect(asked.press("ctrl+c").orders).toEqual([{ _tag: "Quit", isWarned: true }])
    }
  })
})
