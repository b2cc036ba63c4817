/** `gongkai consolidate`: the units' reports become one sum, each counted once, and whoever leaves a cell open is named. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { edition2021 } from "@gongkai/core"
import { type Draft, entryAt } from "@gongkai/core/Draft"
import { Count } from "@gongkai/core/Entry"
import * as Interchange from "@gongkai/core/Interchange"
import { Money } from "@gongkai/core/Money"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { put, reportOf } from "../support/drafts.ts"
import { folder, inside } from "../support/gongkai.ts"

const received = "requests/received/naturalPerson"
const sumFile = (cwd: string, name = "汇总.gongkai.json"): Draft =>
  Result.getOrThrow(Interchange.parse(readFileSync(join(cwd, name), "utf8")))

/** A folder 下级 with two towns. */
const towns = (): string => {
  const cwd = folder()
  mkdirSync(join(cwd, "下级"))
  put(cwd, "下级/甲.gongkai.json", reportOf("青石镇", { [received]: Count.make(12) }))
  put(cwd, "下级/乙.gongkai.json", reportOf("赤石镇", { [received]: Count.make(5) }))
  return cwd
}
const asked = ["consolidate", "下级", "--agency", "云岭县人民政府", "-o", "汇总"]

describe("gongkai consolidate", () => {
  it("writes the sum of a folder as a draft of 本级政府汇总, and exits 0 where nothing is open", async () => {
    const cwd = towns()
    const { code, out, err } = await inside(asked, { cwd })
    expect({ code, err }).toEqual({ code: 0, err: "" })
    expect(out).toContain("汇总2个单位")
    expect(out).toContain("合计200格")
    expect(sumFile(cwd)).toMatchObject({ scope: "aggregate", year: 2023, agency: { name: "云岭县人民政府" } })
    expect(entryAt(edition2021, sumFile(cwd), received)).toBe(17)
  })

  it("leaves a cell blank that one unit does not tell, names the unit and why, and exits 1", async () => {
    const cwd = towns()
    put(cwd, "下级/丙.gongkai.json", reportOf("白石镇", { [received]: { unread: "一O" } }))
    put(cwd, "下级/丁.gongkai.json", reportOf("黑石镇", { [received]: null }))
    const { code, out } = await inside(asked, { cwd })
    expect(code).toBe(1)
    expect(out).toContain("白石镇：未读1格")
    expect(out).toContain("黑石镇：未填1格")
    expect(entryAt(edition2021, sumFile(cwd), received)).toBeNull()
  })

  it("says with --explain --cell what each unit adds, and writes nothing", async () => {
    const cwd = towns()
    const { out } = await inside(["consolidate", "下级", "--explain", "--cell", received], { cwd })
    expect(out).toContain("青石镇 12、赤石镇 5")
    expect(out).not.toContain("结转下年度")
    expect(existsSync(join(cwd, "汇总.gongkai.json"))).toBe(false)
  })

  it("adds the report of one's own office with --own, whose name the sum takes", async () => {
    const cwd = towns()
    put(cwd, "县府办.gongkai.json", reportOf("云岭县人民政府办公室", { [received]: Count.make(3) }))
    const { code } = await inside(["consolidate", "下级", "--own", "县府办.gongkai.json", "-o", "汇总"], { cwd })
    expect(code).toBe(0)
    expect(entryAt(edition2021, sumFile(cwd), received)).toBe(20)
    expect(sumFile(cwd).agency.name).toBe("云岭县人民政府办公室")
  })

  it("counts a report once that stands there twice, and its own earlier sum not at all", async () => {
    const cwd = towns()
    copyFileSync(join(cwd, "下级/甲.gongkai.json"), join(cwd, "下级/甲（副本）.gongkai.json"))
    await inside(["consolidate", "下级", "--agency", "云岭县人民政府", "-o", "下级/汇总"], { cwd })
    const { out } = await inside(asked, { cwd })
    expect(entryAt(edition2021, sumFile(cwd), received)).toBe(17)
    expect(out).toContain("内容相同，只计一次")
    expect(out).toContain("是汇总的报告")
  })

  it("refuses to choose between two different reports of one organ, and between years", async () => {
    const cwd = towns()
    put(cwd, "下级/甲二.gongkai.json", reportOf("青石镇", { [received]: Count.make(13) }))
    const twice = await inside(asked, { cwd })
    expect(twice.code).toBe(2)
    expect(twice.err).toContain("“青石镇”有2份不同的报告")
    const years = towns()
    put(years, "下级/去年.gongkai.json", reportOf("青石镇", {}, { year: 2022 }))
    expect((await inside(asked, { cwd: years })).err).toContain("2022年1份、2023年2份")
    expect((await inside([...asked, "--year", "2023"], { cwd: years })).out).toContain("是2022年度的，没有计入")
  })

  it("does not pass over a file that may be a unit's report: it is named, and the exit code is 1", async () => {
    const cwd = towns()
    writeFileSync(join(cwd, "下级/丙.txt"), "白石镇的通知，不是年报。")
    const { code, out, err } = await inside(asked, { cwd })
    expect(code).toBe(1)
    expect(err).toContain("丙.txt")
    expect(out).toContain("有1个文件没有读成报告")
  })

  it("never replaces what was filled in since; the same sum once more is no matter", async () => {
    const cwd = towns()
    await inside(asked, { cwd })
    expect((await inside(asked, { cwd })).code).toBe(0)
    const filled = Interchange.show({ ...sumFile(cwd), publishedOn: "2024-01-31" })
    writeFileSync(join(cwd, "汇总.gongkai.json"), filled)
    const { code, err } = await inside(asked, { cwd })
    expect(code).toBe(2)
    expect(err).toContain("没有写出 汇总.gongkai.json")
    expect(readFileSync(join(cwd, "汇总.gongkai.json"), "utf8")).toBe(filled)
  })

  it("prints exact sums with --json, amounts in 万元", async () => {
    const cwd = folder()
    const fees = "proactive/fees/amount"
    put(cwd, "甲.gongkai.json", reportOf("青石镇", { [fees]: Money.make(1_234_567) }))
    put(cwd, "乙.gongkai.json", reportOf("赤石镇", { [fees]: Money.make(10_000_000) }))
    const { out } = await inside(["consolidate", ".", "--explain", "--cell", fees, "--json"], { cwd })
    expect(JSON.parse(out).cells).toMatchObject([
      { cell: fees, entry: "11.234567", sum: "11.234567", contributions: [{ value: "10" }, { value: "1.234567" }] }
    ])
  })

  it("asks for the name of the organ that adds up, and for a folder in which there are reports", async () => {
    const cwd = towns()
    const nameless = await inside(["consolidate", "下级"], { cwd })
    expect(nameless.code).toBe(2)
    expect(nameless.err).toContain("--agency")
    mkdirSync(join(cwd, "空"))
    const empty = await inside(["consolidate", "空", "--agency", "云岭县人民政府"], { cwd })
    expect(empty.code).toBe(2)
    expect(empty.err).toContain("没有下级单位报告")
  })
})

