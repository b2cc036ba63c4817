/** A database that fails: what the client is told, and what the log tells its keeper. */
import { renameSync } from "node:fs"
import { setTimeout } from "node:timers/promises"
import { DatabaseSync } from "node:sqlite"
import { StorageError } from "@gongkai/storage"
import * as Effect from "effect/Effect"
import { afterAll, describe, expect, it } from "vitest"
import { application, type LogEntry } from "@gongkai/http"
import { onNode } from "./hosts.ts"
import { sound } from "./reports.ts"
import { services } from "@gongkai/http/node"
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

const failing = async (cause: unknown) => {
  const opened = await services({ db: join(mkdtempSync(join(tmpdir(), "gongkai-api-")), "g.db") })
  const { storage } = opened.services
  const token = await Effect.runPromise(storage.tokens.issue("tests"))
  await Effect.runPromise(storage.agencies.put("a", { name: "示例市档案局" }, "none"))
  const log: Array<LogEntry> = []
  const save = () => Effect.fail(StorageError.because(cause))
  const app = application(
    () => ({ storage: { ...storage, reports: { ...storage.reports, save } } }),
    () => opened.work,
    (entry) => log.push(entry)
  )
  const answer = await app.request("/v1/agencies/a/reports/2023", {
    method: "PUT",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", "if-none-match": "*" },
    body: sound
  })
  await opened.close()
  return { answer, log }
}

describe("a database that fails", () => {
  it.each([
    ["whose disk is full", { errcode: 13 }, 507, "磁盘已满", "300"],
    ["that another program holds", { errcode: 5 }, 503, "占用", "5"],
    ["that is damaged", { errcode: 11 }, 503, "已损坏", null],
    ["that may not be written", { errcode: 8 }, 503, "不能写", null],
    ["in a way nobody foresaw", new Error("secret"), 500, "日志", null]
  ])(
    "%s: the client learns what to do, the log why, where and for which request",
    async (_, cause, status, words, after) => {
      const { answer, log } = await failing(cause)
      expect([answer.status, answer.headers.get("retry-after")]).toEqual([status, after])
      const document = await answer.json()
      expect(document).toMatchObject({ status, detail: expect.stringContaining(words) })
      expect(JSON.stringify(document)).not.toContain("secret")
      expect(log).toEqual([
        {
          status,
          method: "PUT",
          path: "/v1/agencies/a/reports/2023",
          requestId: answer.headers.get("x-request-id"),
          cause
        }
      ])
      expect(document.instance).toBe(`urn:request:${log[0]?.requestId}`)
    }
  )
})

describe("a server whose database file is moved away", async () => {
  const host = await onNode()
  afterAll(() => host.close())
  const headers = { authorization: `Bearer ${host.token}`, "content-type": "application/json", "if-none-match": "*" }
  const register = (id: string) =>
    fetch(`${host.url}/v1/agencies/${id}`, { method: "PUT", headers, body: JSON.stringify({ name: "示例市档案局" }) })

  it("acknowledges nothing more, says so, and goes on with what needs no database", async () => {
    expect((await register("a")).status).toBe(201)
    renameSync(host.db, `${host.db}.old`)
    const refused = await register("b")
    expect(refused.status).toBe(503)
    expect((await refused.json()).detail).toContain("移走、删除或替换")
    await setTimeout(1100)
    expect((await fetch(`${host.url}/v1/agencies`, { headers })).status).toBe(503)
    expect((await fetch(`${host.url}/v1/health`)).status).toBe(200)
    expect((await fetch(`${host.url}/v1/print`, { method: "POST", headers, body: sound })).status).toBe(200)
    expect(host.logged()[0]).toMatchObject({ status: 503, method: "PUT", path: "/v1/agencies/b" })
    renameSync(`${host.db}.old`, host.db)
    const database = new DatabaseSync(host.db)
    expect(database.prepare("SELECT id FROM agencies").all()).toEqual([{ id: "a" }])
    database.close()
  })
})
