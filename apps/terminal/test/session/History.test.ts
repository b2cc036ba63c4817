/** What an editor could take back, the one opened after a crash can take back too. */
import { appendFileSync, existsSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { isDeepStrictEqual } from "node:util"
import { edition2021 } from "@gongkai/core/editions/2021"
import { paragraph } from "@gongkai/core/Narrative"
import * as Editing from "@gongkai/editor/Editing"
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { times } from "../../../../vitest.shared.ts"
import { type Disk, disk } from "../../src/session/Disk.ts"
import * as History from "../../src/session/History.ts"
import { begun as session, opened as reopened } from "./editor.ts"
import { blank, fresh, typed } from "./typed.ts"

const begin = Editing.begin(edition2021, blank)

const opened = (target: string, hash: string | undefined = "a", own: Partial<Disk> = {}) =>
  History.history(
    { target, edition: edition2021, known: hash === undefined ? undefined : { hash }, isReadOnly: false },
    { disk: { ...disk, ...own } }
  )

/** What a clerk does: a change of some place, one step back or forth, a run of typing that goes on or ends. */
const done = (editing: Editing.Editing, key: number): Editing.Editing => {
  if (key % 5 === 0) return Editing.undo(editing)?.editing ?? editing
  if (key % 5 === 1) return Editing.redo(editing)?.editing ?? editing
  if (key % 5 === 2) return Editing.pause(editing)
  const wanted = key % 5 === 3 ? typed(key, key) : { parts: { overview: [paragraph(`第${key}稿`)] } }
  return Editing.change(editing, wanted, key % 5 === 4 ? "typing" : undefined)?.editing ?? editing
}

const backs = ({ done, undone }: Editing.Past) => ({
  done: done.map(({ back }) => back),
  undone: undone.map(({ forth, back }) => ({ forth, back }))
})

/** The report as it is once everything is taken back, and then made again. */
const travelled = (editing: Editing.Editing): ReadonlyArray<unknown> => {
  let [at, all]: [Editing.Editing, Array<unknown>] = [editing, []]
  for (let next = Editing.undo(at); next !== undefined; next = Editing.undo(at)) {
    at = next.editing
    all.push(at.draft)
  }
  for (let next = Editing.redo(at); next !== undefined; next = Editing.redo(at)) {
    at = next.editing
    all.push(at.draft)
  }
  return all
}

const keys = Arbitrary.array(Arbitrary.schema(Schema.Natural.check(Schema.isLessThan(40))), { maxLength: 40 })

/** Whether the next editor can go where this one could. */
const goesOn = async (each: ReadonlyArray<number>): Promise<boolean> => {
  const target = fresh()
  const history = await opened(target)
  let editing = begin
  for (const key of each) {
    editing = done(editing, key)
    history.follow(editing)
  }
  const { found } = await opened(target)
  const again = Editing.resume(Editing.begin(edition2021, editing.draft), found ?? { done: [], undone: [] })
  return isDeepStrictEqual([backs(again), travelled(again)], [backs(editing), travelled(editing)])
}

/** A history of three steps, the last taken back. */
const some = async (own: Partial<Disk> = {}, target = fresh()) => {
  const history = await opened(target, "a", own)
  let editing = begin
  for (const key of [3, 8, 13, 0]) {
    editing = done(editing, key)
    history.follow(editing)
  }
  return { target, history, editing }
}

describe("the history of an editor", () => {
  it("leads the next editor back and forth through the same reports", async () => {
    const result = await Effect.runPromise(
      Arbitrary.checkEffect(keys, (each) => Effect.promise(() => goesOn(each)), { runs: times(20, 200, 1000) })
    )
    expect(Arbitrary.formatCheckFailure(result)).toBe(undefined)
  })

  it("writes nothing while a run of typing goes on", async () => {
    const { history, target, editing } = await some()
    const one = Editing.change(editing, { parts: { overview: [paragraph("甲")] } }, "typing")?.editing ?? editing
    history.follow(one)
    const { size } = statSync(History.beside(target))
    history.follow(Editing.change(one, { parts: { overview: [paragraph("甲乙")] } }, "typing")?.editing ?? one)
    history.follow(Editing.pause(one))
    expect(statSync(History.beside(target)).size).toBe(size)
  })

  it("belongs to the file as it was last written, or was about to be", async () => {
    const { history, target } = await some()
    history.planned("b")
    expect((await opened(target, "a")).found).toBeDefined()
    expect((await opened(target, "b")).found).toBeDefined()
    history.saved("b")
    expect((await opened(target, "a")).found).toBeUndefined()
    expect((await opened(target, "b")).found).toBeDefined()
    expect((await opened(target, undefined)).found).toBeUndefined()
  })

  it("goes on in a file that the next editor writes before anything is changed in it", async () => {
    const { target } = await some()
    const next = await opened(target, "a")
    next.planned("c")
    next.saved("c")
    expect(backs((await opened(target, "c")).found ?? begin)).toEqual(backs(next.found ?? begin))
  })

  it("counts a line only when it is whole, and none where one cannot be read", async () => {
    const { target, editing } = await some()
    const path = History.beside(target)
    appendFileSync(path, '{"drop":1,"add":[],"dropUn')
    expect(backs((await opened(target)).found ?? begin)).toEqual(backs(editing))
    appendFileSync(path, "\n")
    expect((await opened(target)).found).toBeUndefined()
    writeFileSync(path, "这是别的文件")
    expect((await opened(target)).found).toBeUndefined()
  })

  it("ends where the disk takes no more, and leaves no history with a gap", async () => {
    let isFull = false
    const append: Disk["append"] = (file, text) => {
      if (isFull) throw Object.assign(new Error("ENOSPC"), { code: "ENOSPC" })
      disk.append(file, text)
    }
    const { target, history, editing } = await some({ append })
    isFull = true
    history.follow(done(editing, 18))
    isFull = false
    history.follow(done(done(editing, 18), 23))
    expect(existsSync(History.beside(target))).toBe(false)
  })

  it("is gone once the user left, and is not there before something is changed", async () => {
    const { target, history } = await some()
    history.drop()
    expect(existsSync(History.beside(target))).toBe(false)
    const untouched = await opened(fresh())
    untouched.follow(Editing.begin(edition2021, blank))
    untouched.saved("b")
    expect(existsSync(History.beside(target))).toBe(false)
  })

  it("is found with the report that the session before saved, and no more where another program wrote it", async () => {
    const { path, session: own, type } = await session()
    let editing = Editing.begin(own.edition, own.draft)
    type(3, 12)
    editing = Editing.change(editing, typed(3, 12))?.editing ?? editing
    own.history.follow(editing)
    await own.flush()
    expect((await reopened(path)).history.found?.done).toHaveLength(1)
    writeFileSync(path, readFileSync(path, "utf8").replace("2023", "2022"))
    expect((await reopened(path)).history.found).toBeUndefined()
  })
})
