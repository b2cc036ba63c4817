/** What is asked for often is done once, a while after it was first asked for. */
import { describe, expect, it } from "vitest"
import { alarm } from "../../src/session/alarm.ts"

/** A clock that goes off when it is told to. */
const clock = () => {
  let waiting: Array<{ readonly milliseconds: number; readonly work: () => void }> = []
  return {
    later: (milliseconds: number, work: () => void) => {
      const own = { milliseconds, work }
      waiting.push(own)
      return () => {
        waiting = waiting.filter((each) => each !== own)
      }
    },
    waiting: () => waiting.map(({ milliseconds }) => milliseconds),
    ring: () => {
      const all = waiting
      waiting = []
      for (const { work } of all) work()
    }
  }
}

const set = () => {
  const own = clock()
  let done = 0
  const it = alarm(own.later, 900, () => {
    done += 1
  })
  return { ...own, it, done: () => done }
}

describe("an alarm", () => {
  it("rings once, however often it is set before, and the time runs from the first", () => {
    const { it: own, waiting, ring, done } = set()
    own.set()
    own.set()
    expect(waiting()).toEqual([900])
    ring()
    expect(done()).toBe(1)
  })

  it("can be set again after it rang, also by what it does", () => {
    const { it: own, waiting, ring, done } = set()
    own.set()
    ring()
    own.set()
    ring()
    expect([done(), waiting()]).toEqual([2, []])
  })

  it("does not ring once it is called off, and can be set anew", () => {
    const { it: own, ring, done } = set()
    own.clear()
    own.set()
    own.clear()
    ring()
    expect(done()).toBe(0)
    own.set()
    ring()
    expect(done()).toBe(1)
  })
})
