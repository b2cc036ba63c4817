/** What was in hand when an editor ended is back in hand when the next one begins. */
import { edition2021 } from "@gongkai/core/editions/2021"
import { describe, expect, it } from "vitest"
import { inHandAt, resumed } from "../../src/screen/inHand.ts"
import { editor } from "./screen.ts"

const person = "requests/received/naturalPerson"
const back = (cell: string, text: string) => resumed(editor().state(), { typing: { cell, text }, edition: edition2021 })

describe("what is in hand", () => {
  it("is told by its cell or its field, also below a list that lies over it, and is nothing where nothing is typed", () => {
    expect(inHandAt(editor().press("3").type("1o").state())).toEqual({ cell: person, text: "1o" })
    expect(inHandAt(editor().press("3").type("12").state())).toEqual({ cell: person, text: "12" })
    expect(inHandAt(editor().press("0").type("丰水").state())).toEqual({ cell: "agency.name", text: "丰水" })
    expect(inHandAt(editor().press("3").state())).toBeUndefined()
  })

  it("comes back where it was, to be gone on with", () => {
    for (const [cell, text] of [
      [person, "1o"],
      ["agency.name", "丰水"]
    ] as const)
      expect(inHandAt(back(cell, text))).toEqual({ cell, text })
    expect(back(person, "42").place).toMatchObject({
      _tag: "Table",
      form: "requests",
      input: { caret: 2, isEditing: true }
    })
  })

  it("stays away where its cell is none of this form, or nothing was in hand", () => {
    const state = editor().state()
    expect(back("requests/gone/total", "4").place).toEqual(state.place)
    expect(resumed(state, { edition: edition2021 })).toBe(state)
  })
})
