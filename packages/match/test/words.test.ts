/** A row of heads is known by its words, also over several lines; a form's own words are all that it prints. */
import { describe, expect, it } from "vitest"
import { plain } from "../src/fold.ts"
import { headsAmong, isHead, wordsOf } from "../src/words.ts"
import { proactive, requests } from "./support/forms.ts"
import { grid, line } from "./support/readings.ts"

describe("a row of heads", () => {
  it("has two or more of them and no figure", () => {
    expect(isHead(line("自然人", "法人或其他组织", "总计"))).toBe(true)
    expect(isHead(line("信息内容", "本年制发件数", "本年废止件数"))).toBe(true)
    expect(isHead(line("自然人"))).toBe(false)
    expect(isHead(line("自然人", "商业企业", "5"))).toBe(false)
    expect(isHead(line("行政许可", "行政处罚"))).toBe(false)
  })
  it("goes on in lines of one head each, up to a line of something else", () => {
    const rows = [line("自然人", "总计"), line("商业企业"), line("行政许可"), line("科研机构")]
    expect([...headsAmong(rows)]).toEqual(rows.slice(0, 2))
  })
  it("does not go on in a grid, where heads have their places", () => {
    const rows = grid(["自然人", "总计"], ["商业企业", ""])
    expect([...headsAmong(rows)]).toEqual(rows.slice(0, 1))
  })
})

it("the words of a form are its labels, groups, heads and corners", () => {
  const words = wordsOf(requests)
  for (const word of ["一、本年新收政府信息公开申请数量", "（三）不予公开", "法人或其他组织", "科研机构", "申请人情况"])
    expect(words).toContain(plain(word))
  expect(wordsOf(proactive)).toContain(plain("第二十条第（五）项"))
  expect(wordsOf(proactive)).not.toContain(plain("科研机构"))
})
