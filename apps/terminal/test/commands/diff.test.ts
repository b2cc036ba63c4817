/** `gongkai diff`: in what two reports differ, for people and for programs, within an edition and across. */
import { Count } from "@gongkai/core/Entry"
import { paragraph } from "@gongkai/core/Narrative"
import { describe, expect, it } from "vitest"
import { put, reportOf } from "../support/drafts.ts"
import { folder, inside, piped } from "../support/gongkai.ts"

const received = "requests/received/naturalPerson"

describe("gongkai diff", () => {
  it("says that two files of one report are the same, and exits 0", async () => {
    const cwd = folder()
    put(cwd, "a.gongkai.json", reportOf("云岭县青石镇"))
    put(cwd, "b.gongkai.json", reportOf("云岭县青石镇"))
    const { code, out, err } = await inside(["diff", "a.gongkai.json", "b.gongkai.json"], { cwd })
    expect({ code, err }).toEqual({ code: 0, err: "" })
    expect(out).toContain("0 格不同，200 格相同")
  })

  it("tells cells with their difference, the agency field by field, prose word by word, and exits 1", async () => {
    const cwd = folder()
    const before = reportOf("云岭县青石镇", { [received]: Count.make(12) })
    const after = reportOf("云岭县青石镇", { [received]: Count.make(9) })
    put(cwd, "a.gongkai.json", { ...before, preamble: [paragraph("联系电话见网站，全年办结12件。")] })
    put(cwd, "b.gongkai.json", {
      ...after,
      agency: { name: "云岭县青石镇", address: "青石路3号" },
      preamble: [paragraph("联系电话见网站，全年办结9件。")]
    })
    const { code, out } = await inside(["diff", "a.gongkai.json", "b.gongkai.json"], { cwd })
    expect(code).toBe(1)
    expect(out).toContain("一、本年新收政府信息公开申请数量／自然人  12 → 9  −3")
    expect(out).toContain("地址  （无） → 青石路3号")
    expect(out).toContain("全年办结［删 12］［增 9］件。")
  })

  it("tells a blank, 本项全年无, something unread and 0 apart", async () => {
    const cwd = folder()
    put(cwd, "a.gongkai.json", reportOf("青石镇", { [received]: null, "requests/carriedIn/naturalPerson": "none" }))
    put(cwd, "b.gongkai.json", reportOf("青石镇", { "requests/carriedOut/naturalPerson": { unread: "3 4" } }))
    const { out } = await inside(["diff", "a.gongkai.json", "b.gongkai.json"], { cwd })
    expect(out).toContain("空白 → 0")
    expect(out).toContain("本项全年无 → 0")
    expect(out).toContain("0 → 未读“3 4”")
  })

  it("compares reports of two editions where both count alike, and names the rest with the reason", async () => {
    const cwd = folder()
    put(cwd, "a.gongkai.json", reportOf("青石镇", { [received]: Count.make(1) }, { year: 2020, edition: "2019" }))
    put(cwd, "b.gongkai.json", reportOf("青石镇"))
    const { out } = await inside(["diff", "a.gongkai.json", "b.gongkai.json"], { cwd })
    expect(out).toContain("自然人  1 → 0  −1")
    expect(out).toContain("只有前一份的格式统计、不能比较的")
    expect(out).toContain("2019年格式不统计废止件数")
  })

  it("prints one JSON value with --json, with amounts as a file has them", async () => {
    const cwd = folder()
    put(cwd, "a.gongkai.json", reportOf("青石镇"))
    put(cwd, "b.gongkai.json", reportOf("青石镇", { "proactive/fees/amount": null }))
    const { out } = await inside(["diff", "--json", "--lang", "en", "a.gongkai.json", "b.gongkai.json"], { cwd })
    expect(JSON.parse(out)).toMatchObject({
      differs: true,
      cells: [{ cell: "proactive/fees/amount", before: "0", after: null }],
      same: 199
    })
  })

  it("exits 2 where one of the two is not there, and says which", async () => {
    const cwd = folder()
    put(cwd, "a.gongkai.json", reportOf("青石镇"))
    const { code, out, err } = await inside(["diff", "a.gongkai.json", "没有.txt"], { cwd })
    expect({ code, out }).toEqual({ code: 2, out: "" })
    expect(err).toContain("没有.txt：没有这个文件")
  })

  it("ends quietly where the reader has seen enough", () => {
    const cwd = folder()
    put(cwd, "a.gongkai.json", reportOf("青石镇"))
    put(cwd, "b.gongkai.json", reportOf("赤石镇"))
    expect(piped(["diff", "a.gongkai.json", "b.gongkai.json"], "head -n 1", cwd).err).toBe("")
  })
})
