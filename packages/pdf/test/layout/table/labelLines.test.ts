/** A label in a narrow column is cut between its words, and behind its number. */
import { expect, it } from "@effect/vitest"
import { metrics } from "../../../src/layout/line/Metrics.ts"
import type { Line } from "../../../src/layout/line/Line.ts"
import type { Rules } from "../../../src/layout/line/Rules.ts"
import { labelLines } from "../../../src/layout/table/labelLines.ts"
import { square } from "../faces.ts"

const own = metrics(square, "songti")
const textOf = ({ pieces }: Line) => pieces.map(({ text }) => text).join("")
const label = (text: string, role: "column" | "row", width: number, rules?: Rules) =>
  labelLines({ text, role, align: "centre", row: 0, column: 0, rows: 1, columns: 1, face: "songti" }, own, {
    size: 10,
    width,
    ...(rules !== undefined && { rules })
  }).map(textOf)

it("the head of a narrow column is cut between words of two characters", () => {
  expect(label("社会公益组织", "column", 25)).toEqual(["社会", "公益", "组织"])
  expect(label("社会公益组织", "column", 45)).toEqual(["社会公益", "组织"])
})

it("a numbered label is cut behind its number where the rest fits one line", () => {
  expect(label("（三）不予公开", "row", 42)).toEqual(["（三）", "不予公开"])
})

it("a label is broken between words, where its column is narrow too", () => {
  expect(label("3.要求提供公开出版物", "row", 62)).toEqual(["3.要求提供", "公开出版物"])
  expect(label("三、本年度办理结果", "row", 30)).toEqual(["三、", "本年度", "办理", "结果"])
  expect(label("3.要求提供公开出版物", "row", 32)).toEqual(["3.要求", "提供", "公开出", "版物"])
})

it("an older print has its labels torn as they were", () => {
  expect(label("三、本年度办理结果", "row", 30, 2)).toEqual(["三、本", "年度办", "理结果"])
})
