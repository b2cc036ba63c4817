/** What the matcher says of a table names the thing, its place and the next step, in both languages. */
import { lines } from "@gongkai/core/Axis"
import { describe, expect, it } from "vitest"
import * as remarks from "../src/remarks.ts"
import { proactive, requests } from "./support/forms.ts"
import { line } from "./support/readings.ts"

const [block] = proactive.blocks
const [rules] = block === undefined ? [] : lines(block.rows)
if (block === undefined || rules === undefined) throw new Error("no row")

describe("what is missing", () => {
  it("is an error that says what to do", () => {
    expect(remarks.formMissing(requests)).toMatchObject({
      severity: "error",
      text: { zh: `没有找到“${requests.title}”的表；请对照原件补填` }
    })
    expect(remarks.partMissing("总体情况", "overview").text).toEqual({
      zh: "没有找到“总体情况”这一部分",
      en: "not found: part “overview”"
    })
  })
  it("of a file that breaks off says where it ends; other messages stay as they are", () => {
    const all = [remarks.formMissing(requests), remarks.rowLeftOut(line("甲", "1"))]
    const [form, row] = remarks.withEnd(all, "二、上年结转")
    expect(form?.text.zh).toBe(
      `没有找到“${requests.title}”的表；文件到“二、上年结转”为止，可能不完整，请找到完整的原件`
    )
    expect(row).toEqual(all[1])
    expect(remarks.withEnd(all, undefined)).toBe(all)
  })
})

describe("a row", () => {
  it("left out is quoted with its figures, blanks left out", () => {
    expect(remarks.rowLeftOut(line("公共服务", "12", "", "3"))).toMatchObject({
      severity: "note",
      leavesOut: true,
      place: { line: 1 },
      text: { zh: "“公共服务”行不在格式之内，没有收录：12、3" }
    })
  })
  it("called otherwise is a warning with both names, and a departure", () => {
    expect(remarks.unofficial(line("规章制度", "1"), rules)).toMatchObject({
      severity: "warning",
      text: { zh: "行名写作“规章制度”，官方为“规章”" },
      departure: { of: "row", printed: "规章制度", official: "规章" }
    })
  })
})

describe("a heading", () => {
  it("worded otherwise is a note, out of order a warning", () => {
    expect(remarks.otherHeading("概述", "总体情况", { line: 2 })).toMatchObject({
      severity: "note",
      place: { line: 2 },
      departure: { of: "heading", printed: "概述", official: "总体情况" }
    })
    expect(remarks.outOfOrder("一、其他", "其他需要报告的事项", undefined)).toMatchObject({
      severity: "warning",
      departure: { of: "order" }
    })
    expect(remarks.outOfOrder("一、其他", "其他需要报告的事项", undefined)).not.toHaveProperty("place")
    expect(remarks.outOfOrder("一、其他", "其他需要报告的事项", undefined, true).text.zh).toContain("已收入这一部分")
  })
})

it("a head read in the official order is named by its block, or by its table", () => {
  expect(remarks.officialOrder(proactive, block, {}).text.zh).toContain("“第二十条第（一）项”的表头没有认全")
  const [only] = requests.blocks
  expect(only && remarks.headUnknown(requests, only).zh).toContain(`“${requests.title}”`)
})

it("messages that say the same of several things share a key, and each has its own piece of the list", () => {
  const [one, other] = ["甲", "乙"].map((label) => remarks.rowLeftOut(line(label, "1")).cause)
  expect(one?.key).toBe(other?.key)
  expect([one?.of.zh, other?.of.zh]).toEqual(["“甲”1", "“乙”1"])
})
