/** The application on Node: where it listens, what it does when it cannot, and how it ends. */
import { mkdtemp, readdir, rm } from "node:fs/promises"
import { createServer } from "node:http"
import { connect } from "node:net"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { serve } from "../src/node.ts"

const folder = await mkdtemp(join(tmpdir(), "gongkai-node-"))
afterAll(() => rm(folder, { recursive: true }))

let files = 0
const db = () => join(folder, `${(files += 1)}.db`)

describe("a server", () => {
  it("listens where only this machine reaches it, and says where", async () => {
    const { url, close } = await serve({ port: 0, db: db() })
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u)
    expect(await (await fetch(`${url}/v1/health`)).json()).toEqual({ status: "ok" })
    await close()
  })
  it("whose port is taken is refused and lets go of its database", async () => {
    const other = createServer().listen(0, "127.0.0.1")
    await new Promise((resolve) => other.once("listening", resolve))
    const address = other.address()
    const port = typeof address === "object" && address !== null ? address.port : 0
    const file = db()
    await expect(serve({ port, db: file })).rejects.toMatchObject({ code: "EADDRINUSE" })
    other.close()
    // SQLite takes its log away when nobody has the file open any more.
    expect((await readdir(folder)).filter((name) => name.startsWith(basename(file)))).toEqual([basename(file)])
  })
  it("whose port is none is refused and lets go of its database", async () => {
    const file = db()
    await expect(serve({ port: 70_000, db: file })).rejects.toMatchObject({ code: "ERR_SOCKET_BAD_PORT" })
    expect((await readdir(folder)).filter((name) => name.startsWith(basename(file)))).toEqual([basename(file)])
  })
  it("whose database cannot be opened is refused", async () => {
    await expect(serve({ port: 0, db: join(folder, "no", "such", "folder", "a.db") })).rejects.toThrow()
  })
  it("that ends takes nothing new and does not wait for connections on which nothing is asked", async () => {
    const { url, close } = await serve({ port: 0, db: db() })
    const { port } = new URL(url)
    const idle = connect(Number(port), "127.0.0.1")
    await new Promise((resolve) => idle.once("connect", resolve))
    await fetch(`${url}/v1/health`)
    idle.destroy()
    await close()
    await expect(fetch(`${url}/v1/health`)).rejects.toThrow()
  })
  it("that ends cuts off a client that never ends, and closes its database all the same", async () => {
    const file = db()
    const { url, close } = await serve({ port: 0, db: file })
    const client = connect(Number(new URL(url).port), "127.0.0.1")
    const cut = new Promise((resolve) => client.once("close", resolve))
    client.on("error", () => undefined)
    client.write(
      "PUT /v1/agencies/a HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"
    )
    await fetch(`${url}/v1/health`)
    await close(50)
    await cut
    expect((await readdir(folder)).filter((name) => name.startsWith(basename(file)))).toEqual([basename(file)])
  })
})
