/** A word typed where an input method was thought to be on: letters that act as keys leave nothing behind. */
import * as Draft from "@gongkai/core/Draft"
import * as Patch from "@gongkai/core/Patch"
import { describe, expect, it } from "vitest"
import { blank, editor } from "./support/editor.ts"

const received = "requests/received/naturalPerson"

describe("a word whose first letters are keys", () => {
  it.each(["nian", "Nan", "ｎian", "nna"])("changes nothing, and is held as text: %s", (word) => {
    const typed = editor().press("3").type(word)
    expect(typed.draft()).toEqual(blank())
    expect(typed.state().place).toMatchObject({ cell: received, input: { text: word } })
    expect(typed.press("escape").state().place).not.toHaveProperty("input")
  })

  it("brings back what its u had undone, and can be undone itself no more", () => {
    const typed = editor().press("3").type("7").press("tab").type("una")
    expect(Draft.at(typed.draft(), received)).toBe(7)
    expect(typed.press("escape", "u").draft()).toEqual(blank())
  })

  it("leaves in the journal what leads to the report", () => {
    const typed = editor().press("3").type("7").press("tab").type("nuan")
    expect(typed.patches().reduce(Patch.apply, blank())).toEqual(typed.draft())
  })
})

describe("a letter that is a key", () => {
  it("acts where something else than a letter follows", () => {
    const declared = editor().press("3").type("n").press("down").type("a")
    expect(Draft.at(declared.draft(), received)).toBe("none")
    expect(declared.state().place).toMatchObject({ input: { text: "a" } })
  })

  it("acts again after one that acted", () => {
    expect(editor().press("3").type("nu").draft()).toEqual(blank())
  })
})
