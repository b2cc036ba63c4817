/** The examples of README run as they stand, one behind the other, against a server that listens; only its address is another. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { stripTypeScriptTypes } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { serve, services } from "@gongkai/http/node"
import * as Effect from "effect/Effect"
import { afterAll, beforeAll, expect, it } from "vitest"
import * as own from "../src/index.ts"
import { draft } from "./support/drafts.ts"

const folder = mkdtempSync(join(tmpdir(), "gongkai-client-"))
const db = join(folder, "gongkai.db")
let [url, token] = ["", ""]
let close: (() => Promise<void>) | undefined
beforeAll(async () => {
  const first = await services({ db })
  token = await Effect.runPromise(first.services.storage.tokens.issue("办公室"))
  await first.close()
  const served = await serve({ port: 0, db })
  ;({ url, close } = served)
  const server = own.client(url, { token })
  await server.PUT("/v1/agencies/{id}", {
    params: { path: { id: "jiedao" } },
    headers: { "if-none-match": "*" },
    body: { name: draft().agency.name }
  })
})
afterAll(async () => {
  await close?.()
  rmSync(folder, { recursive: true })
})

const text = readFileSync(new URL("../README.md", import.meta.url), "utf8")
/** The blocks as one program: what they import is given, and so are the token and the report. */
const program = (): string => {
  const blocks = [...text.matchAll(/^```ts\n(.*?)^```$/gmsu)].map(([, block = ""]) => block)
  expect(blocks).toHaveLength(2)
  const body = blocks.join("").replaceAll(/^import .*? from "@gongkai\/client"\n/gmu, "")
  return stripTypeScriptTypes(body.replace("https://nianbao.example.gov.cn", url))
}

it("keeps a report, changes a cell of it, and is told what changed since where it would write over somebody", async () => {
  const told: Array<ReadonlyArray<unknown>> = []
  const given = {
    ...own,
    token,
    draft: draft(),
    console: { log: (...what: ReadonlyArray<unknown>) => told.push(what) }
  }
  const run: (...values: ReadonlyArray<unknown>) => Promise<void> = Reflect.construct(
    Object.getPrototypeOf(async () => {}).constructor,
    [...Object.keys(given), program()]
  )
  await run(...Object.values(given))
  expect(told).toEqual([[draft().agency.name], [412, ["/requests/received/naturalPerson"]]])
})
