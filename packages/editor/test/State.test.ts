/** The state of the editor: where it is, what lies below its lists and questions, and which part that is of. */
import { describe, expect, it } from "vitest"
import { edition2021 } from "@gongkai/core/editions/2021"
import { paragraph } from "@gongkai/core/Narrative"
import { fields, preambleKey } from "../src/head/fields.ts"
import * as Manuscript from "../src/prose/Manuscript.ts"
import * as State from "../src/State.ts"
import { blank, type Editor, editor, view } from "./support/editor.ts"
import { compared, first, second } from "./support/doubling.ts"

const at = (...keys: ReadonlyArray<string>): Editor => editor().press(...keys)
const field = (key: string): Editor => {
  const place = fields.findIndex((each) => each.key === key)
  return at("0", ...Array.from({ length: place }, () => "down"))
}
/** A total that its parts contradict, and its finding chosen. */
const doubtful = () => at("4", "5", "right", "0", "right", "0", "right", "0", "right", "7", "right", "escape", "f")

const places: { readonly [place: string]: () => Editor } = {
  overview: () => at(),
  head: () => at("0"),
  choice: () => field("agency.kind"),
  preamble: () => field(preambleKey),
  field: () => at("0").type("局"),
  table: () => at("3"),
  cell: () => at("3", "7"),
  search: () => at("3", "/"),
  go: () => at("3", "g"),
  prose: () => at("1"),
  findings: () => at("f"),
  repair: () => doubtful().press("a"),
  waive: () => doubtful().press("w"),
  law: () => doubtful().press("e"),
  preview: () => at("f7"),
  paste: () => at("3").paste("1\t2"),
  help: () => at("f1"),
  names: () => first("5").press("d"),
  second: () => second(first("5")),
  differing: () => compared(first("5"), "7"),
  third: () => compared(first("5"), "7").press("3")
}

describe("where the editor is", () => {
  it.each(Object.keys(places))("is known by what is open and in hand: %s", (place) => {
    const there = places[place]
    expect(there && State.where(there().state())).toBe(place)
  })
})

describe("what lies below", () => {
  it("is the place that every list was opened from, however many lie over one another", () => {
    const own = at("3", "right", "f4", "e", "f1")
    expect(State.under(own.state().place)).toMatchObject({
      _tag: "Table",
      cell: "requests/received/organization.business"
    })
    expect(State.under(at("1", "f7", "f1").state().place)._tag).toBe("Prose")
  })

  it("is a proposed paste itself, which could be lost", () => {
    expect(State.under(places["paste"]?.().press("f1").state().place ?? at().state().place)._tag).toBe("Paste")
  })
})

const cell = (state: State.State) => (state.place._tag === "Table" ? state.place.cell : undefined)

describe("a part", () => {
  it("is opened at the cell that is asked for, else where one last was, else at its first", () => {
    const own = at("3", "right", "down", "escape").state()
    expect(cell(State.openPart(own, 2))).toBe("requests/carriedIn/organization.business")
    expect(cell(State.openPart(own, 2, "requests/carriedOut/total"))).toBe("requests/carriedOut/total")
    expect(cell(State.openPart(own, 3))).toBe("review/cases/reconsideration.upheld")
  })

  it("in prose is opened as the report has it", () => {
    const draft = { ...blank(), problems: [paragraph("人手不足。")] }
    expect(State.openPart(editor({ draft }).state(), 4).place).toMatchObject({
      _tag: "Prose",
      section: "problems",
      manuscript: { lines: [{ text: "人手不足。" }] }
    })
  })

  it("that there is not opens nothing, nor does a text while the second person types", () => {
    const [own, blind] = [at().state(), second(first("5")).state()]
    expect(State.openPart(own, 6)).toBe(own)
    expect(State.openPart(blind, 0)).toBe(blind)
    expect(State.openPart(blind, 1).place._tag).toBe("Table")
  })

  it("is told by its number from any place of it; the head is the one before the first", () => {
    edition2021.sections.forEach((_, number) => expect(State.partOf(at(`${number + 1}`).state())).toBe(number))
    expect(State.partOf(at("0").state())).toBe(-1)
    expect(State.partOf(field(preambleKey).press("enter").state())).toBe(-1)
    expect(State.partOf(at("down", "down").state())).toBe(2)
  })

  it("is a form only where it has cells", () => {
    expect(State.formOf(edition2021, "requests")?.key).toBe("requests")
    expect(State.formOf(edition2021, "problems")).toBeUndefined()
  })
})

describe("the overview", () => {
  it("is that of the tables alone while the second person types", () => {
    expect(State.overview(at("3").state(), 2).place).toEqual({ _tag: "Overview", at: 2 })
    expect(State.overview(second(first("5")).state(), 2).place).toEqual({ _tag: "Second", at: 2 })
  })
})

describe("what is out of sight", () => {
  const last = { draft: blank(), edition: edition2021 }

  it("is last year's report, while the second person types", () => {
    expect(State.lastOf({ ...at().state(), last })).toBe(last)
    expect(State.lastOf({ ...second(first("5")).state(), last })).toBeUndefined()
  })

  it("is the report itself: what the second person types is kept beside it", () => {
    expect(State.recording(at().state(), {}, blank())).toEqual({ _tag: "Record", patch: {}, draft: blank() })
    expect(State.recording(second(first("5")).state(), {}, blank())).toEqual({
      _tag: "KeepSecond",
      kept: { patch: {} }
    })
  })
})

describe("a state", () => {
  it("begins in the overview with nothing to take back, and a message only where there is one", () => {
    const status = { kind: "pending", text: { zh: "未存盘", en: "not saved" } } as const
    const begun = State.initial(edition2021, blank(), { language: "en", view, status })
    expect(begun).toMatchObject({ place: { _tag: "Overview", at: 0 }, editing: { done: [], undone: [] }, status })
    expect(begun).not.toHaveProperty("message")
    const message = { severity: "note", text: status.text } as const
    expect(State.initial(edition2021, blank(), { language: "en", view, status, message }).message).toBe(message)
    expect(State.informed(begun, { ...status, kind: "saved" })).toEqual({
      ...begun,
      status: { ...status, kind: "saved" }
    })
  })

  it("says something without doing anything", () => {
    const own = at("1").state()
    const text = { zh: "没有别人的改动", en: "nobody else changed the file" }
    expect(State.saying(own, "note", text)).toEqual({
      state: { ...own, message: { severity: "note", text } },
      orders: []
    })
    expect(State.stay(own)).toEqual({ state: own, orders: [] })
    expect(own.place).toMatchObject({ manuscript: Manuscript.empty })
  })
})
