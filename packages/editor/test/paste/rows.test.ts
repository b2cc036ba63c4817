/** What each pasted row says of itself: the row of the form that it is, heads of columns, a group over others, or nothing. */
import { proactive, requests } from "@gongkai/core/editions/2021"
import { describe, expect, it } from "vitest"
import { formRows, isAboveAll, isName, readRows } from "../../src/paste/rows.ts"

/** Each row in a word: the key that it names, head, group, or nothing. */
const said = (text: string, form: Parameters<typeof readRows>[0] = requests) =>
  readRows(
    form,
    text.split("\n").map((row) => row.split("\t"))
  ).map(({ names, head, group }) => names?.line.key ?? (head ? "head" : group ? "group" : ""))

describe("a pasted row", () => {
  it("is the row of the form that its label names", () => {
    expect(said("一、本年新收政府信息公开申请数量\t1\t2")).toEqual(["received"])
    expect(said("1.属于国家秘密\t3")).toEqual(["outcome.denied.stateSecret"])
  })
  it("without a label says nothing", () => {
    expect(said("1\t2\t3")).toEqual([""])
    expect(said("\t\t")).toEqual([""])
  })
  it("of names without figures heads the columns", () => {
    expect(said("\t自然人\t商业企业\n1\t2\t3")).toEqual(["head", ""])
  })
  it("that names a group heads the rows below it, and is none itself", () => {
    expect(said("（三）不予公开\t\t\n1.属于国家秘密\t3\t0")).toEqual(["group", "outcome.denied.stateSecret"])
  })
  it("named 其他 is that of the group it stands under, and of none where no group is known", () => {
    const own = said("（六）其他处理\n3.其他\t1").at(-1)
    expect(own).toMatch(/^outcome\..+/u)
    expect(said("（三）不予公开\n3.其他\t1").at(-1)).toBe("")
    expect(said("不是这张表的一组\t1\n3.其他\t1").at(-1)).toBe("")
  })
  it("of unknown names after figures is no head", () => {
    expect(said("1\t2\n备注\t说明")).toEqual(["", ""])
  })
})

describe("a name", () => {
  it.each(["自然人", "1.属于国家秘密", "GDP"])("%s is one", (text) => expect(isName(text)).toBe(true))
  it.each(["", "12", "约30件", "12件", "—", "1,234"])("%j is none", (text) => expect(isName(text)).toBe(false))
})

describe("what a form prints above all its columns", () => {
  it("names none of them", () => {
    expect(isAboveAll(requests, requests.title)).toBe(true)
    expect(isAboveAll(requests, "自然人")).toBe(false)
  })
})

it("the rows of a form are those of all its blocks, in order", () => {
  expect(formRows(proactive).map(({ line }) => line.key)).toEqual(expect.arrayContaining(["rules", "fees"]))
  expect(new Set(formRows(proactive).map(({ block }) => block)).size).toBe(proactive.blocks.length)
})