const total = "requests/received/total"

/** The two towns, whose own totals agree, added up with these corrections. */
const adjusted = (all: unknown) => {
  const cwd = towns()
  put(cwd, "下级/甲.gongkai.json", reportOf("青石镇", { [received]: Count.make(12), [total]: Count.make(12) }))
  put(cwd, "下级/乙.gongkai.json", reportOf("赤石镇", { [received]: Count.make(5), [total]: Count.make(5) }))
  writeFileSync(join(cwd, "调整.json"), JSON.stringify(all))
  return { cwd, done: inside([...asked, "--adjust", "调整.json"], { cwd }) }
}

describe("gongkai consolidate --adjust", () => {
  it("corrects the sums it names with their reasons, and the totals above them", async () => {
    const { cwd, done } = adjusted([{ cell: received, by: -2, reason: "两镇重复统计" }])
    const { code, out } = await done
    expect(code).toBe(0)
    expect(out).toContain("“一、本年新收政府信息公开申请数量／自然人”调整 -2：两镇重复统计")
    expect(entryAt(edition2021, sumFile(cwd), received)).toBe(15)
    expect(entryAt(edition2021, sumFile(cwd), total)).toBe(15)
    expect(out).toContain("“一、本年新收政府信息公开申请数量／总计”调整 -2：随")
  })

  it("shows a correction beside what each unit adds, and to programs", async () => {
    const { cwd, done } = adjusted([{ cell: "一、本年新收政府信息公开申请数量／自然人", by: 1, reason: "补计" }])
    await done
    const own = ["consolidate", "下级", "--adjust", "调整.json", "--explain", "--cell", received]
    expect((await inside(own, { cwd })).out).toContain("青石镇 12、赤石镇 5\n    调整 +1：补计")
    const { cells } = JSON.parse((await inside([...own, "--json"], { cwd })).out)
    expect(cells).toMatchObject([{ sum: 18, adjustment: { by: 1, reason: "补计" } }])
  })

  it("takes amounts in 万元 and leaves a sum blank that would be negative", async () => {
    const fee = "proactive/fees/amount"
    const { cwd, done } = adjusted([{ cell: fee, by: "-1.5", reason: "退费" }])
    const { code, out } = await done
    expect([code, entryAt(edition2021, sumFile(cwd), fee)]).toEqual([1, null])
    expect(out).toContain("调整后为-1.5，不能为负，留空")
  })

  it.each([
    ["no list", { cell: received, by: 1, reason: "补计" }, "应为一列调整"],
    ["no reason", [{ cell: received, by: 1, reason: " " }], "应为一列调整"],
    ["a cell there is not", [{ cell: "没有的行", by: 1, reason: "补计" }], "没有“没有的行”这一格"],
    ["a label of many cells", [{ cell: "自然人", by: 1, reason: "补计" }], "请写明地址"],
    ["half a case", [{ cell: received, by: "0.5", reason: "补计" }], "应为整数"],
    ["nothing", [{ cell: received, by: 0, reason: "补计" }], "调整数是0"],
    ["a number for an amount", [{ cell: "proactive/fees/amount", by: 1, reason: "补计" }], "带引号的万元数"],
    [
      "one cell twice",
      [
        { cell: received, by: 1, reason: "补计" },
        { cell: received, by: 2, reason: "再补" }
      ],
      "调整了两次"
    ]
  ])("writes nothing where the file says %s", async (_, all, said) => {
    const { cwd, done } = adjusted(all)
    const { code, err } = await done
    expect([code, existsSync(join(cwd, "汇总.gongkai.json"))]).toEqual([2, false])
    expect(err).toContain(said)
  })
})
