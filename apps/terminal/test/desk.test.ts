/** A report's way through the desk of a real server by the bundled command: signed in, filed, returned, corrected, approved, published. */
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import * as Draft from "@gongkai/core/Draft"
import * as Entry from "@gongkai/core/Entry"
import * as Interchange from "@gongkai/core/Interchange"
import * as Result from "effect/Result"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { folder, withExample } from "./support/gongkai.ts"
import { running, type Running, serving, token } from "./support/server.ts"

const home = folder()
const good = token(home, "测试")
const file = "年报.gongkai.json"
const at: { server?: Running } = {}
process.env["XDG_STATE_HOME"] = join(home, "state")
const logins = join(home, "state", "gongkai", "logins.json")

const url = (): string => at.server?.url ?? ""
/** Without a token but that which `login` keeps. */
const run = (...parameters: ReadonlyArray<string>) => running(parameters, { cwd: home })
const of = (name: string, ...more: ReadonlyArray<string>) =>
  run(name, "--agency-id", "culture", "--year", "2023", ...more)
const post = (path: string, body: object, headers: Record<string, string>) =>
  fetch(`${url()}/v1${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${good}`, "content-type": "application/json", ...headers },
    body: JSON.stringify(body)
  })
const text = (): string => readFileSync(join(home, file), "utf8")

beforeAll(async () => {
  at.server = await serving(home)
  withExample(home, file)
  const { agency } = JSON.parse(text())
  const unit = { id: "culture", from: "2020-01-01", name: agency.name, kind: "department", level: "county" }
  await post("/units", unit, { "if-none-match": "*" })
})
afterAll(async () => {
  await at.server?.end("SIGTERM")
})

describe("signing in", () => {
  it("is needed, or the server named", async () => {
    const { code, err } = await run("status", "--year", "2023")
    expect([code, err]).toEqual([2, expect.stringContaining("gongkai login")])
  })
  it("keeps no token that the server does not take", async () => {
    const { code, err } = await run("login", url(), "--token", `gk_${"a".repeat(40)}`)
    expect([code, err, existsSync(logins)]).toEqual([2, expect.stringContaining("令牌不对"), false])
  })
  it("keeps one that it takes, for its owner alone", async () => {
    const { code, out } = await run("login", url(), "--token", good)
    expect([code, out]).toEqual([0, expect.stringContaining("已登录")])
    expect(statSync(logins).mode & 0o777).toBe(0o600)
  })
})

describe("a report at the desk", () => {
  it("cannot be filed before it is there", async () => {
    expect(await of("file")).toMatchObject({ code: 2, err: expect.stringContaining("gongkai push") })
  })
  it("is filed once it was pushed, with a receipt", async () => {
    expect(await run("push", file, "--to", url(), "--agency-id", "culture")).toMatchObject({ code: 0 })
    const { code, out, err } = await of("file", "--json")
    expect([code, err]).toEqual([0, ""])
    expect(JSON.parse(out)).toMatchObject({ result: "done", filing: { state: "filed", version: 1 } })
    expect(out).toContain("内容指纹")
  })
  it("is decided by nobody who saw another step", async () => {
    expect(await of("approve", "--seen", "0")).toMatchObject({ code: 1, err: expect.stringContaining("现为第1步") })
    expect((await of("status")).out).toContain("已报送")
  })
  it("is returned about a cell, which its clerk reads in status, and filed again with the item re-checked", async () => {
    const cell = "proactive/licensing/decisions"
    expect(await of("return", "--due", "2100-01-01", "--says", "应为一件", "--cell", cell)).toMatchObject({ code: 0 })
    const { out } = await of("status")
    expect(out).toContain("已退回")
    expect(out).toContain(`${cell}  应为一件`)
    const draft = Draft.put(Result.getOrThrow(Interchange.parse(text())), cell, Entry.Count.make(1))
    writeFileSync(join(home, file), Interchange.show(draft))
    expect(await run("push", file, "--to", url(), "--agency-id", "culture")).toMatchObject({ code: 0 })
    const again = await of("file")
    expect([again.err, again.out]).toEqual(["", expect.stringContaining("应为一件")])
  })
  it("is approved and published, and is then anybody's", async () => {
    expect(await of("approve", "--note", "无意见")).toMatchObject({ code: 0 })
    expect(await of("publish")).toMatchObject({ code: 0, out: expect.stringContaining("已公布") })
    expect((await fetch(`${url()}/v1/published/culture/2023`)).status).toBe(200)
    expect((await run("status", "--year", "2023")).out).toContain("culture  2023年度  已公布（第5步）")
  })
  it("goes to and comes from the server where its user signed in, unless one is named", async () => {
    const other = "取回.gongkai.json"
    const there = ["--agency-id", "culture", "--year", "2023"]
    expect(await run("pull", ...there, "-o", other)).toMatchObject({ code: 0, err: "" })
    expect(await run("push", other)).toMatchObject({ code: 0, out: expect.stringContaining("没有要送的") })
    expect(await run("pull", "--from", "http://127.0.0.1:1", ...there, "-o", other)).toMatchObject({ code: 2 })
  })
  it("that nobody began is said not to be there, and a year without any is named", async () => {
    const { code, err } = await run("status", "--agency-id", "water", "--year", "2019")
    expect([code, err]).toEqual([2, expect.stringContaining("没有“water”2019年度的报告")])
    expect((await run("status", "--year", "2019")).out).toContain("2019年度没有开始办理的报送")
    expect((await run("status")).out).toContain("上一年度没有开始办理的报送；别的年度请加 --year")
  })
  it("with errors is refused with each of them", async () => {
    const unit = { id: "water", from: "2020-01-01", name: "甲县水务局", kind: "department", level: "county" }
    await post("/units", unit, { "if-match": '"1"' })
    const blank = join(home, "空.gongkai.json")
    const { year, edition } = JSON.parse(text())
    await run("new", "--agency", unit.name, "--year", String(year), "--edition", String(edition), "-o", blank)
    expect(await run("push", blank, "--to", url(), "--agency-id", "water")).toMatchObject({ code: 0 })
    const { code, err } = await run("file", "--agency-id", "water", "--year", "2023")
    expect([code, err]).toEqual([2, expect.stringContaining("未填")])
  })
})

