/** Large letters that lie over the text of a page are a watermark on every page; a large title is none. */
import { expect, it } from "vitest"
import { withoutBehind } from "../../../src/readers/pdf/behind.ts"

const run = (text: string, size: number, left: number, top: number) => ({
  text,
  size,
  left,
  right: left + size * text.length,
  top,
  bottom: top + size
})
const body = Array.from({ length: 20 }, (_, at) => run("全年办件平稳，答复按期作出", 16, 80, 100 + at * 28))
const mark = run("草稿", 120, 180, 350)

it("leaves the mark out, and counts it among what was not read", () => {
  const [page] = withoutBehind([{ runs: [mark, ...body], askew: 1 }])
  expect(page).toEqual({ runs: body, askew: 2 })
})
it("on a page of which it covers no text too, where it does on another", () => {
  const [, last] = withoutBehind([
    { runs: [mark, ...body], askew: 0 },
    { runs: [mark, ...body.slice(0, 3)], askew: 0 }
  ])
  expect(last).toEqual({ runs: body.slice(0, 3), askew: 1 })
})
it("keeps a title in 初号 above its text, and large letters that cover nothing", () => {
  const titled = [{ runs: [run("工作年度报告", 42, 100, 40), ...body], askew: 0 }]
  expect(withoutBehind(titled)).toEqual(titled)
  const cover = [{ runs: [run("年报", 90, 200, 5), ...body], askew: 0 }]
  expect(withoutBehind(cover)).toEqual(cover)
})
