/** A journal is read line by line: what is whole counts, what is torn does not, and the file tells which changes it lacks. */
import { edition2021 } from "@gongkai/core/editions/2021"
import { describe, expect, it } from "vitest"
import * as Journal from "../../src/session/Journal.ts"
import { typed } from "./typed.ts"

const head: Journal.Head = {
  journal: 1,
  base: "b0",
  edition: "2021",
  pid: 7,
  host: "甲",
  started: "2024-01-01T00:00:00.000Z"
}
const change = (place: number): Journal.Change => ({ patch: typed(place, 5), at: "2024-01-01T00:00:01.000Z" })
const line = (place: number) => Journal.changeLine(edition2021, change(place))
const [first] = Object.keys(typed(2, 5).cells ?? {})
const written = (...lines: ReadonlyArray<string>) => Journal.headLine(head) + lines.join("")
const read = (text: string): Journal.Journal => Journal.read(text) ?? expect.fail("no journal")

describe("a journal", () => {
  it("gives back what was written into it", () => {
    const {
      head: own,
      changes,
      savings,
      isClosed,
      isTorn,
      unread
    } = read(written(line(2), Journal.savingLine("b1", 1), line(3), Journal.closedLine("2024")))
    expect(own).toEqual(head)
    expect(changes).toEqual([change(2), change(3)])
    expect({ savings, isClosed, isTorn, unread }).toEqual({
      savings: [{ hash: "b1", of: 1 }],
      isClosed: true,
      isTorn: false,
      unread: 0
    })
  })
  it("of which the last line is half there lacks that line, and nothing before it", () => {
    const whole = written(line(2), line(3))
    for (const short of [1, 5, 30]) {
      const { changes, isTorn, unread } = read(whole.slice(0, -short))
      expect({ short, changes, isTorn, unread }).toEqual({ short, changes: [change(2)], isTorn: true, unread: 0 })
    }
  })
  it("counts lines that cannot be read, and takes an empty one for a line begun anew", () => {
    const { changes, unread } = read(
      written(line(2), '{"pa\n', "\n", '{"patch":{"cells":{"no/such/cell":1}},"at":"x"}\n', line(3))
    )
    expect([changes, unread]).toEqual([[change(2), change(3)], 2])
  })
  it("is none without a whole head of an edition that is known", () => {
    expect(Journal.read("")).toBeUndefined()
    expect(Journal.read(Journal.headLine(head).trimEnd())).toBeUndefined()
    expect(Journal.read(Journal.headLine({ ...head, edition: "1998" }))).toBeUndefined()
    expect(Journal.read(`{}\n${line(2)}`)).toBeUndefined()
  })
})

const typing = (text: string) => Journal.typingLine({ cell: first ?? "", text })

describe("a text that was being typed", () => {
  it("is what was in hand last", () => {
    expect(read(written(typing("4"), typing("42"))).typing).toEqual({ cell: first, text: "42" })
    expect(read(written(typing("4"), Journal.typingLine(undefined))).typing).toBeUndefined()
  })
  it("is in hand no more once its cell was recorded, and still is when another was", () => {
    expect(read(written(typing("42"), line(2))).typing).toBeUndefined()
    expect(read(written(typing("42"), line(3))).typing).toEqual({ cell: first, text: "42" })
  })
})

const lacking = (text: string, base: string) => Journal.lacking(read(text), base)?.length

describe("the changes that a file lacks", () => {
  const text = written(line(2), line(3), Journal.savingLine("b1", 2), line(4))
  it("are all of them in the file that the journal rests on, and those after a saving in the file it led to", () => {
    expect([lacking(text, "b0"), lacking(text, "b1")]).toEqual([3, 1])
  })
  it("are not known of any other file", () => {
    expect(lacking(text, "b9")).toBeUndefined()
  })
  it("are counted from the last saving that led to this file", () => {
    expect(lacking(written(line(2), Journal.savingLine("b1", 1), line(3), Journal.savingLine("b1", 2)), "b1")).toBe(0)
  })
  it("are all made again where a line cannot be read, since the count is not to be trusted", () => {
    expect(lacking(written(line(2), "{\n", Journal.savingLine("b1", 1), line(4)), "b1")).toBe(2)
  })
})

it("names beside a report are hidden, and one kept for good is dated", () => {
  expect(Journal.beside("a/年报.json")).toMatch(/^a[\\/]\.年报\.json\.journal$/u)
  const at = new Date("2024-01-02T03:04:05.678Z")
  for (const path of ["a/年报.json", "a/.年报.json.journal"])
    expect(Journal.kept(path, at)).toMatch(/^a[\\/]\.年报\.json\.20240102T030405Z\.journal$/u)
})