describe("a campaign", () => {
  it("that nobody opened is named, with how it is opened", async () => {
    const missing = { code: 2, err: expect.stringContaining("gongkai campaigns --open") }
    expect(await of("campaigns")).toMatchObject(missing)
    expect(await of("progress")).toMatchObject(missing)
  })
  it("is not opened by half of what it needs", async () => {
    expect(await of("campaigns", "--submit", "2024-01-20")).toMatchObject({
      code: 2,
      err: expect.stringContaining("--open")
    })
    const half = await of("campaigns", "--open", "--submit", "2024-01-20")
    expect(half).toMatchObject({ code: 2, err: expect.stringContaining("--notice") })
    const reasonless = await of("campaigns", "--open", "--exempt", "culture")
    expect(reasonless).toMatchObject({ code: 2, err: expect.stringContaining("编号=原因") })
    const late = await of("campaigns", "--open", "--submit", "2024-12-20", "--notice", "通知")
    expect(late).toMatchObject({ code: 2, err: expect.stringContaining("晚于法定") })
  })
  it("is opened once, and shown to whoever asks", async () => {
    const local = ["--submit", "2024-01-20", "--notice", "甲县通知"]
    expect(await of("campaigns", "--open", ...local)).toMatchObject({
      code: 0,
      out: expect.stringContaining("应报1个单位")
    })
    expect(await of("campaigns", "--open")).toMatchObject({ code: 2, err: expect.stringContaining("已经布置过") })
    expect((await of("campaigns")).out).toContain("甲县通知：2024-01-20前报送")
  })
  it("tells how far it is, as of a day too, in words and for programs", async () => {
    const { code, out } = await of("progress", "--day", "2024-01-21")
    expect([code, out]).toEqual([0, expect.stringContaining("截至2024-01-21  应报1")])
    expect(out).toContain("没有未报送的单位")
    expect(JSON.parse((await of("progress", "--json")).out)).toMatchObject({
      result: "told",
      progress: { total: { expected: 1, stages: { published: 1 } } }
    })
    expect(await of("progress", "--day", "2024-02-30")).toMatchObject({ code: 2 })
  })
})

it("a revision is erased on a legal order by who keeps the database, and its address says so", async () => {
  const order = ["--agency-id", "culture", "--year", "2023", "--order", "示例复决〔2026〕3号", "--reason", "含个人信息"]
  const erase = (...more: ReadonlyArray<string>) => run("erase", ...order, ...more)
  expect(await erase("--revision", "1")).toMatchObject({ code: 2, err: expect.stringContaining("--yes") })
  expect(await erase("--revision", "2", "--yes")).toMatchObject({ code: 2, err: expect.stringContaining("已公布") })
  expect(await erase("--revision", "1", "--yes")).toMatchObject({
    code: 0,
    out: expect.stringContaining("已删除第1版")
  })
  const address = `${url()}/v1/agencies/culture/reports/2023/revisions/1`
  expect((await fetch(address, { headers: { authorization: `Bearer ${good}` } })).status).toBe(410)
})

it("signing out removes the token, and says what is left of it", async () => {
  expect(await run("logout")).toMatchObject({ code: 0, out: expect.stringContaining("已退出") })
  expect(JSON.parse(readFileSync(logins, "utf8")).logins).toEqual([])
  expect(await run("status", "--server", url(), "--year", "2023")).toMatchObject({ code: 2 })
})
