/** Numbers as shown: blank, none, not applicable and unread stay apart, and money brings its unit where the heading has none. */
import { describe, expect, it } from "@effect/vitest"
import { edition2019 } from "../../src/editions/2019.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import * as Edition from "../../src/form/Edition.ts"
import * as Draft from "../../src/report/Draft.ts"
import { Count } from "../../src/report/Entry.ts"
import { figure, figures, isFigure, statusOf, unit } from "../../src/report/figures.ts"
import { Money } from "../../src/report/Money.ts"

const slots = Edition.slots(edition2021)
const count = slots.find(({ measure }) => measure === "count") ?? expect.fail("no count")
const amounts = [edition2019, edition2021].flatMap(Edition.slots).filter(({ measure }) => measure === "amount")

describe("a number as shown", () => {
  it.each([
    ["a number", Count.make(42), "42", "number"],
    ["nothing filled in", null, "", "blank"],
    ["本项全年无", "none" as const, "0", "none"],
    ["不适用", "n/a" as const, "—", "notApplicable"],
    ["what was not read", { unread: "3O" }, "3O", "unread"]
  ])("of %s", (_, entry, shown, status) => {
    expect([figure(entry, count), statusOf(entry)]).toEqual([shown, status])
  })
  it.each(["12", "1 2", "１２", "１ ２", "٤٢", "〇", "1,200", "12件", "3．5万元", ""])(
    "that was not read never looks like one: %j",
    (unread) => {
      expect(figure({ unread }, count)).toBe("未读")
    }
  )
  it("that was not read shows as it stood where nobody takes it for a number", () => {
    expect(figure({ unread: "约12" }, count)).toBe("约12")
    expect(figure({ unread: "详见附件" }, count)).toBe("详见附件")
  })
})

describe("an amount of money", () => {
  it("brings its unit where its heading prints none", () => {
    const plain = amounts.find((slot) => unit(slot) !== "") ?? expect.fail("every heading prints the unit")
    expect(figure(Money.make(125_000), plain)).toMatch(/^[\d.]+万元$/u)
    expect(figure(null, plain)).toBe("")
  })
  it("has no unit of its own where its heading prints one, and a count never has", () => {
    for (const slot of amounts) expect(unit(slot)).toBe(Edition.label(slot).includes("万元") ? "" : "万元")
    expect(unit(count)).toBe("")
  })
})

describe("the figures of a report", () => {
  it("stand each under its own address, and none is left out", () => {
    const numbers = slots.map(({ measure }, at) => (measure === "amount" ? Money.make(at + 1) : Count.make(at + 1)))
    const cells = Object.fromEntries(slots.map(({ cell }, at) => [cell, numbers[at] ?? null]))
    const draft = Draft.putAll(Draft.blank(edition2021, { year: 2023, agency: { name: "石门县林业局" } }), cells)
    expect(Array.from(figures(edition2021, draft), ([cell, { text, entry }]) => [cell, text, entry])).toEqual(
      slots.map((slot, at) => [slot.cell, figure(numbers[at] ?? null, slot), numbers[at]])
    )
  })
})

describe("a text in a table of the prose", () => {
  it.each(["12", "-3", "1,200", "12.5%", "318条", "3万元", "-26（-61.9%）"])("is a figure: %j", (text) =>
    expect(isFigure(text)).toBe(true)
  )
  it.each(["", "网站", "第3季度", "12 条", "318条信息"])("is none: %j", (text) => expect(isFigure(text)).toBe(false))
})
