/** The log of a real server audited by the bundled command: receipts and noted heads are in it, and what was changed behind its back shows. */
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { folder, gongkai, withExample } from "./support/gongkai.ts"
import { running, type Running, serving } from "./support/server.ts"

const home = folder()
const file = "年报.gongkai.json"
const at: { server?: Running; keeper?: string; clerk?: string; part?: string } = {}
const url = (): string => at.server?.url ?? ""
const json = { "content-type": "application/json" }
const audit = (...more: ReadonlyArray<string>) =>
  running(["audit", "--server", url(), ...more], { cwd: home, token: at.keeper ?? "" })
const behind = (statement: string): void => {
  const database = new DatabaseSync(join(home, "gongkai.db"))
  database.exec(statement)
  database.close()
}

beforeAll(async () => {
  const { token, administrator } = JSON.parse(gongkai(["serve", "--init", "--json"], { cwd: home }).out)
  at.clerk = token
  at.server = await serving(home)
  const post = (path: string, body: object, headers: Record<string, string>) =>
    fetch(`${url()}/v1${path}`, { method: "POST", headers: { ...json, ...headers }, body: JSON.stringify(body) })
  const session = await post("/sessions", administrator, {})
  const { csrf } = await session.json()
  const own = { cookie: session.headers.get("set-cookie")?.split(";")[0] ?? "", "x-csrf-token": csrf }
  const issued = await post(`/accounts/${administrator.id}/tokens`, { label: "核验", readOnly: true }, own)
  at.keeper = (await issued.json()).token
  const plan = { kind: "service", name: "监督", grants: [{ role: "auditor", over: "culture" }] }
  const make = { method: "PUT", headers: { ...json, ...own, "if-none-match": "*" }, body: JSON.stringify(plan) }
  await fetch(`${url()}/v1/accounts/watching`, make)
  at.part = (await (await post("/accounts/watching/tokens", { label: "监督" }, own)).json()).token
  withExample(home, file)
  const { agency } = JSON.parse(readFileSync(join(home, file), "utf8"))
  const unit = { id: "culture", from: "2020-01-01", name: agency.name, kind: "department", level: "county" }
  await post("/units", unit, { authorization: `Bearer ${token}`, "if-none-match": "*" })
  const to = { cwd: home, token }
  await running(["push", file, "--to", url(), "--agency-id", "culture"], to)
  const { out } = await running(["file", "--server", url(), "--agency-id", "culture", "--year", "2023", "--json"], to)
  writeFileSync(join(home, "回执.json"), out)
})
afterAll(async () => {
  await at.server?.end("SIGTERM")
})

describe("a log that nobody changed", () => {
  it("holds, has the receipt in it, and its head is kept for the next time", async () => {
    const { code, out, err } = await audit("回执.json", "--save", "末项.json")
    expect([code, err]).toEqual([0, ""])
    expect(out).toMatch(/日志完整：共\d+项/u)
    expect(out).toMatch(/回执\.json：是第\d+项（filing culture 2023 file/u)
    expect(JSON.parse(readFileSync(join(home, "末项.json"), "utf8"))).toMatchObject({ hash: expect.any(String) })
  })
  it("still has the head in it that was kept, after more was done", async () => {
    const { code, out } = await audit("末项.json", "--json", "--lang", "en")
    expect([code, JSON.parse(out)]).toMatchObject([0, { holds: true, noted: [{ of: "末项.json", found: true }] }])
  })
  it("is read by administrators and auditors alone", async () => {
    const { code, err } = await running(["audit", "--server", url()], { cwd: home, token: at.clerk ?? "" })
    expect([code, err]).toEqual([2, expect.stringContaining("没有查看")])
  })
  it("is not audited by whoever sees a part of it, which proves nothing", async () => {
    const { code, err } = await running(["audit", "--server", url()], { cwd: home, token: at.part ?? "" })
    expect([code, err]).toEqual([2, expect.stringContaining("只看得到日志的一部分")])
  })
  it("has no entry of another log, and no head is kept over another's file", async () => {
    expect(await audit("a".repeat(64), "--save", "别的.json")).toMatchObject({
      code: 1,
      err: expect.stringContaining("日志里没有")
    })
    expect(existsSync(join(home, "别的.json"))).toBe(false)
    expect(await audit(file)).toMatchObject({ code: 2, err: expect.stringContaining("没有记录指纹") })
    expect(await audit("--save", file)).toMatchObject({ code: 2, err: expect.stringContaining("已经存在") })
  })
})

describe("a log that its keeper changed", () => {
  it("shows which entry: its author, its content, its end", async () => {
    behind("UPDATE log SET done_by = '别人' WHERE number = 2")
    expect(await audit("末项.json")).toMatchObject({ code: 1, err: expect.stringContaining("第2项被改过") })
    behind("UPDATE log SET done_by = '命令行' WHERE number = 2")
    expect(await audit("末项.json")).toMatchObject({ code: 0 })
    behind("UPDATE log SET body = '{}' WHERE kind = 'filing'")
    const { code, err } = await audit("回执.json")
    expect([code, err]).toEqual([1, expect.stringContaining("的内容被改过")])
    behind("DELETE FROM log WHERE number >= (SELECT MIN(number) FROM log WHERE kind = 'filing')")
    expect(await audit("回执.json")).toMatchObject({ code: 1, err: expect.stringContaining("日志里没有") })
    expect(await audit()).toMatchObject({ code: 0 })
  })
})
