/** What holds the editor's state: keys go in, orders go out before anybody is told of the change. */
import { describe, expect, it } from "vitest"
import * as Draft from "@gongkai/core/Draft"
import { type Order, stay } from "../src/State.ts"
import { store } from "../src/Store.ts"
import { editor } from "./support/editor.ts"

const person = "requests/received/naturalPerson"

/** A store at table 三, and in order what came out of it: orders by their names, and the figure each listener found. */
const watched = () => {
  const told: Array<unknown> = []
  const own = store(editor().press("3").state(), ({ _tag }: Order) => told.push(_tag))
  const stop = own.subscribe(() => told.push(Draft.at(own.state().editing.draft, person)))
  return { own, told, stop }
}

describe("a store", () => {
  it("takes keys one after another, and carries an order out before it shows the change", () => {
    const { own, told } = watched()
    own.press(["4", "2", "enter"])
    expect(told).toEqual([null, null, "Record", 42])
  })

  it("tells of nothing where a key changes nothing, and still carries its order out", () => {
    const { own, told } = watched()
    own.press(["ctrl+s"])
    own.change(stay)
    expect(told.filter((each) => each !== "Save")).toHaveLength(1)
    const quiet = watched()
    quiet.own.change((state) => ({ state, orders: [{ _tag: "Print" }] }))
    expect(quiet.told).toEqual(["Print"])
  })

  it("takes a pasted text, and a change that no key makes", () => {
    const { own } = watched()
    own.paste("12\t3")
    expect(own.state().place._tag).toBe("Paste")
    own.change((state) => stay({ ...state, language: "en" }))
    expect(own.state().language).toBe("en")
  })

  it("tells nobody who stopped listening", () => {
    const { own, told, stop } = watched()
    stop()
    own.press(["7"])
    expect(told).toEqual([])
  })
})
