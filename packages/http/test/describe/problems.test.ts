/** Each status that the application refuses with has an example, in the client's language. */
import { expect, it } from "vitest"
import { problemOf } from "../../src/describe/problems.ts"
import { titles } from "../../src/problem/Problem.ts"

it.each(Object.keys(titles).map(Number))("%i has one that says what is wrong", (status) => {
  const [zh, en] = [problemOf(status, "zh"), problemOf(status, "en")]
  expect(zh.detail).toMatch(/\p{Script=Han}/u)
  expect(en.detail).toMatch(/^[A-Z\d][^\p{Script=Han}]+$/u)
  expect([zh.status, zh.title, en.title]).toEqual([status, titles[status]?.zh, titles[status]?.en])
})
