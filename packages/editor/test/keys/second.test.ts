/** The keys of a second entry: who it is, the tables typed blind, and the cells in which two people differ. */
import { describe, expect, it } from "vitest"
import * as Draft from "@gongkai/core/Draft"
import { compared, figures, first, second } from "../support/doubling.ts"
import type { Editor } from "../support/editor.ts"

const upheld = "review/cases/reconsideration.upheld"
const place = (own: Editor) => own.state().place

const asked = () => first("5").press("d")

describe("the question who it is", () => {
  it("is asked by d in the overview, gone through with Tab and the arrows, and answered with Enter", () => {
    for (const [back, forth] of [
      ["up", "down"],
      ["shift+tab", "tab"]
    ] as const) {
      expect(place(asked().press(back)), back).toMatchObject({ isSecond: false })
      expect(place(asked().press(back, forth)), forth).toMatchObject({ isSecond: true })
    }
    expect(place(asked().type("吴四").press("enter"))._tag).toBe("Second")
  })

  it("is typed into like any line", () => {
    const own = asked()
      .type("吴六四")
      .press("left", "backspace", "home", "delete", "end")
      .type("平")
      .press("left", "right")
    expect(place(own)).toMatchObject({ second: { text: "四平", caret: 2 } })
  })

  it("is dropped with Esc", () => {
    expect(place(asked().press("escape"))._tag).toBe("Overview")
  })
})

describe("the tables", () => {
  it.each(["enter", "right"])("are opened with %s", (key) => {
    expect(place(second(first("5")).press("down", key))).toMatchObject({ _tag: "Table", form: "requests" })
  })

  it("are left for the report with Esc, and come back to with d", () => {
    const own = second(first("5")).press("escape")
    expect([place(own)._tag, own.state().first]).toEqual(["Overview", undefined])
    expect(place(own.press("d"))._tag).toBe("Second")
  })

  it("are gone on from with F6 and Ctrl-Down, back from with F5 and Ctrl-Up", () => {
    for (const key of ["f6", "ctrl+down"])
      expect(place(second(first("5")).press(key)), key).toMatchObject({ form: "requests" })
    for (const key of ["f5", "ctrl+up"])
      expect(place(second(first("5")).press(key)), key).toMatchObject({ form: "review" })
  })

  it("are saved, and left for good with q", () => {
    expect(second(first("5")).press("ctrl+s").orders.at(-1)).toEqual({ _tag: "Save" })
    expect(second(first("5")).press("q").orders.at(-1)).toEqual({ _tag: "Quit", isWarned: false })
  })

  it("take back a figure with u and Ctrl-Z, and bring it again with Ctrl-Y", () => {
    for (const key of ["u", "ctrl+z"]) {
      const own = figures(second(first("5")).press("4"), "7").press("escape", key)
      expect(Draft.at(own.draft(), upheld), key).toBeNull()
      expect(Draft.at(own.press("ctrl+y").draft(), upheld)).toBe(7)
    }
  })
})

const differing = () => compared(first("5", "1"), "7", "2")

const chosen = (...keys: ReadonlyArray<string>) =>
  differing()
    .press(...keys)
    .state().second?.chosen

describe("a cell in which two people differ", () => {
  it("is decided for the first with 1 and ←, for the second with 2 and →", () => {
    for (const key of ["1", "left"]) expect(chosen(key), key).toEqual({ [upheld]: 5 })
    for (const key of ["2", "right"]) expect(chosen(key), key).toEqual({ [upheld]: 7 })
  })

  it("takes another figure with 3 and F2, ended with Enter, dropped with Esc", () => {
    for (const key of ["3", "f2"]) {
      expect(differing().press(key).type("6").press("enter").state().second?.chosen, key).toEqual({ [upheld]: 6 })
      expect(differing().press(key).type("6").press("escape").state().second?.chosen, key).toEqual({})
    }
  })

  it("is gone to in the report with g", () => {
    expect(place(differing().press("g"))).toMatchObject({ _tag: "Table", cell: upheld })
  })

  it("is written into the report with Enter once all are decided, and taken back with u before", () => {
    expect(place(differing().press("1", "enter"))._tag).toBe("Differing")
    expect(chosen("1", "u")).toEqual({})
    expect(chosen("1", "u", "ctrl+y")).toEqual({ [upheld]: 5 })
  })

  it("stays decided when the overview is gone to with Esc", () => {
    const own = differing().press("1", "escape")
    expect([place(own)._tag, own.state().second?.chosen]).toEqual(["Overview", { [upheld]: 5 }])
  })
})
