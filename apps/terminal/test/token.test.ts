/** Tokens issued with terms, listed and revoked, by the bundled command; and a database copied while it is served. */
import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { folder, gongkai } from "./support/gongkai.ts"
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
  it("issues tokens that read, or end, lists all without the tokens themselves, and revokes one by id or by name", () => {
    const cwd = folder()
    const good = token(cwd, "办公室")
    const { out } = gongkai(["token", "issue", "--label", "审计", "--read-only", "--until", "2099-12-31"], { cwd })
    expect(out).toContain("只读令牌")
    expect(listed(cwd)).toMatchObject([
      { label: "审计", readOnly: true, endsAt: new Date(2100, 0, 1).toISOString() },
      { label: "办公室", readOnly: false }
    ])
    const list = gongkai(["token", "list"], { cwd }).out
    expect(list).toContain("只读")
    expect(list).not.toContain(good)
    const [newest] = listed(cwd)
    expect(gongkai(["token", "revoke", newest?.id ?? ""], { cwd }).out).toContain("已作废")
    expect(gongkai(["token", "revoke", "办公室"], { cwd }).code).toBe(0)
    expect(listed(cwd).map(({ revokedAt }) => revokedAt !== undefined)).toEqual([true, true])
    expect(gongkai(["token", "revoke", "办公室"], { cwd })).toMatchObject({ code: 2, out: "" })
  })

  it("revokes none where several go by one name, and names their ids", () => {
    const cwd = folder()
    for (const _ of [1, 2]) token(cwd, "科室")
    const { code, err } = gongkai(["token", "revoke", "科室"], { cwd })
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
  ])("%s is refused with what to do, and makes no database", (parameters, words) => {
    const cwd = folder()
    const { code, out, err } = gongkai(["token", ...parameters], { cwd })
    expect({ code, out }).toEqual({ code: 2, out: "" })
    expect(err).toContain(words)
    expect(readdirSync(cwd)).toEqual([])
  })

  it("makes no database beside a journal whose own is away", () => {
    const cwd = folder()
    writeFileSync(join(cwd, "gongkai.db-wal"), "日志")
    const { code, err } = gongkai(["token", "issue", "--label", "a"], { cwd })
    expect(code).toBe(2)
    expect(err).toContain("请把数据库放回原处")
    expect(readdirSync(cwd)).toEqual(["gongkai.db-wal"])
  })

  it("for the edge gives the commands, and writes nothing", () => {
    const cwd = folder()
    const run = (...parameters: ReadonlyArray<string>) => gongkai(["token", ...parameters, "--d1", "reports"], { cwd })
    expect(run("issue", "--label", "a", "--read-only").out).toContain("read_only")
    expect(run("list").out).toContain("npx wrangler d1 execute reports")
    expect(run("revoke", "0123456789ab").out).toContain("UPDATE tokens SET revoked_at")
    expect(run("revoke", "x' OR 1").code).toBe(2)
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
    const { code, out, err } = gongkai(["backup", "copy.db"], { cwd })
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

  it("replaces an earlier backup only with --force, and anything else not at all", () => {
    const cwd = folder()
    token(cwd, "写")
    expect(gongkai(["backup", "copy.db"], { cwd }).code).toBe(0)
    expect(gongkai(["backup", "copy.db"], { cwd }).err).toContain("--force")
    expect(gongkai(["backup", "copy.db", "--force"], { cwd }).code).toBe(0)
    writeFileSync(join(cwd, "notes.txt"), "购物清单")
    for (const name of ["notes.txt", "gongkai.db"]) {
      expect(gongkai(["backup", name, "--force"], { cwd })).toMatchObject({ code: 2, out: "" })
    }
    expect(gongkai(["backup", "x.db", "--db", "none.db"], { cwd }).err).toContain("没有这个数据库")
    expect(existsSync(join(cwd, "none.db"))).toBe(false)
  })
})
