/** Keys lead from cell to cell as long as the caret has nowhere to go in the text. */
import * as Draft from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import { forms } from "@gongkai/core/Edition"
import { begin } from "@gongkai/editor/Editing"
import { page } from "@gongkai/editor/Page"
import { describe, expect, it } from "vitest"
import { keyOf, led, meant, type Press } from "../../src/screen/moving.ts"

const [, requests] = forms(edition2021)
if (requests === undefined) throw new Error("table three is missing")
const table = page(requests)
const draft = Draft.blank(edition2021, { year: 2024, agency: { name: "云岭县水务局" }, reading: "draft" })
const editing = begin(edition2021, draft)
const from = "requests/received/naturalPerson"
const bare: Press = {
  key: "",
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  length: 0,
  from: 0,
  to: 0
}
const to = (press: Partial<Press>, cell: Parameters<typeof led>[3] = from, run?: Parameters<typeof led>[4]) =>
  led({ ...bare, ...press }, editing, table, cell, run)

describe("Enter", () => {
  it("leads to the row below, with Shift to the row above", () => {
    expect(to({ key: "Enter" })).toBe("requests/carriedIn/naturalPerson")
    expect(to({ key: "Enter", shiftKey: true }, "requests/carriedIn/naturalPerson")).toBe(from)
  })
  it("leads back to the column where a run of Tabs began", () => {
    expect(to({ key: "Enter" }, "requests/received/organization.business", from)).toBe(
      "requests/carriedIn/naturalPerson"
    )
  })
  it("of an input method is the input method's", () => expect(to({ key: "Enter", isComposing: true })).toBeUndefined())
})

describe("an arrow", () => {
  it("leads up and down from anywhere in the text", () => {
    expect(to({ key: "ArrowDown", length: 3, from: 1, to: 1 })).toBe("requests/carriedIn/naturalPerson")
    expect(to({ key: "ArrowUp" })).toBeUndefined()
  })
  it("moves the caret as long as it can, then leads on", () => {
    expect(to({ key: "ArrowRight", length: 2, from: 1, to: 1 })).toBeUndefined()
    expect(to({ key: "ArrowRight", length: 2, from: 2, to: 2 })).toBe("requests/received/organization.business")
    expect(to({ key: "ArrowRight", length: 2, from: 0, to: 2 })).toBe("requests/received/organization.business")
    expect(
      to({ key: "ArrowLeft", length: 2, from: 1, to: 1 }, "requests/received/organization.business")
    ).toBeUndefined()
    expect(to({ key: "ArrowLeft" }, "requests/received/organization.business")).toBe(from)
  })
  it("with a key beside it is the browser's", () => {
    expect(to({ key: "ArrowDown", altKey: true })).toBeUndefined()
    expect(to({ key: "ArrowRight", shiftKey: true })).toBeUndefined()
  })
})

describe("Ctrl-Home and Ctrl-End", () => {
  it("lead to the first row and the last", () => {
    expect(to({ key: "End", ctrlKey: true })).toBe("requests/carriedOut/naturalPerson")
    expect(to({ key: "Home", ctrlKey: true }, "requests/carriedOut/naturalPerson")).toBe(from)
  })
})

const of = (press: Partial<Press>) => meant({ ...bare, ...press })

describe("a letter or a sign", () => {
  it("acts as in the terminal where nothing was typed, or the figure is selected whole", () => {
    expect(of({ key: "z" })).toBe("zeroRow")
    expect(of({ key: "Z", length: 2, to: 2 })).toBe("zeroBlock")
    expect(of({ key: "]" })).toBe("nextGap")
  })
  it("writes behind what was typed, with a modifier, and in an input method", () => {
    expect(of({ key: "z", length: 2, from: 2, to: 2 })).toBeUndefined()
    expect(of({ key: "z", ctrlKey: true })).toBeUndefined()
    expect(of({ key: "z", isComposing: true })).toBeUndefined()
  })
  it("that no figure is written with is the only one that acts", () => {
    for (const key of "0123456789.,-−+/无〇零一万，。() ") expect(of({ key })).toBeUndefined()
  })
  it("is told on the button that does the same", () => {
    expect([keyOf("zeroRow"), keyOf("copyTable")]).toEqual(["z", undefined])
  })
})
