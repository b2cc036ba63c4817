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

describe("the key that leads to the next part", () => {
  it.each(["f1", "f7", "f4"])("leads on from the part below the screen that %s opens", (key) => {
    expect(editor().press("3", key, "f6").state().place).toMatchObject({ _tag: "Table", form: "review" })
    expect(editor().press("3", key, "f5").state().place).toMatchObject({ _tag: "Table", form: "proactive" })
  })

  it("asks before it drops a paste, also from the list of keys above it", () => {
    for (const keys of [[], ["f1"]]) {
      const own = editor()
        .press("3")
        .paste("12\t3")
        .press(...keys, "f6")
      expect(own.said()).toContain("再按一次就不写入而离开：粘贴的 2 格还没有写入")
      expect(own.press("f6").state().place).toMatchObject({ _tag: "Table", form: "review" })
      expect(own.patches()).toEqual([])
    }
  })
})

describe("the list of keys", () => {
  it("is closed by the key that opened it", () => {
    for (const key of ["f1", "?"]) expect(editor().press("3", key, key).state().place._tag).toBe("Table")
    expect(editor().press("3", "/", "f1", "f1").state().place).toMatchObject({ search: { text: "" } })
  })
})
