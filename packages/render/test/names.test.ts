/** Headings by their names: without number and remark, and in English where the form's own words allow it. */
import { lines } from "@gongkai/core/Axis"
import { edition2021 } from "@gongkai/core/editions/2021"
import { forms } from "@gongkai/core/Edition"
import { describe, expect, it } from "vitest"
import { nameOf } from "../src/names.ts"

describe("the name of a heading", () => {
  it.each([
    ["（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "部分公开", "disclosed in part"],
    ["1.属于国家秘密", "属于国家秘密", "state secret"],
    ["一、本年新收政府信息公开申请数量", "本年新收政府信息公开申请数量", "requests received"],
    ["本年收费金额（单位：万元）", "本年收费金额（单位：万元）", "本年收费金额（单位：万元）"],
    ["4.申请人撤回", "申请人撤回", "申请人撤回"]
  ])("%s", (label, zh, en) => expect(nameOf({ label })).toEqual({ zh, en }))

  it("is English for every row and column of the requests", () => {
    const form = forms(edition2021).find(({ key }) => key === "requests")
    const all = (form?.blocks ?? []).flatMap(({ rows, columns }) => [...lines(rows), ...lines(columns)])
    const open = all.flatMap(({ path }) => path).filter((each) => /\p{Script=Han}/u.test(nameOf(each).en))
    expect(all.length).toBeGreaterThan(30)
    expect(open).toEqual([])
  })
})
