/**
 * Hono alone, in a process of its own, to be asked beside the server that is measured: prints its address as one line of JSON.
 *
 * @module
 */
import { serve } from "@hono/node-server"
import { Hono } from "hono"

const app = new Hono().get("/v1/health", (c) => c.json({ status: "ok" }))

serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => {
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`)
})
