/** What styles keep out of sight beside a number is no digit of it; what a script may show is read. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { readPage } from "../../../src/readers/html.ts"

const textsOf = (page: string): ReadonlyArray<string> => {
  const read = readPage(page)
  if (Result.isFailure(read)) throw new Error(read.failure.zh)
  return read.success.blocks.flatMap((block) =>
    block._tag === "Paragraph" ? [block.text] : block.rows.flatMap(({ cells }) => cells.map((slot) => slot?.text ?? ""))
  )
}
const table = (cell: string, sheet = "") =>
  textsOf(
    `<style>${sheet}</style><table><tr><td>规章</td><td>12${cell}</td></tr><tr><td>甲</td><td>3</td></tr></table>`
  )[1]

describe("beside a number in a cell", () => {
  it.each([
    ['<span style="display:none">7</span>', ""],
    ['<span style="visibility: hidden">7</span>', ""],
    ['<b style="color:red;font-size:0">7</b>', ""],
    ['<i style="opacity:0">7</i>', ""],
    ['<span class="more tip">7</span>', ".a, span.tip { color: red; display: none }"]
  ])("%s is no digit of it", (cell, sheet) => expect(table(cell, sheet)).toBe("12"))

  it.each([
    ['<span class="tip">7</span>', "@media print { .tip { display: none } }"],
    ['<span class="tip">7</span>', ".tip { display: none } .tip.on { display: inline }"],
    ['<span class="tip" style="display:inline">7</span>', ".tip { display: none }"],
    ['<span style="font-size:0.9em">7</span>', ""],
    ['<span class="tip">7</span>', ".menu .tip { display: none }"]
  ])("%s is one of its digits where %s", (cell, sheet) => expect(table(cell, sheet)).toBe("127"))
})

it("a part of the page that a script shows on a click is read", () => {
  expect(textsOf('<style>.tab{display:none}</style><div class="tab"><p>一、总体情况</p></div>')).toEqual([
    "一、总体情况"
  ])
  const long = "主动公开。".repeat(60)
  expect(textsOf(`<style>.tab{display:none}</style><p><span class="tab">${long}</span></p>`)).toEqual([long])
  expect(textsOf('<p>共3<span style="visibility:hidden">9</span>件</p>')).toEqual(["共3件"])
})
