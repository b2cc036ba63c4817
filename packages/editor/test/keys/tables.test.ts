/** The keys of a table: from cell to cell, and the acts that fill, clear and copy several at once. */
import { describe, expect, it } from "vitest"
import * as Draft from "@gongkai/core/Draft"
import { type Editor, editor } from "../support/editor.ts"

const at = (own: Editor): string => {
  const { place } = own.state()
  return place._tag === "Table" ? place.cell.slice("requests/".length) : place._tag
}
const table = (...keys: ReadonlyArray<string>): Editor => editor().press("3", ...keys)
const entry = (own: Editor, cell: string) => Draft.entryAt(own.state().editing.edition, own.draft(), `requests/${cell}`)
const received = "received/naturalPerson"
const business = "received/organization.business"
const below = "carriedIn/naturalPerson"

describe("the cells of a table", () => {
  it.each([
    ["right", business],
    ["tab", business],
    ["down", below],
    ["enter", below],
    ["end", "received/total"],
    ["ctrl+end", "carriedOut/naturalPerson"]
  ])("are gone to with %s, which leads to %s, also with a figure in hand", (key, cell) => {
    expect(at(table(key))).toBe(cell)
    const typed = table("8", key)
    expect([at(typed), entry(typed, received)]).toEqual([cell, 8])
  })

  it.each([
    ["left", received],
    ["shift+tab", received],
    ["home", received],
    ["up", business],
    ["ctrl+home", business]
  ])("are come back to with %s", (key, cell) => expect(at(table("right", key))).toBe(cell))

  it("are gone through by pages", () => {
    expect(at(table("pagedown", "pageup"))).toBe(received)
    expect(at(table("pagedown"))).toBe(at(table(...Array.from({ length: 10 }, () => "down"))))
  })
})

const there = () => table("4", "5", "enter", "up", "f2")

describe("a figure in hand", () => {
  it("is opened with F2 as it stands, mended, or dropped with Esc", () => {
    expect(entry(there().press("backspace", "6", "enter"), received)).toBe(46)
    expect(entry(there().press("home", "delete", "enter"), received)).toBe(5)
    expect(entry(there().press("9", "escape"), received)).toBe(45)
  })

  it("is cleared with Del or Backspace where nothing is typed", () => {
    for (const key of ["delete", "backspace"]) expect(entry(table("4", "enter", "up", key), received), key).toBeNull()
  })
})

describe("an act on several cells", () => {
  it.each([
    ["n", "none", [business, "received/organization.other"], [below]],
    ["z", 0, [business, "received/organization.other"], [below]],
    ["N", "none", [business, below, "carriedOut/organization.other"], []],
    ["Z", 0, [business, below, "carriedOut/organization.other"], []],
    ["alt+n", "none", [below, "carriedOut/naturalPerson"], [business]],
    ["alt+z", 0, [below, "carriedOut/naturalPerson"], [business]]
  ] as const)("%s declares %s for the rest, and leaves what is filled in as it is", (key, value, filled, blank) => {
    const own = table("6", "enter", "up", key)
    expect(entry(own, received)).toBe(6)
    for (const cell of filled) expect(entry(own, cell), cell).toBe(value)
    for (const cell of blank) expect(entry(own, cell), cell).toBeNull()
  })

  it.each([
    ["shift+right", 2],
    ["shift+down", 2],
    ["ctrl+space", 1],
    ["ctrl+space ctrl+space", 25],
    ["ctrl+space ctrl+space ctrl+space", 175],
    ["right down shift+left", 2],
    ["right down shift+up", 2]
  ])("is one on what %s selects", (keys, count) => {
    const order = table(...keys.split(" "), "c").orders.at(-1)
    expect(order?._tag === "Copy" ? order.text.split(/[\t\n]/u).length : 0).toBe(count)
    expect(table(...keys.split(" "), "alt+c").orders.at(-1)).toEqual(order)
  })

  it("copies the whole table with its heads with C", () => {
    const order = table("C").orders.at(-1)
    expect(order?._tag === "Copy" ? order.text : "").toContain("自然人")
  })
})

describe("finding one's way", () => {
  it("searches with /, from match to match, and stays or goes back", () => {
    const there = (...keys: ReadonlyArray<string>) =>
      at(
        table("/")
          .type("其他")
          .press(...keys)
      )
    expect(there("down")).toBe(there("tab"))
    expect(there("down")).not.toBe(there())
    expect([there("down", "down", "up"), there("tab", "tab", "shift+tab")]).toEqual([there("down"), there("down")])
    expect([there("enter"), there("escape")]).toEqual([there(), received])
    expect(at(table("/").type("其他无").press("backspace"))).toBe(there())
  })

  it("goes to a part with g and its number, and stays with Esc", () => {
    expect(table("g", "4").state().place).toMatchObject({ form: "review" })
    expect(table("g", "escape").state().place).toEqual({
      _tag: "Table",
      form: "requests",
      cell: `requests/${received}`
    })
  })

  it("goes to the next gap with ], back with [", () => {
    expect(at(table("1", "right", "2", "enter", "ctrl+home", "home", "]"))).toBe("received/organization.research")
    expect(at(table("down", "["))).toBe("received/total")
  })
})
