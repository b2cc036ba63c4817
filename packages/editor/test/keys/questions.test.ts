/** The keys that answer a question: a proposed paste, and two versions of one report. */
import { describe, expect, it } from "vitest"
import { Count } from "@gongkai/core/Entry"
import * as Patch from "@gongkai/core/Patch"
import { opened, sides } from "../../src/conflict.ts"
import { bindings } from "../../src/bindings.ts"
import type { Binding, Where } from "../../src/keys/Binding.ts"
import { blank, type Editor, editor, from } from "../support/editor.ts"

const person = "requests/received/naturalPerson"
const other = "requests/carriedIn/naturalPerson"

const pasted = () => editor().press("3").paste("6\t2")

describe("a proposed paste", () => {
  it("is written with Enter and dropped with Esc, and nothing else writes it", () => {
    expect(pasted().press("enter").draft()).toMatchObject({ requests: { received: { naturalPerson: 6 } } })
    expect([pasted().press("escape").draft(), pasted().press("down", "n", "z", "=", "f4").draft()]).toEqual([
      blank(),
      blank()
    ])
  })
})

const chosen = (own: Editor): ReadonlyArray<string | undefined> => {
  const { place } = own.state()
  return place._tag === "Conflict" ? sides(own.state(), place).map(({ choice }) => choice) : []
}

describe("two versions of a report", () => {
  const mine = Patch.apply(blank(), { cells: { [person]: Count.make(4) } })
  const theirs = Patch.apply(blank(), { cells: { [other]: Count.make(9) } })
  const open = (): Editor => from(opened(editor({ draft: mine }).press("3").state(), { draft: theirs, base: blank() }))

  it("are chosen from one by one, with M and T all at once, and with b each where it was changed", () => {
    expect(chosen(open().press("m"))).toEqual(["mine", undefined])
    expect(chosen(open().press("t"))).toEqual(["theirs", undefined])
    expect(chosen(open().press("M"))).toEqual(["mine", "mine"])
    expect(chosen(open().press("T"))).toEqual(["theirs", "theirs"])
    expect(new Set(chosen(open().press("b")))).toEqual(new Set(["mine", "theirs"]))
  })

  it("are put together with Enter, once all is chosen", () => {
    expect(open().press("m", "enter").orders).toEqual([])
    const order = open().press("b", "enter").orders.at(-1)
    expect(order).toMatchObject({
      _tag: "Resolve",
      as: { requests: { received: { naturalPerson: 4 }, carriedIn: { naturalPerson: 9 } } }
    })
  })

  it("are both kept with Esc, and the report is gone on with", () => {
    const own = open().press("m", "escape")
    expect([own.state().place._tag, own.orders, own.draft()]).toEqual(["Table", [], mine])
  })

  it.each(["ctrl+c", "ctrl+q"])("may be left undecided with %s", (key) => {
    expect(open().press(key).orders.at(-1)).toMatchObject({ _tag: "Quit" })
  })
})

const table: ReadonlyArray<Binding> = bindings
const keysOf = (command: string, where: Where): ReadonlyArray<string> =>
  table.flatMap((each) => (each.command === command && each.in.includes(where) ? each.keys : []))

it("writes and drops with different keys wherever there is something to write", () => {
  for (const where of new Set(table.flatMap((each) => (each.command === "apply" ? each.in : [])))) {
    const dropping = [...keysOf("cancel", where), ...keysOf("back", where)]
    expect(dropping, where).toContain("escape")
    for (const key of keysOf("apply", where)) expect(dropping, where).not.toContain(key)
  }
})
