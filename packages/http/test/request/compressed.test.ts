/** Pages that anybody may read leave compressed for whoever takes it, and are known again by their weakened tag. */
import { mkdtemp, rm } from "node:fs/promises"
import { get } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { serve } from "../../src/node.ts"

let folder = ""
let server: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gongkai-compressed-"))
  server = await serve({ port: 0, db: join(folder, "a.db") })
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

/** An answer as it comes over the wire. */
const ask = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; bytes: Buffer }>((resolve, reject) => {
    get(`${server.url}${path}`, { headers }, (answer) => {
      const chunks: Array<Buffer> = []
      answer.on("data", (chunk: Buffer) => chunks.push(chunk))
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(chunks) })
      )
    }).on("error", reject)
  })

describe("a page that anybody may read", () => {
  it.each(["/public", "/public/rules", "/docs", "/openapi.json"])(
    "%s comes compressed to whoever takes it, else as it is",
    async (path) => {
      const [plain, zipped] = [await ask(path), await ask(path, { "accept-encoding": "gzip, br" })]
      expect(plain.headers["content-encoding"]).toBeUndefined()
      expect(zipped.headers["content-encoding"]).toBe("gzip")
      expect(zipped.headers["vary"]).toMatch(/accept-encoding/iu)
      expect(zipped.bytes.length).toBeLessThan(plain.bytes.length / 2)
      expect(gunzipSync(zipped.bytes).equals(plain.bytes)).toBe(true)
    }
  )
  it("is not sent again to whom has it, by the tag of either", async () => {
    const gzip = { "accept-encoding": "gzip" }
    const tags = [(await ask("/public")).headers["etag"], (await ask("/public", gzip)).headers["etag"]]
    for (const tag of tags) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect((await ask("/public", { ...gzip, "if-none-match": String(tag) })).status).toBe(304)
    }
  })
})

describe("an answer of the interface", () => {
  it("is not compressed: beside what is secret, its length would tell of it", async () => {
    const { headers } = await ask("/v1/editions/2021/schema", { "accept-encoding": "gzip" })
    expect(headers["content-encoding"]).toBeUndefined()
  })
})
