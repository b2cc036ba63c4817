/** Serving: what it prints, how it stops, and what it says when it cannot. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"
import { once } from "node:events"
import { DatabaseSync } from "node:sqlite"
import { describe, expect, it } from "vitest"
import { copied, folder, gongkai } from "./support/gongkai.ts"
import { running, serving, token } from "./support/server.ts"

describe("gongkai serve --init", () => {
  it("makes the database and shows the first token, of which the file keeps nothing but the hash", () => {
    const cwd = folder()
    const { code, out, err } = gongkai(["serve", "--init"], { cwd })
    expect({ code, err }).toEqual({ code: 0, err: "" })
    const [shown = ""] = /gk_[\w-]{43}/u.exec(out) ?? []
    expect(out).toContain("只显示这一次")
    expect(readdirSync(cwd)).toEqual(["gongkai.db"])
    expect(shown).not.toBe("")
    expect(readFileSync(join(cwd, "gongkai.db"), "latin1")).not.toContain(shown)
  })

  it("issues a further token only when told who it is for", () => {
    const cwd = folder()
    gongkai(["serve", "--init"], { cwd })
    const { code, out, err } = gongkai(["serve", "--init"], { cwd })
    expect({ code, out }).toEqual({ code: 2, out: "" })
    expect(err).toContain("--label")
    expect(token(cwd, "档案局")).toMatch(/^gk_/u)
  })

  it("for the edge writes nothing, and gives the command that keeps the hash there", () => {
    const cwd = folder()
    const { code, out } = gongkai(["serve", "--init", "--d1", "reports", "--label", 'a"b$c', "--json"], { cwd })
    const told = JSON.parse(out)
    expect(code).toBe(0)
    expect(readdirSync(cwd)).toEqual([])
    expect(told.sql).not.toContain(told.token)
    expect(told.command).toContain(
      'npx wrangler d1 execute reports --remote --command "CREATE TABLE IF NOT EXISTS tokens'
    )
    expect(told.command).toContain('a\\"b\\$c')
  })
})

describe("gongkai serve", () => {
  it("says where it serves, from which file and how to stop; in an empty folder also how to get a token", async () => {
    const cwd = folder()
    const { url, end } = await serving(cwd)
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u)
    expect(existsSync(join(cwd, "gongkai.db"))).toBe(true)
    expect(await end("SIGTERM")).toBe(130)
  })

  it("gives out the desk in the browser and the public pages, each with what it needs and nothing of others", async () => {
    const { url, end } = await serving(folder())
    const page = await (await fetch(`${url}/`)).text()
    const files = [...page.matchAll(/(?:href|src)="(?<at>desk\/[^"]+)"/gu)].map(({ groups }) => groups?.["at"] ?? "")
    const answers = await Promise.all(
      [...files, "desk/worker.js", "public", "public/data"].map(async (at) => (await fetch(`${url}/${at}`)).status)
    )
    // The style, the script and the parts of it that the first page takes.
    const kinds = files.map((at) => at.replace(/part-[\w-]+\.js/u, "part.js"))
    expect([...new Set(kinds)].toSorted()).toEqual(["desk/app.js", "desk/part.js", "desk/style.css"])
    expect(new Set(answers)).toEqual(new Set([200]))
    expect(await end("SIGTERM")).toBe(130)
  })

  it("stopped, answers what was begun, closes the file, and ends as any command that is interrupted", async () => {
    const cwd = folder()
    const good = token(cwd, "写")
    const { url, end } = await serving(cwd)
    const headers = { authorization: `Bearer ${good}`, "if-none-match": "*", "content-type": "application/json" }
    const answers = Array.from({ length: 8 }, (_, at) =>
      fetch(`${url}/v1/agencies/a${at}`, { method: "PUT", headers, body: JSON.stringify({ name: "示例市档案局" }) })
    )
    await Promise.race(answers)
    const code = await end("SIGINT")
    const statuses = (await Promise.allSettled(answers)).map((each) =>
      each.status === "fulfilled" ? each.value.status : "not begun"
    )
    expect(code).toBe(130)
    expect(statuses).toContain(201)
    // A file that was closed has no journal beside it.
    expect(readdirSync(cwd)).toEqual(["gongkai.db"])
    const database = new DatabaseSync(join(cwd, "gongkai.db"))
    expect(database.prepare("SELECT id FROM agencies").all()).toHaveLength(
      statuses.filter((each) => each === 201).length
    )
    database.close()
  })

  it("a port that is taken is named, with what to do", async () => {
    const other = createServer().listen(0, "127.0.0.1")
    await once(other, "listening")
    const address = other.address()
    const port = typeof address === "object" ? String(address?.port) : ""
    const { code, out, err } = await running(["serve", "--port", port], { cwd: folder() })
    other.close()
    expect({ code, out }).toEqual({ code: 2, out: "" })
    expect(err).toBe(`127.0.0.1:${port}：端口已被占用，可能服务已在运行；请停掉它，或用 --port 换一个\n`)
  })

  const bad: ReadonlyArray<readonly [what: string, make: (path: string) => void, words: string]> = [
    ["a text", (path) => writeFileSync(path, "年报".repeat(999)), "不是数据库，或已损坏，没有改动"],
    ["a folder", (path) => mkdirSync(path), "这是文件夹"],
    [
      "another program's database",
      (path) => {
        const database = new DatabaseSync(path)
        database.exec("CREATE TABLE bookmarks (url TEXT)")
        database.close()
      },
      "别的程序的数据库"
    ],
    [
      "a database of a later version",
      (path) => {
        gongkai(["serve", "--init", "--db", path])
        const database = new DatabaseSync(path)
        database.exec("INSERT INTO migrations VALUES (99, '未来', '2099-01-01T00:00:00.000Z')")
        database.close()
      },
      "请升级本程序"
    ]
  ]

  it.each(bad)("%s is refused in one sentence", (_, make, words) => {
    const path = join(folder(), "x.db")
    make(path)
    for (const more of [[], ["--init"]]) {
      const { code, out, err } = gongkai(["serve", "--db", path, "--port", "0", ...more])
      expect({ code, out }).toEqual({ code: 2, out: "" })
      expect(err).toContain(`${path}：`)
      expect(err).toContain(words)
      expect(err.trim().split("\n")).toHaveLength(1)
    }
  })

  it.each([
    [["--db", "nowhere/x.db"], "没有这个文件夹"],
    [["--host", "203.0.113.7"], "本机没有这个地址"],
    [["--port", "70000"], "0 至 65535"]
  ])("%s is refused with what to do", (parameters, words) => {
    const { code, err } = gongkai(["serve", ...parameters])
    expect(code).toBe(2)
    expect(err).toContain(words)
  })

  it.runIf(process.getuid?.() === 0)("a folder that may not be written to is refused with what to do", () => {
    const cwd = folder()
    chmodSync(cwd, 0o555)
    const { code, err } = gongkai(["serve", "--port", "0", "--lang", "en"], { cwd, nobody: copied() })
    expect(code).toBe(2)
    expect(err).toContain("gongkai.db: it cannot be opened: no permission")
  })

  it("under a Node without SQLite says which one is needed", () => {
    const cwd = folder()
    const preload = join(cwd, "old.cjs")
    writeFileSync(preload, 'Object.defineProperty(process.versions, "node", { value: "20.20.2" })')
    const { code, err } = gongkai(["serve"], { cwd, node: ["--require", preload] })
    expect(code).toBe(2)
    expect(err).toBe("Node.js：当前为 20.20.2，保存报告要用 22.16 或更新的版本；请升级 Node.js 后再试\n")
  })
})
