/** A roster is sent as the server takes it, wherever it comes from, and no cell of it is changed. */
import { describe, expect, it } from "vitest"
import { chosen, example, headless, pasted, placed } from "../../src/served/roster.ts"

describe("a pasted roster", () => {
  it("becomes CSV where tabs part its cells, with commas and quotes kept in their cells", () => {
    expect(pasted('编号\t名称\r\na\t甲,乙"丙"局')).toEqual({ type: "text/csv", body: '编号,名称\na,"甲,乙""丙""局"' })
  })

  it("is sent as it stands where it is CSV", () => expect(pasted(example).body).toBe(example))
})

describe("a pasted text without headings", () => {
  it("is no roster: its first line is told", () => {
    expect(headless("云岭县教育局\t部门\n云岭县水务局\t部门", "zh")?.says).toContain("“云岭县教育局 部门”")
    expect(headless("a,b", "en")?.says).toContain("no headings")
  })
  it.each(["单位一览\n编号\t名称", "单位名称,上级单位", "id,name", example, "", " \n"])(
    "%j may be a roster, and the server looks at it",
    (text) => expect(headless(text, "zh")).toBeUndefined()
  )
})

describe("a chosen roster", () => {
  it.each([
    ["名册.XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    ["名册.xls", "application/vnd.ms-excel"],
    ["名册.ods", "application/vnd.oasis.opendocument.spreadsheet"],
    ["名册.csv", "text/csv"],
    ["名册", "text/csv"]
  ])("%s is sent as %s, byte for byte", (name, type) => {
    const file = new Blob(["x"])
    expect(chosen(name, file)).toEqual({ type, body: file })
  })
})

describe("a roster that the server refuses", () => {
  const bad = { ok: false, status: 422, says: "共 1 处不合要求", errors: [] } as const
  it("is told of by row and heading, and that nothing was registered", () => {
    const errors = [{ pointer: "/units/2/kind", detail: '内容（/units/2/kind）：类型不符，读到 "什么"' }]
    expect(placed({ ...bad, errors }, "zh")).toMatchObject({
      says: "名册有1处要改，一个单位也没有登记",
      errors: [{ detail: '第3个单位的“类型”：类型不符，读到 "什么"' }]
    })
  })
  it("says in the roster's own words what may stand in a cell", () => {
    const detail = '内容（/units/3/level）：应为 "national"、"township" 之一，读到 "局"'
    const says = (pointer: string) => placed({ ...bad, errors: [{ pointer, detail }] }, "zh").errors[0]?.detail
    expect(says("/units/3/level")).toContain('应为 国家级、乡级 之一，读到 "局"')
    expect(says("/units/3/kind")).toContain("乡镇街道")
    expect(says("/units/3/name")).toContain('"township"')
  })
  it("keeps the server's own words where they are of no row", () => expect(placed(bad, "zh")).toBe(bad))
})
