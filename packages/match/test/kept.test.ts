/**
 * A memory of bounded size gives what the work itself would give, however much is asked of it.
 *
 * @module
 */
import { expect, test } from "vitest"
import { kept } from "../src/kept.ts"

test("an answer is worked out once while it is kept", () => {
  let works = 0
  const length = kept<number>(10)
  const ask = (text: string) => length(text, () => ((works += 1), text.length))
  expect([ask("合计"), ask("总计数"), ask("合计")]).toEqual([2, 3, 2])
  expect(works).toBe(2)
})

test("a falsy answer is kept like any other", () => {
  let works = 0
  const isLong = kept<boolean>(10)
  const ask = () => isLong("件", () => ((works += 1), false))
  expect([ask(), ask()]).toEqual([false, false])
  expect(works).toBe(1)
})

test("a full memory begins anew, and its answers stay right", () => {
  const length = kept<number>(3)
  const texts = Array.from({ length: 20 }, (_, at) => "数".repeat(at % 7))
  expect(texts.map((text) => length(text, () => text.length))).toEqual(texts.map((text) => text.length))
})

test("a memory for two holds two: the third empties it first", () => {
  let works = 0
  const length = kept<number>(2)
  const ask = (text: string) => length(text, () => ((works += 1), text.length))
  for (const text of ["甲", "乙", "甲", "乙", "丙"]) ask(text)
  expect(works).toBe(3)
  ask("甲")
  expect(works).toBe(4)
})
