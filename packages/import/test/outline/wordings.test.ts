/** The heading of a part may be worded otherwise, as long as it speaks of what the part is about. */
import { edition2021 } from "@gongkai/core/editions/2021"
import { describe, expect, it } from "vitest"
import { isWorded, topicOf, unnumbered, wordings } from "../../src/outline/wordings.ts"

const part = (number: number) => {
  const section = edition2021.sections[number - 1]
  if (section === undefined) throw new Error("there is no such part")
  return section
}

describe("words are a heading of a part", () => {
  it.each([
    [1, "工作概述", true],
    [3, "依申请公开办理", true],
    [4, "复议和诉讼", true],
    [5, "短板与下一步打算", true],
    [6, "其它事项", true],
    [6, "与其他单位协作", false],
    [5, "主动公开情况", false],
    [1, "本年度我局按照统一部署总体上完成了各项公开任务并按期办结", false]
  ])("%i: %s is %s", (number, words, isOne) => expect(isWorded(edition2021, part(number), words)).toBe(isOne))
})

it("the wordings of a part begin with the official one, in one form, and without numbers the longest is first", () => {
  const all = wordings(edition2021, part(5))
  expect(all[0]?.startsWith("五")).toBe(true)
  expect(all.every((each) => each.startsWith("五") && !/[、，]/u.test(each))).toBe(true)
  const bare = unnumbered(edition2021, part(5))
  expect(bare).toHaveLength(all.length)
  expect(bare.some((each) => each.startsWith("五"))).toBe(false)
  expect(bare.map(({ length }) => length)).toEqual(
    bare.map(({ length }) => length).toSorted((one, other) => other - one)
  )
})

it("every part of the form has a topic", () =>
  expect(edition2021.sections.every((section) => topicOf(edition2021, section) !== undefined)).toBe(true))
