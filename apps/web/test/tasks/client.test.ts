/** Each task ends with an answer, whatever becomes of the worker. */
import { describe, expect, it } from "vitest"
import { type Listening, work } from "../../src/tasks/client.ts"
import type { ToWorker } from "../../src/tasks/Task.ts"

const reading = { kind: "read", name: "a.docx", bytes: new Uint8Array() } as const

const threads = () => {
  const begun: Array<{ readonly listening: Listening; readonly posted: Array<ToWorker>; ended: boolean }> = []
  const begin = (listening: Listening) => {
    const own = { listening, posted: [] as Array<ToWorker>, ended: false }
    begun.push(own)
    return { post: (message: ToWorker) => void own.posted.push(message), end: () => void (own.ended = true) }
  }
  return { begun, begin }
}

const none = () => Promise.resolve(undefined)
const pack = (name: string) => (name === "songti" ? Promise.resolve(Uint8Array.of(7)) : Promise.reject(new Error(name)))

describe("a task", () => {
  it("begins the worker, which goes on with the next", async () => {
    const { begun, begin } = threads()
    const own = work({ begin, pack: none, longest: 1000 })
    const answers = [own.read(reading), own.read(reading)]
    expect(begun).toHaveLength(1)
    begun[0]?.listening.told({ kind: "read", id: 2, answer: { ok: true, reports: [] } })
    begun[0]?.listening.told({ kind: "read", id: 1, answer: { ok: false, text: { zh: "一", en: "1" } } })
    expect(await Promise.all(answers)).toMatchObject([{ ok: false }, { ok: true }])
  })
  it("that the worker dies of is refused, and the next begins another", async () => {
    const { begun, begin } = threads()
    const own = work({ begin, pack: none, longest: 1000 })
    const answer = own.read(reading)
    begun[0]?.listening.failed()
    expect(await answer).toMatchObject({ ok: false })
    expect(begun[0]?.ended).toBe(true)
    const next = own.read(reading)
    begun[1]?.listening.told({ kind: "read", id: 2, answer: { ok: true, reports: [] } })
    expect(await next).toMatchObject({ ok: true })
  })
  it("that takes too long is given up", async () => {
    const { begun, begin } = threads()
    expect(await work({ begin, pack: none, longest: 0 }).read(reading)).toMatchObject({ ok: false })
    expect(begun[0]?.ended).toBe(true)
  })
  it("gets the fonts it asks for, or word that there are none", async () => {
    const { begun, begin } = threads()
    const answer = work({ begin, pack, longest: 1000 }).write({ kind: "write", format: "pdf", text: "" })
    begun[0]?.listening.told({ kind: "pack", pack: "songti" })
    begun[0]?.listening.told({ kind: "pack", pack: "rare" })
    await new Promise((resolve) => setTimeout(resolve, 1))
    begun[0]?.listening.told({ kind: "written", id: 1, answer: { ok: true, bytes: new Uint8Array() } })
    await answer
    expect(begun[0]?.posted.slice(1)).toEqual([
      { kind: "pack", pack: "songti", bytes: Uint8Array.of(7) },
      { kind: "pack", pack: "rare", bytes: undefined }
    ])
  })
})
