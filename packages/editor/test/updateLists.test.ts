/** The overview leads to the head and to the parts, by Enter, by number, and on to the next. */
import { describe, expect, it } from "vitest"
import { editor } from "./support/editor.ts"

const open = (...keys: ReadonlyArray<string>): unknown =>
  editor()
    .press(...keys)
    .state().place

describe("the overview", () => {
  it("has the head of the report above the first part", () => {
    expect(open("up", "enter")).toEqual({ _tag: "Head", at: 0 })
    expect(open("0")).toEqual({ _tag: "Head", at: 0 })
    expect(open("up", "up", "up")).toEqual({ _tag: "Overview", at: -1 })
    expect(open("0", "escape")).toEqual({ _tag: "Overview", at: -1 })
  })

  it("opens the part that is chosen or numbered", () => {
    expect(open("down", "enter")).toMatchObject({ _tag: "Table", form: "proactive" })
    expect(open("5")).toMatchObject({ _tag: "Prose", section: "problems" })
    expect(open("9")).toEqual({ _tag: "Overview", at: 0 })
  })

  it("leads on to the part behind the one chosen, and around", () => {
    expect(open("f6")).toMatchObject({ _tag: "Table", form: "proactive" })
    expect(open("up", "f6")).toMatchObject({ _tag: "Prose", section: "overview" })
    expect(open("up", "f5")).toMatchObject({ _tag: "Prose", section: "otherMatters" })
  })
})
