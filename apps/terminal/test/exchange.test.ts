/** Reports sent to a real server and fetched from it, by the bundled command. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import * as Draft from "@gongkai/core/Draft"
import * as Entry from "@gongkai/core/Entry"
import * as Interchange from "@gongkai/core/Interchange"
import * as Result from "effect/Result"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { folder, inside, withExample } from "./support/gongkai.ts"
import { running, type Running, serving, token } from "./support/server.ts"

const home = folder()
const good = token(home, "测试")
const at: { server?: Running; agencies: number } = { agencies: 0 }
beforeAll(async () => {
  at.server = await serving(home)
})
afterAll(async () => {
  await at.server?.end("SIGTERM")
})

const url = (): string => at.server?.url ?? ""
const file = "年报.gongkai.json"

/** A folder with the example as an interchange file, and an agency id of its own. */
const desk = () => {
  const cwd = folder()
  withExample(cwd, file)
  at.agencies += 1
  const agency = `机关-${at.agencies}`
  const command = (name: string, more: ReadonlyArray<string>) => inside([name, ...more], { cwd, token: good })
  return {
    cwd,
    agency,
    push: (...more: ReadonlyArray<string>) => command("push", [file, "--to", url(), "--agency-id", agency, ...more]),
    pull: (to = file, ...more: ReadonlyArray<string>) =>
      command("pull", ["--from", url(), "--agency-id", agency, "--year", "2023", "-o", to, ...more])
  }
}

const text = (cwd: string): string => readFileSync(join(cwd, file), "utf8")

/** Changes one number of the report in this folder. */
const change = (cwd: string, number: number): void => {
  const draft = Draft.put(
    Result.getOrThrow(Interchange.parse(text(cwd))),
    "proactive/rules/issued",
    Entry.Count.make(number)
  )
  writeFileSync(join(cwd, file), Interchange.show(draft))
}

/** The same report at another desk, with or without what it was based on. */
const colleague = ({ cwd }: { readonly cwd: string }, { based }: { readonly based: boolean }): string => {
  const other = folder()
  cpSync(cwd, other, { recursive: true })
  if (!based) rmSync(join(other, `.${file}.base`), { force: true })
  return other
}

