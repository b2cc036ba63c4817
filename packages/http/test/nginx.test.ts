/** Behind a real nginx: a prefix, compression and kept connections change nothing of what is answered, nor who is taken for whom. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { type Served, serve } from "../src/node.ts"
import { file } from "./support/host.ts"

const isThere = spawnSync("nginx", ["-v"]).status === 0
if (!isThere && process.env["CI"] !== undefined) throw new Error("nginx is needed here: apt-get install nginx-light")

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  server.close()
  return typeof address === "object" && address !== null ? address.port : 0
}

/** What docs/operations.md gives keepers, with the paths and ports of this test. */
const configured = (folder: string, port: number, upstream: string): string => `
worker_processes 1;
daemon off;
pid ${folder}/pid;
error_log stderr warn;
events { worker_connections 64; }
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  gzip on;
  gzip_min_length 100;
  gzip_proxied any;
  gzip_types application/json application/problem+json;
  upstream gongkai { server ${upstream}; keepalive 8; }
  server {
    listen 127.0.0.1:${port};
    client_max_body_size 2m;
    location /gk/ {
      proxy_pass http://gongkai/;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_set_header X-Forwarded-Proto $scheme;
      proxy_set_header X-Forwarded-Prefix /gk;
    }
  }
}
`

interface Proxied {
  readonly url: string
  readonly token: string
  readonly stop: () => Promise<void>
}

const started = async (): Promise<Proxied> => {
  const folder = await mkdtemp(join(tmpdir(), "gongkai-nginx-"))
  // Started as root, nginx works as another user, who has to get here.
  await chmod(folder, 0o777)
  await Promise.all(
    ["body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => mkdir(join(folder, name), { mode: 0o777 }))
  )
  const { services } = await import("../src/node.ts")
  const db = join(folder, "nginx.db")
  const opened = await services({ db })
  const { run } = await import("../src/context/Services.ts")
  const token = await run(opened.services.storage.tokens.issue("办公室"))
  await opened.close()
  // Every address shares the budget of this one request, so that whose it is shows.
  const server: Served = await serve({ port: 0, db, budget: { capacity: 40, perSecond: 0.001 } })
  const port = await freePort()
  const path = join(folder, "nginx.conf")
  await writeFile(path, configured(folder, port, server.url.replace("http://", "")))
  const nginx: ChildProcess = spawn("nginx", ["-c", path, "-p", folder], { stdio: ["ignore", "ignore", "pipe"] })
  const url = `http://127.0.0.1:${port}/gk`
  for (;;) {
    if (nginx.exitCode !== null) throw new Error("nginx did not start")
    // Until it listens.
    // oxlint-disable-next-line no-await-in-loop
    const isUp = await fetch(`${url}/v1/health`).catch(() => undefined)
    if (isUp?.ok === true) break
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    url,
    token,
    stop: async () => {
      nginx.kill("SIGTERM")
      await once(nginx, "exit")
      await server.close()
      await rm(folder, { recursive: true, force: true })
    }
  }
}

describe.skipIf(!isThere)("behind nginx, which is here (elsewhere: apt-get install nginx-light)", async () => {
  if (!isThere) return
  const { url, token, stop } = await started()
  afterAll(stop)

  interface Asking {
    readonly method?: string
    readonly headers?: Readonly<Record<string, string>>
    readonly body?: string
  }
  const ask = (path: string, { headers, ...init }: Asking = {}) =>
    fetch(url + path, { ...init, headers: { authorization: `Bearer ${token}`, ...headers } })
  const json = { "content-type": "application/json" }

  it("an address has the prefix that clients know it by", async () => {
    const answer = await ask("/v1/agencies/yunxi", {
      method: "PUT",
      headers: { ...json, "if-none-match": "*" },
      body: JSON.stringify({ name: "示例市档案局" })
    })
    expect(answer.status).toBe(201)
    expect(answer.headers.get("location")).toBe("/gk/v1/agencies/yunxi")
  })

  it("a compressed report can be based on: its tag, made weak on the way, still names the revision", async () => {
    const path = "/v1/agencies/yunxi/reports/2023"
    const put = (headers: Record<string, string>) =>
      ask(path, { method: "PUT", headers: { ...json, ...headers }, body: file({ year: 2023 }) })
    expect((await put({ "if-none-match": "*" })).status).toBe(201)
    const read = await ask(path, { headers: { "accept-encoding": "gzip" } })
    expect(read.headers.get("content-encoding")).toBe("gzip")
    const tag = read.headers.get("etag") ?? ""
    expect(tag).toMatch(/^W\//u)
    expect(await read.json()).toMatchObject({ year: 2023 })
    expect((await ask(path, { headers: { "if-none-match": tag } })).status).toBe(304)
    expect((await put({ "if-match": tag })).status).toBe(200)
  })

  it("a body that is refused leaves the kept connection fit for the next request, whoever sends it", async () => {
    const long = "x".repeat(1_500_000)
    for (let times = 0; times < 5; times += 1) {
      // oxlint-disable-next-line no-await-in-loop
      const refused = await ask("/v1/check", { method: "POST", headers: json, body: long })
      expect(refused.status).toBe(413)
      // oxlint-disable-next-line no-await-in-loop
      expect((await ask("/v1/agencies/yunxi")).status).toBe(200)
    }
  })

  it("an address is that of the client and not of the proxy: who spends it leaves the others theirs", async () => {
    // This machine is not counted, whether it comes by the proxy or not; what a client says of others before it is hearsay.
    for (let times = 0; times < 60; times += 1) {
      // oxlint-disable-next-line no-await-in-loop
      const { status } = await fetch(`${url}/v1/editions`, { headers: { "x-forwarded-for": "203.0.113.9" } })
      expect(status).toBe(200)
    }
  })
})
