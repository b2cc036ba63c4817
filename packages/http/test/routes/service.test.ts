/** The service lives as long as it answers, and is ready as long as it can keep something. */
import { StorageError } from "@gongkai/storage"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { application } from "../../src/app.ts"
import { host } from "../support/host.ts"

const { storage } = await host()

const server = (ready: Effect.Effect<void, StorageError>) => {
  const own = { ...storage, ready }
  const app = application(() => ({ storage: own }))
  return (path: string) => app.request(path)
}

describe("the service", () => {
  it("lives, and is ready where the database takes a write", async () => {
    const ask = server(storage.ready)
    expect(await (await ask("/v1/health")).json()).toEqual({ status: "ok" })
    expect(await (await ask("/v1/ready")).json()).toEqual({ status: "ready" })
  })
  it.each([
    ["full", 507],
    ["busy", 503],
    ["closed", 503]
  ] as const)("lives and is not ready where the database is %s", async (kind, status) => {
    const ask = server(Effect.fail(new StorageError({ kind })))
    expect((await ask("/v1/health")).status).toBe(200)
    expect((await ask("/v1/ready")).status).toBe(status)
  })
  it("writes once a moment, however often it is asked", async () => {
    let written = 0
    const ask = server(
      Effect.sync(() => {
        written += 1
      })
    )
    await Promise.all(Array.from({ length: 20 }, async () => ask("/v1/ready")))
    expect(written).toBe(1)
  })
})
