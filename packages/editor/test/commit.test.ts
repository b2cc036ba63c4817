/** A change of the report is made and ordered to be kept, or it is said why not. */
import { describe, expect, it } from "vitest"
import * as Draft from "@gongkai/core/Draft"
import { Count } from "@gongkai/core/Entry"
import * as Patch from "@gongkai/core/Patch"
import { commit } from "../src/commit.ts"
import { blank, editor } from "./support/editor.ts"
import { first, second } from "./support/doubling.ts"

const upheld = "review/cases/reconsideration.upheld"
const six = { cells: { [upheld]: Count.make(6) } }

describe("a change of the report", () => {
  it("is made, and ordered to be kept with the report it leads to", () => {
    const { state, orders } = commit(editor().state(), six)
    expect(Draft.at(state.editing.draft, upheld)).toBe(6)
    expect(orders).toEqual([{ _tag: "Record", patch: six, draft: state.editing.draft }])
  })

  it("is none where the report says so already: nothing is ordered", () => {
    const { state } = commit(editor().state(), six)
    expect(commit(state, six)).toEqual({ state, orders: [] })
  })

  it("is not made in a file that may only be read, and the file's own words say why", () => {
    const status = { kind: "readOnly", text: { zh: "此文件只读", en: "this file is read-only" } } as const
    const { state, orders } = commit(editor({ status }).state(), six)
    expect([state.editing.draft, orders, state.message]).toEqual([
      blank(),
      [],
      { severity: "warning", text: status.text }
    ])
  })

  it("goes on with the change before where it is of the same kind", () => {
    const one = commit(editor().state(), { head: { title: "甲" } }, "title").state
    expect(commit(one, { head: { title: "甲乙" } }, "title").state.editing.done).toHaveLength(1)
    expect(commit(one, { head: { title: "甲乙" } }).state.editing.done).toHaveLength(2)
  })

  it("of a second entry is kept beside the report, never in it", () => {
    const { state, orders } = commit(second(first("5")).state(), six)
    expect(orders).toEqual([{ _tag: "KeepSecond", kept: { patch: six } }])
    expect(state.first?.draft).toEqual(Patch.apply(first("5").draft(), {}))
  })
})
