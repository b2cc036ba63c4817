/** Tokens issued with terms, listed and revoked, by the bundled command; and a database copied while it is served. */
import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { folder, gongkai, inside } from "./support/gongkai.ts"
import { serving, token } from "./support/server.ts"

interface Listed {
  readonly id: string
  readonly label: string
  readonly readOnly: boolean
  readonly endsAt?: string
  readonly revokedAt?: string
}

const listed = (cwd: string): ReadonlyArray<Listed> =>
  JSON.parse(gongkai(["token", "list", "--json"], { cwd }).out).tokens

describe("gongkai token", () => {
  it("issues tokens that read, or end, lists all without the tokens themselves, and revokes one by id or by name", async () => {
    const cwd = folder()
    const good = token(cwd, "办公室")
    const { out } = await inside(["token", "issue", "--label", "审计", "--read-only", "--until", "2099-12-31"], { cwd })
    expect(out).toContain("只读令牌")
    expect(listed(cwd)).toMatchObject([
      { label: "审计", readOnly: true, endsAt: new Date(2100, 0, 1).toISOString() },
      { label: "办公室", readOnly: false }
    ])
    const list = (await inside(["token", "list"], { cwd })).out
    expect(list).toContain("只读")
    expect(list).not.toContain(good)
    const [newest] = listed(cwd)
    expect((await inside(["token", "revoke", newest?.id ?? ""], { cwd })).out).toContain("已作废")
    expect((await inside(["token", "revoke", "办公室"], { cwd })).code).toBe(0)
    expect(listed(cwd).map(({ revokedAt }) => revokedAt !== undefined)).toEqual([true, true])
    expect(await inside(["token", "revoke", "办公室"], { cwd })).toMatchObject({ code: 2, out: "" })
  })

  it("revokes none where several go by one name, and names their ids", async () => {
    const cwd = folder()
    for (const _ of [1, 2]) token(cwd, "科室")
    const { code, err } = await inside(["token", "revoke", "科室"], { cwd })
    expect(code).toBe(2)
    for (const { id, revokedAt } of listed(cwd)) {
      expect(err).toContain(id)
      expect(revokedAt).toBe(undefined)
    }
  })

  it.each([
    [["issue", "--label", "a", "--until", "2026-02-30"], "不是日期"],
    [["issue", "--label", "a", "--until", "明天"], "不是日期"],
    [["issue", "--label", "a", "--until", "2020-01-01"], "已经过去"],
    [["list"], "没有这个数据库"],
    [["revoke", "a"], "没有这个数据库"]
  ])("%s is refused with what to do, and makes no database", async (parameters, words) => {
    const cwd = folder()
    const { code, out, err } = await inside(["token", ...parameters], { cwd })
    expect({ code, out }).toEqual({ code: 2, out: "" })
    expect(err).toContain(words)
    expect(readdirSync(cwd)).toEqual([])
  })

  it("makes no database beside a journal whose own is away", async () => {
    const cwd = folder()
    writeFileSync(join(cwd, "gongkai.db-wal"), "日志")
    const { code, err } = await inside(["token", "issue", "--label", "a"], { cwd })
    expect(code).toBe(2)
    expect(err).toContain("请把数据库放回原处")
    expect(readdirSync(cwd)).toEqual(["gongkai.db-wal"])
  })

  it("for the edge gives the commands, and writes nothing", async () => {
    const cwd = folder()
    const run = (...parameters: ReadonlyArray<string>) => inside(["token", ...parameters, "--d1", "reports"], { cwd })
    expect((await run("issue", "--label", "a", "--read-only")).out).toContain("read_only")
    expect((await run("list")).out).toContain("npx wrangler d1 execute reports")
    expect((await run("revoke", "0123456789ab")).out).toContain("UPDATE tokens SET revoked_at")
    expect((await run("revoke", "x' OR 1")).code).toBe(2)
    expect(readdirSync(cwd)).toEqual([])
  })
})

describe("gongkai backup", () => {
  it("copies what is served into one file for its owner alone, and says what is in it", async () => {
    const cwd = folder()
    const headers = {
      authorization: `Bearer ${token(cwd, "写")}`,
      "content-type": "application/json",
      "if-none-match": "*"
    }
    const { url, end } = await serving(cwd)
    const body = JSON.stringify({ name: "示例市档案局" })
    await fetch(`${url}/v1/agencies/a`, { method: "PUT", headers, body })
    const { code, out, err } = await inside(["backup", "copy.db"], { cwd })
    await end("SIGTERM")
    expect({ code, err }).toEqual({ code: 0, err: "" })
    expect(out).toContain("机关 1 个")
    expect(statSync(join(cwd, "copy.db")).mode & 0o777).toBe(0o600)
    expect(readdirSync(cwd).toSorted()).toEqual(["copy.db", "gongkai.db"])
    const again = await serving(cwd, ["--db", "copy.db"])
    expect(
      await (await fetch(`${again.url}/v1/agencies/a`, { headers: { authorization: headers.authorization } })).json()
    ).toMatchObject({ id: "a" })
    await again.end("SIGTERM")
  })

  it("replaces an earlier backup only with --force, and anything else not at all", async () => {
    const cwd = folder()
    token(cwd, "写")
    expect((await inside(["backup", "copy.db"], { cwd })).code).toBe(0)
    expect((await inside(["backup", "copy.db"], { cwd })).err).toContain("--force")
    expect((await inside(["backup", "copy.db", "--force"], { cwd })).code).toBe(0)
    writeFileSync(join(cwd, "notes.txt"), "购物清单")
    for (const name of ["notes.txt", "gongkai.db"]) {
      // One command after another.
      // oxlint-disable-next-line no-await-in-loop
      expect(await inside(["backup", name, "--force"], { cwd })).toMatchObject({ code: 2, out: "" })
    }
    expect((await inside(["backup", "x.db", "--db", "none.db"], { cwd })).err).toContain("没有这个数据库")
    expect(existsSync(join(cwd, "none.db"))).toBe(false)
  })
})
