/** What a server, or what is none, may answer to `push` and `pull`: one sentence each, with what to do; the file stays as it is. */
import { once } from "node:events"
import { readdirSync, readFileSync } from "node:fs"
import { createServer, type RequestListener } from "node:http"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { folder, inside, withExample } from "./support/gongkai.ts"
import { times } from "../../../vitest.shared.ts"

const secret = "gk_secret-that-nobody-may-read"

const problem = (status: number, detail: string, ...errors: ReadonlyArray<string>): RequestListener => {
  const faults = errors.map((each) => ({ pointer: "/requests", detail: each }))
  const document = JSON.stringify({ type: "about:blank", title: "问题", status, detail, errors: faults })
  return (_, answer) => answer.writeHead(status, { "content-type": "application/problem+json" }).end(document)
}
const page =
  (status: number): RequestListener =>
  (_, answer) =>
    answer.writeHead(status, { "content-type": "text/html" }).end("<h1>欢迎</h1>")

const answers: ReadonlyArray<readonly [path: string, answer: RequestListener, zh: string, en: string]> = [
  ["page", page(200), "答话的不是年报服务", "not a server of reports"],
  ["missing", page(404), "答话的不是年报服务", "not a server of reports"],
  ["gateway", page(502), "它后面的服务没有应答（502）", "may not be running"],
  ["busy", page(503), "服务器正忙", "busy"],
  ["token", problem(401, "x"), "令牌不对或已作废", "the token is wrong"],
  [
    "clock",
    (_, answer) => answer.writeHead(401, { date: "Thu, 01 Jan 2015 00:00:00 GMT" }).end(),
    "令牌不对或已作废；请核对 GONGKAI_TOKEN 或 --token，或向管理员另要一个；本机时钟为北京时间",
    "that of the server 2015-01-01 08:00:00; set right the one that is wrong"
  ],
  [
    "ended",
    (_, answer) =>
      answer
        .writeHead(401, { "content-type": "application/problem+json" })
        .end(JSON.stringify({ type: "urn:gongkai:problem:TokenGone", detail: "令牌已于2026-02-01到期" })),
    "令牌已于2026-02-01到期（所用的令牌在 GONGKAI_TOKEN 或 --token）",
    "(the token in use is that of GONGKAI_TOKEN or --token)"
  ],
  ["forbidden", problem(403, "没有审定的权限"), "服务器没有接受（403）：没有审定的权限", "did not accept it (403)"],
  ["forbidden-bare", page(403), "令牌只能读", "this token only reads"],
  ["full", problem(507, "磁盘已满"), "服务器出错（507）：磁盘已满", "the server failed (507)"],
  [
    "queued",
    problem(503, "请 9 秒后再试"),
    "暂时不能办理（503）：请 9 秒后再试",
    "cannot do it now (503): 请 9 秒后再试"
  ],
  ["large", problem(413, "x"), "超过服务器的上限", "longer than the server takes"],
  [
    "invalid",
    problem(422, "共 2 处", "自然人一格不是数", "另有一格未填"),
    "（422）：共 2 处; 自然人一格不是数; 另有一格未填",
    "did not accept it (422)"
  ],
  ["broken", problem(500, "数据库出错"), "服务器出错（500）：数据库出错", "the server failed (500)"],
  ["escape", problem(422, "\u001b[2J\u0007清屏"), "（422）：�[2J�清屏", "(422): �[2J�清屏"],
  [
    "away",
    (_, answer) => answer.writeHead(308, { location: "https://else.example/" }).end(),
    "转到 https://else.example/",
    "leads to https://else.example/"
  ],
  ["silent", () => {}, "1秒内没有答复", "no answer within 1 s"],
  ["cut", (request) => request.socket.destroy(), "连接中断", "the connection failed"],
  [
    "endless",
    (_, answer) => {
      const more = () => answer.write("年".repeat(99_999), more)
      more()
    },
    "答复过长",
    "too long"
  ]
]

const seen: Array<string> = []
const server = createServer((request, answer) => {
  seen.push(`${request.url} ${request.headers.authorization}`)
  answers.find(([path]) => request.url?.startsWith(`/${path}/`))?.[1](request, answer)
})
const address = { port: 0 }
beforeAll(async () => {
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const found = server.address()
  if (typeof found === "object" && found !== null) address.port = found.port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const reported = (): string => {
  const cwd = folder()
  withExample(cwd, "r.gongkai.json")
  return cwd
}

describe("what answers otherwise than hoped", () => {
  const isThorough = times(0, 1, 1) === 1

  it.each(answers)("%s: told by push and by pull, in both languages", async (path, _, zh, en) => {
    const cwd = reported()
    const before = readFileSync(join(cwd, "r.gongkai.json"), "utf8")
    const url = `http://127.0.0.1:${address.port}/${path}`
    // Only what never answers is waited for in vain; all else takes as long as it takes.
    const common = ["--agency-id", "a", "--timeout", path === "silent" ? "1" : "600"]
    const commands = [
      ["push", "r.gongkai.json", "--to", url, ...common],
      ["pull", "--from", url, "--year", "2023", "-o", "p.gongkai.json", ...common]
    ]
    for (const command of commands) {
      const both = [
        ["zh", zh],
        ["en", en]
      ] as const
      // By default push speaks Chinese and pull English; with `GONGKAI_FUZZ` each speaks both.
      for (const [language, words] of isThorough ? both : command[0] === "push" ? [both[0]] : [both[1]]) {
        // One command after another.
        // oxlint-disable-next-line no-await-in-loop
        const { code, out, err } = await inside([...command, "--lang", language], { cwd, token: secret })
        expect({ code, out }, err).toEqual({ code: 2, out: "" })
        expect(err).toContain(words)
        expect(err).toContain(`${url}${language === "zh" ? "：" : ": "}`)
        expect(err.trim().split("\n")).toHaveLength(1)
        expect(err).not.toContain(secret)
      }
    }
    expect(readdirSync(cwd)).toEqual(["r.gongkai.json"])
    expect(readFileSync(join(cwd, "r.gongkai.json"), "utf8")).toBe(before)
    expect(seen.filter((each) => each.startsWith(`/${path}/`) && each.endsWith(`Bearer ${secret}`))).toHaveLength(
      isThorough ? 4 : 2
    )
  })
})

describe("before anything is sent", () => {
  it.each([
    [["--to", "nianbao"], "这不是服务器的网址"],
    [["--to", "ftp://127.0.0.1"], "这不是服务器的网址"],
    [["--to", "http://user:pass@127.0.0.1"], "这不是服务器的网址"],
    [["--to", "http://127.0.0.1:65011", "--token", "令牌"], "令牌里有不该有的字符"],
    [["--to", "http://127.0.0.1:65011", "--agency-id", "a"], "连不上"],
    [["--to", "http://nobody.invalid", "--agency-id", "a"], "找不到这台服务器"],
    [["--to", "http://127.0.0.1:65011"], "请用 --agency-id 写明"]
  ])("push %s is refused with what to do", async (parameters, words) => {
    const { code, out, err } = await inside(["push", "r.gongkai.json", ...parameters], { cwd: reported() })
    expect({ code, out }).toEqual({ code: 2, out: "" })
    expect(err).toContain(words)
  })

  it("a file that is no report is not sent, and --json says so too", async () => {
    const parameters = ["push", "nothing.json", "--to", "http://127.0.0.1:65011", "--agency-id", "a", "--json"]
    const { code, out } = await inside(parameters, { cwd: folder() })
    expect(code).toBe(2)
    expect(JSON.parse(out)).toMatchObject({ result: "refused", error: expect.stringContaining("没有这个文件") })
  })
})