describe("gongkai push", () => {
  it("needs the agency to be registered, and registers it when asked", async () => {
    const { push, agency } = desk()
    const refused = await push()
    expect(refused.code).toBe(2)
    expect(refused.err).toContain(`没有编号为“${agency}”的机关`)
    expect(refused.err).toContain("--create")
    const { code, out, err } = await push("--create")
    expect({ code, err }).toEqual({ code: 0, err: "" })
    expect(out).toContain(`${agency} 2023年度`)
  })

  it("tells the server why, and keeps another organ's report only where that is meant", async () => {
    const one = desk()
    await one.push("--create", "--reason", "初稿")
    const at = `${url()}/v1/agencies/${encodeURIComponent(one.agency)}`
    const headers = { authorization: `Bearer ${good}`, "content-type": "application/json", "if-match": '"1"' }
    await fetch(at, { method: "PUT", headers, body: JSON.stringify({ name: "另一个机关" }) })
    change(one.cwd, 9)
    const refused = await one.push("--reason", "改一格")
    expect(refused.code).toBe(2)
    expect(refused.err).toContain("登记的是“另一个机关”")
    expect(refused.err).toContain("--accept other-organ")
    expect(refused.err.match(/--accept other-organ/gu)).toHaveLength(1)
    expect((await one.push("--accept", "other-organ", "--reason", "机关改名")).code).toBe(0)
    const history = await (await fetch(`${at}/reports/2023/revisions`, { headers })).json()
    expect(history.items.map(({ by, reason }: { by: string; reason: string }) => [by, reason])).toEqual([
      ["测试", "机关改名"],
      ["测试", "初稿"]
    ])
  })

  it("leaves the report as it is, and remembers beside it what it was based on", async () => {
    const { push, cwd } = desk()
    const before = text(cwd)
    await push("--create")
    expect(text(cwd)).toBe(before)
    expect(readdirSync(cwd).toSorted()).toEqual([`.${file}.base`, file].toSorted())
    expect(readFileSync(join(cwd, `.${file}.base`), "utf8")).not.toContain(good)
  })

  it("sends a change on top of what was sent, and nothing where nothing changed", async () => {
    const { push, cwd } = desk()
    await push("--create")
    expect((await push()).out).toContain("没有要送的")
    change(cwd, 7)
    const { code, out } = await push("--json")
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ result: "sent", file, year: 2023 })
  })

  it("knows its agency the next time", async () => {
    const { push, cwd } = desk()
    await push("--create")
    change(cwd, 8)
    // As a program of its own, which has its token from the environment.
    const { code } = await running(["push", file, "--to", url()], { cwd, token: good })
    expect(code).toBe(0)
  })

  it("over what a colleague sent meanwhile sends nothing, names what differs, and gives in to --force", async () => {
    const one = desk()
    await one.push("--create")
    const other = colleague(one, { based: true })
    change(other, 41)
    const theirs = await inside(["push", file, "--to", url()], { cwd: other, token: good })
    expect(theirs.code).toBe(0)
    change(one.cwd, 42)
    const { code, out, err } = await one.push()
    expect({ code, out }).toEqual({ code: 1, out: "" })
    expect(err).toContain("没有送出，也没有覆盖")
    expect(err).toContain("规章／本年制发件数：本地 42，服务器 41")
    const kept = await one.pull("theirs.gongkai.json")
    expect(kept.code).toBe(0)
    expect(readFileSync(join(one.cwd, "theirs.gongkai.json"), "utf8")).toBe(text(other))
    expect((await one.push("--force")).code).toBe(0)
  })

  it("a file without its base is based on nothing: it replaces nothing, unless it says the same", async () => {
    const one = desk()
    await one.push("--create")
    const other = colleague(one, { based: false })
    const again = ["push", file, "--to", url(), "--agency-id", one.agency]
    expect((await inside(again, { cwd: other, token: good })).out).toContain("没有要送的")
    rmSync(join(other, `.${file}.base`))
    change(other, 5)
    const { code, err } = await inside(again, { cwd: other, token: good })
    expect(code).toBe(1)
    expect(err).toContain("本地 5，服务器")
  })

  it("without a token, or with a wrong one, says where tokens go, and shows none", async () => {
    const { cwd } = desk()
    const parameters = ["push", file, "--to", url(), "--agency-id", "a"]
    const none = await inside(parameters, { cwd })
    expect(none.code).toBe(2)
    expect(none.err).toContain("GONGKAI_TOKEN")
    const wrong = await inside([...parameters, "--token", "gk_wrong"], { cwd })
    expect(wrong.code).toBe(2)
    expect(wrong.err).toContain("令牌不对")
    expect(none.err + none.out + wrong.err + wrong.out).not.toContain("gk_wrong")
  })
})

describe("gongkai pull", () => {
  it("fetches what stands, byte for byte, under the name of the report when none is given", async () => {
    const { push, agency, cwd } = desk()
    await push("--create")
    const empty = folder()
    const parameters = ["pull", "--from", url(), "--agency-id", agency, "--year", "2023"]
    const { code, out } = await running(parameters, { cwd: empty, token: good })
    expect(code).toBe(0)
    expect(readFileSync(join(empty, out.trim()), "utf8")).toBe(text(cwd))
  })

  it("replaces a file that was not touched since, and not one that was, unless told to", async () => {
    const one = desk()
    await one.push("--create")
    const other = colleague(one, { based: true })
    const there = ["pull", "--from", url(), "--agency-id", one.agency, "--year", "2023", "-o", file]
    change(one.cwd, 11)
    await one.push()
    expect((await inside(there, { cwd: other, token: good })).code).toBe(0)
    expect(text(other)).toBe(text(one.cwd))
    change(other, 12)
    const edited = text(other)
    const { code, out, err } = await inside(there, { cwd: other, token: good })
    expect({ code, out }).toEqual({ code: 1, out: "" })
    expect(err).toContain("本地 12，服务器 11")
    expect(text(other)).toBe(edited)
    expect((await inside([...there, "--force"], { cwd: other, token: good })).code).toBe(0)
    expect(text(other)).toBe(text(one.cwd))
  })

  it("leaves a file alone that is no report", async () => {
    const { push, pull, cwd } = desk()
    await push("--create")
    writeFileSync(join(cwd, file), "购物清单")
    const { code, err } = await pull()
    expect(code).toBe(2)
    expect(err).toContain("没有改动")
    expect(text(cwd)).toBe("购物清单")
  })

  it("of a report that is not there says what to check", async () => {
    const { pull } = desk()
    const { code, err } = await pull(file, "--lang", "en")
    expect(code).toBe(2)
    expect(err).toContain("check --agency-id and --year")
  })
})
