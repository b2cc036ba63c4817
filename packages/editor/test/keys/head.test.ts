/** The keys of the head: through its fields, into one, and out of it. */
import { describe, expect, it } from "vitest"
import { fields, preambleKey } from "../../src/head/fields.ts"
import { type Editor, editor } from "../support/editor.ts"

const number = (key: string): number => fields.findIndex((field) => field.key === key)
const at = (key: string): Editor => editor().press("0", ...Array.from({ length: number(key) }, () => "down"))
const last = fields.length - 1

const there = (...keys: ReadonlyArray<string>) =>
  editor()
    .press("0", ...keys)
    .state().place

describe("the fields", () => {
  it("are gone through by one, by a page, and to either end, with each of the keys for it", () => {
    for (const key of ["down", "tab"]) expect(there(key), key).toEqual({ _tag: "Head", at: 1 })
    for (const key of ["up", "shift+tab"]) expect(there("down", "down", key), key).toEqual({ _tag: "Head", at: 1 })
    for (const key of ["end", "ctrl+end"]) expect(there(key), key).toEqual({ _tag: "Head", at: last })
    for (const key of ["home", "ctrl+home"]) expect(there("end", key), key).toEqual({ _tag: "Head", at: 0 })
    expect(there("pagedown")).toEqual({ _tag: "Head", at: 5 })
    expect(there("end", "pageup")).toEqual({ _tag: "Head", at: last - 5 })
  })

  it("are left for the overview with Esc", () => {
    for (const key of ["agency.name", "agency.kind", preambleKey])
      expect(at(key).press("escape").state().place, key).toEqual({ _tag: "Overview", at: -1 })
  })
})

const named = () => at("title").type("甲乙").press("enter", "up")

describe("a field", () => {
  it.each(["enter", "f2"])("is opened by %s with what it says, and left by Enter for the next", (key) => {
    const own = at("agency.name").press(key)
    expect(own.state().place).toMatchObject({ input: { text: "示例市人民政府" } })
    expect(own.type("办公室").press("enter").state().place).toEqual({ _tag: "Head", at: 1 })
    expect(own.draft().agency.name).toBe("示例市人民政府办公室")
  })

  it.each(["delete", "backspace"])(
    "is cleared by %s where nothing is typed, and loses a character where something is",
    (key) => {
      expect(named().press(key).draft()).not.toHaveProperty("title")
      expect(named().press("enter", "home", "right", key, "enter").draft().title).toBe(key === "delete" ? "甲" : "乙")
    }
  )

  it("moves its caret with the arrows and to either end, and drops with Esc what was typed", () => {
    const own = at("agency.address")
      .type("东街")
      .press("left")
      .type("二")
      .press("home")
      .type("城")
      .press("end")
      .type("号")
    expect(own.state().place).toMatchObject({ input: { text: "城东二街号" } })
    expect(own.press("escape").draft()).not.toHaveProperty("agency.address")
    expect(own.state().place).toEqual({ _tag: "Head", at: number("agency.address") })
  })

  it("of given values takes the next with F2 and →, the one before with ←, and stays what it is with Enter", () => {
    for (const key of ["f2", "right"]) expect(at("agency.kind").press(key).draft().agency.kind, key).toBe("department")
    expect(at("agency.kind").press("enter").orders).toEqual([])
    expect(at("agency.kind").press("right", "right", "left").draft().agency.kind).toBe("department")
    expect(at("agency.kind").press("left").draft().agency.kind).toBe("vertical")
  })
})

describe("the preamble", () => {
  it("is proposed by p there alone: elsewhere p is a letter", () => {
    expect(at(preambleKey).press("p").draft().preamble).toBeDefined()
    expect(at("title").press("p").state().place).toMatchObject({ input: { text: "p" } })
  })

  it.each(["enter", "f2"])("is opened by %s", (key) => {
    expect(at(preambleKey).press(key).state().place).toMatchObject({ _tag: "Prose", section: preambleKey })
  })
})
