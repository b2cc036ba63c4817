/** `gongkai export-all` and `gongkai restore`: what is kept becomes one file while it is served, and a database again. */
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { folder, inside } from "./support/gongkai.ts"

/** A folder with a database in which there is a token. */
const made = async () => {
  const cwd = folder()
  await inside(["token", "issue", "--label", "报送"], { cwd })
  return cwd
}
const tokens = async (cwd: string, db: string) => (await inside(["token", "list", "--json", "--db", db], { cwd })).out

describe("what export-all and backup write", () => {
  it("becomes a new database that tells the same, its log proved", async () => {
    const cwd = await made()
    expect(await inside(["export-all", "全部.jsonl"], { cwd })).toMatchObject({ code: 0 })
    await inside(["backup", "备份.db"], { cwd })
    for (const [at, file] of ["全部.jsonl", "备份.db"].entries()) {
      const db = `恢复${at}.db`
      // oxlint-disable-next-line no-await-in-loop
      const { code, out, err } = await inside(["restore", file, "--json", "--db", db], { cwd })
      expect(code, err).toBe(0)
      expect(JSON.parse(out)).toMatchObject({ database: join(cwd, db), log: { _tag: "Holds" } })
      // oxlint-disable-next-line no-await-in-loop
      expect(await tokens(cwd, db)).toBe(await tokens(cwd, "gongkai.db"))
    }
  })

  it("is put over no database in which there is something, and over no file of another kind", async () => {
    const cwd = await made()
    await inside(["export-all", "全部.jsonl"], { cwd })
    await inside(["backup", "备份.db"], { cwd })
    const before = await tokens(cwd, "gongkai.db")
    for (const file of ["全部.jsonl", "备份.db"]) {
      // oxlint-disable-next-line no-await-in-loop
      expect(await inside(["restore", file], { cwd })).toMatchObject({ code: 2 })
    }
    expect((await inside(["restore", "全部.jsonl"], { cwd })).err).toMatch(/^gongkai\.db：数据库不是空的/u)
    expect(await tokens(cwd, "gongkai.db")).toBe(before)
    expect((await inside(["export-all", "全部.jsonl"], { cwd })).err).toContain("--force")
    expect((await inside(["export-all", "全部.jsonl", "--force"], { cwd })).code).toBe(0)
    writeFileSync(join(cwd, "清单.txt"), "购物清单")
    expect((await inside(["export-all", "清单.txt", "--force"], { cwd })).err).toContain("没有改动")
    expect(readFileSync(join(cwd, "清单.txt"), "utf8")).toBe("购物清单")
  })

  it("is not taken in where it is not whole", async () => {
    const cwd = await made()
    await inside(["export-all", "全部.jsonl"], { cwd })
    const whole = readFileSync(join(cwd, "全部.jsonl"), "utf8")
    writeFileSync(join(cwd, "半.jsonl"), whole.slice(0, whole.length - 20))
    expect((await inside(["restore", "半.jsonl", "--db", "新.db"], { cwd })).err).toContain("不完整")
    expect((await inside(["restore", "没有.jsonl", "--db", "新.db"], { cwd })).err).toContain("读不到")
    expect((await inside(["restore", "没有.jsonl", "--db", "另.db"], { cwd })).code).toBe(2)
    expect(existsSync(join(cwd, "另.db"))).toBe(false)
  })
})
