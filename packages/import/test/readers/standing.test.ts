/** Paragraphs of a source that marks them stand as they stand; lines, and what a page's end tore, go on. */
import type { Block } from "@gongkai/match/Document"
import { expect, it } from "vitest"
import { standing } from "../../src/readers/standing.ts"

const said = (...texts: ReadonlyArray<string>): ReadonlyArray<Block> =>
  texts.map((text, at) => ({ _tag: "Paragraph", text, place: { path: `/p[${at + 1}]` } }))
const begins = (blocks: ReadonlyArray<Block>) =>
  standing(blocks).map((block) => (block._tag === "Paragraph" ? block.goesOn : undefined))

it("a paragraph without a stop at its end goes on in none", () =>
  expect(begins(said("受理地址在望山县政务服务大厅一楼西侧窗口", "全年接待群众来访，逐件登记。"))).toEqual([
    undefined,
    false
  ]))

it("one that cannot end so, or before one that cannot begin so, was torn", () => {
  expect(begins(said("全年收到申请九十件，均按期办结，没有逾期，", "群众满意。"))[1]).toBeUndefined()
  expect(begins(said("全年收到申请九十件，均按期办结没有逾期的", "情形。"))[1]).toBeUndefined()
  expect(begins(said("全年收到申请九十件，均按期办结没有逾期", "，群众满意。"))[1]).toBeUndefined()
})

it("of lines that are broken at a width nothing is said", () => {
  const line = "全年收到政府信息公开申请九十件，均按期办结，没有"
  expect(begins(said(line, line, line, line, "逾期。"))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined
  ])
})

it("where paragraphs are set in, one that is not may go on", () => {
  const set = said(
    "办件平稳，逐件登记在册，按月核对。",
    "答复按期，没有逾期的情形，群众满意",
    "度提高，比上年有所好转，逐步改善。"
  ).map((block, at): Block => (block._tag === "Paragraph" && at < 2 ? { ...block, goesOn: false } : block))
  expect(begins(set)).toEqual([false, false, undefined])
})
