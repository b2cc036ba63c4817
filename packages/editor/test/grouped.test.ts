/** The help lists the keys of a place in groups: each thing that can be done once, with all the keys that do it. */
import { describe, expect, it } from "vitest"
import { bindings, hidden, listed } from "../src/bindings.ts"
import { grouped } from "../src/grouped.ts"
import type { Where } from "../src/keys/Binding.ts"

const places: ReadonlyArray<Where> = [...new Set(bindings.flatMap((each): ReadonlyArray<Where> => each.in))]
const titles = (where: Where) => grouped(where).map(({ title }) => title.zh)

describe("the keys of a place", () => {
  it.each(places)("%s are all there, each once, and said in words once", (where) => {
    for (const isBlind of [false, true]) {
      const shown = grouped(where, isBlind).flatMap(({ bindings: all }) => all)
      const keys = shown.flatMap((each) => each.keys)
      expect(keys.toSorted()).toEqual(
        listed(where, isBlind)
          .flatMap((each) => each.keys)
          .toSorted()
      )
      const said = shown.map(({ command, does }) => `${command} ${does.zh}`)
      expect(new Set(said).size).toBe(said.length)
    }
  })

  it("come as what is done here, how one moves, and what is the same everywhere, without an empty group", () => {
    expect(titles("table")).toEqual(["填写", "移动", "整份报告"])
    expect(titles("help")).not.toContain("填写")
    for (const where of places) for (const { bindings: all } of grouped(where)) expect(all.length).toBeGreaterThan(0)
  })

  it("stand together where they do the same: letter and Ctrl key of undoing are one line", () => {
    const all = grouped("overview").flatMap((group) => group.bindings)
    expect(all.find(({ command }) => command === "undo")?.keys).toEqual(["u", "ctrl+z"])
  })

  it("leave out, while the second person types, what shows the first entry", () => {
    const open = grouped("table").flatMap((group) => group.bindings)
    const blind = grouped("table", true).flatMap((group) => group.bindings)
    expect(open.some(({ command }) => hidden.has(command))).toBe(true)
    expect(blind).toEqual(open.filter(({ command }) => !hidden.has(command)))
  })
})
