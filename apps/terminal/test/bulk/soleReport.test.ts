/** A zip with one report is written to one file; one with several is not, and no report is taken for another in silence. */
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import * as Interchange from "@gongkai/core/Interchange"
import * as Result from "effect/Result"
import { strToU8, zipSync } from "fflate"
import { beforeAll, describe, expect, it } from "vitest"
import { example, folder, inside } from "../support/gongkai.ts"

const cwd = folder()
const report = readFileSync(example)
const packed = (name: string, files: { readonly [path: string]: Uint8Array }) =>
  writeFileSync(join(cwd, name), zipSync(files))
const reportIn = (name: string) => Result.getOrThrow(Interchange.parse(readFileSync(join(cwd, name), "utf8")))
const imported = (zip: string, to: string) => inside(["import", zip, "-o", to], { cwd })

beforeAll(async () => {
  packed("one.zip", { "附件/年报.txt": report })
  packed("beside.zip", { "年报.txt": report, "说明.txt": strToU8("请查收。") })
  packed("two.zip", { "甲.txt": report, "乙.txt": strToU8(report.toString("utf8").replaceAll("临水街道", "望山街道")) })
  packed("none.zip", { "说明.txt": strToU8("请查收。"), "又.txt": strToU8("无。") })
  await inside(["import", example, "-o", "a.gongkai.json"], { cwd })
  await inside(["export", "a.gongkai.json", "-o", "package.zip"], { cwd })
})

describe("a zip", () => {
  it.each(["one", "package"])("%s with a single report is read into one file", async (name) => {
    expect((await imported(`${name}.zip`, `${name}.gongkai.json`)).code).toBe(0)
    expect(reportIn(`${name}.gongkai.json`).agency).toEqual(reportIn("a.gongkai.json").agency)
  })
  it("is written in the format that the file ends with", async () => {
    expect((await imported("one.zip", "one.md")).code).toBe(0)
    expect(readFileSync(join(cwd, "one.md"), "utf8")).toContain("政府信息公开工作年度报告")
  })
  it("with something else beside the report says of that why it was not read", async () => {
    const { err, out } = await imported("beside.zip", "beside.gongkai.json")
    expect(reportIn("beside.gongkai.json").year).toBe(reportIn("a.gongkai.json").year)
    expect(err + out).toContain("说明.txt")
  })
  it.each(["two", "none"])("%s without just one is refused, and nothing is written", async (name) => {
    const { code, err } = await imported(`${name}.zip`, `${name}.gongkai.json`)
    expect([code, existsSync(join(cwd, `${name}.gongkai.json`))]).toEqual([2, false])
    expect(err).toContain("文件夹")
  })
})
