/**
 * A server to measure, in its own process: `node httpServer.ts MODE FILE`. The mode says where answers come from.
 *
 * `stored` is what `gongkai serve` runs; `memory` is the same application with what it reads held in memory; `hono` is Hono alone.
 *
 * @module
 */
import { application } from "@gongkai/http"
import { services } from "@gongkai/http/node"
import type { Storage } from "@gongkai/storage"
import { serve } from "@hono/node-server"
import * as Effect from "effect/Effect"
import { Hono } from "hono"
import { pick, reports } from "./reports.ts"

const [, , mode = "", db = ""] = process.argv
const year = 2023
const sheets = 32

const opened = await services({ db })
const { storage } = opened.services

/** A report to read, some to write to, and a token. */
const seed = Effect.gen(function* () {
  for (const agency of ["read", ...Array.from({ length: sheets }, (_, at) => `write-${at}`)]) {
    yield* storage.agencies.put(agency, { name: "某市某区某街道办事处" }, "none")
    yield* storage.reports.save(agency, year, pick(reports, 0), "none")
  }
  return {
    token: yield* storage.tokens.issue("bench"),
    kept: yield* storage.reports.text("read", year),
    standing: yield* storage.reports.standing("read", year)
  }
})
const { token, kept, standing } = await Effect.runPromise(seed)

const remembered: Storage["Service"] = {
  ...storage,
  reports: { ...storage.reports, text: () => Effect.succeed(kept), standing: () => Effect.succeed(standing) }
}

const bare = new Hono().get("/v1/agencies/:id/reports/:year", (c) =>
  c.body(kept.bytes, 200, { "content-type": "application/json", etag: `"${kept.number}"` })
)
const app =
  mode === "hono"
    ? bare
    : application(() => ({ ...opened.services, storage: mode === "memory" ? remembered : storage }))

serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => {
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}`, token })}\n`)
})
