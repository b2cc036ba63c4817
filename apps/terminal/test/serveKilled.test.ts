/**
 * The server killed while several write: whatever it acknowledged is there when it is started again, whole.
 *
 * It is killed a few times here; `GONGKAI_KILLS=50 npx vitest run test/serveKilled.test.ts` does it fifty times.
 */
// One after another is what is tested.
/* oxlint-disable no-await-in-loop */
import { createHash } from "node:crypto"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import * as Draft from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import * as Interchange from "@gongkai/core/Interchange"
import { paragraph } from "@gongkai/core/Narrative"
import { Storage } from "@gongkai/storage"
import * as Sqlite from "@gongkai/storage/Sqlite"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { expect, it } from "vitest"
import { times } from "../../../vitest.shared.ts"
import { folder } from "./support/gongkai.ts"
import { serving, token } from "./support/server.ts"

const kills = Number(process.env["GONGKAI_KILLS"] ?? times(2, 3, 3))
const writers = ["甲", "乙", "丙", "丁"]
const year = 2023

const text = (words: string): string =>
  Interchange.show(
    Draft.fill(
      edition2021,
      { year, agency: { name: "示例市档案局" } },
      () => null,
      () => [paragraph(words.repeat(50))]
    )
  )

/** Writes one revision after another until the server is gone; what was acknowledged is added to the list. */
const write = async (url: string, headers: Record<string, string>, name: string, acknowledged: Array<string>) => {
  const path = `${url}/v1/agencies/${encodeURIComponent(name)}/reports/${year}`
  const standing = await fetch(path, { headers })
  let etag = standing.ok ? standing.headers.get("etag") : null
  await standing.arrayBuffer()
  for (;;) {
    const body = text(`${name}${acknowledged.length}，${Math.random()}。`)
    const condition: Record<string, string> = etag === null ? { "if-none-match": "*" } : { "if-match": etag }
    const answer = await fetch(path, { method: "PUT", headers: { ...headers, ...condition }, body })
    if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
    etag = answer.headers.get("etag")
    acknowledged.push(body)
    await answer.arrayBuffer()
  }
}

it(`killed ${kills} times while ${writers.length} write, it has lost nothing that it acknowledged`, async () => {
  const cwd = folder()
  const headers = { authorization: `Bearer ${token(cwd, "写")}`, "content-type": "application/json" }
  const acknowledged = new Map(writers.map((name) => [name, [] as Array<string>]))
  let refused: ReadonlyArray<unknown> = []
  for (let turn = 0; turn < kills; turn += 1) {
    const { url, end } = await serving(cwd)
    for (const name of turn === 0 ? writers : []) {
      const registered = await fetch(`${url}/v1/agencies/${encodeURIComponent(name)}`, {
        method: "PUT",
        headers: { ...headers, "if-none-match": "*" },
        body: JSON.stringify({ name: "示例市档案局" })
      })
      expect(registered.status).toBe(201)
    }
    const before = new Map(writers.map((name) => [name, acknowledged.get(name)?.length ?? 0]))
    const writing = writers.map((name) =>
      write(url, headers, name, acknowledged.get(name) ?? []).catch((error: unknown) => error)
    )
    // However slow the machine, each has been acknowledged something before the server is killed.
    const waits = (name: string): boolean => (acknowledged.get(name)?.length ?? 0) <= (before.get(name) ?? 0)
    while (writers.some(waits)) await Promise.race([setTimeout(20), ended(writing)])
    await setTimeout(Math.random() * 300)
    expect(await end("SIGKILL")).toBe(null)
    refused = [...refused, ...(await Promise.all(writing)).filter((error) => !isCut(error))]
  }
  expect(refused).toEqual([])

  const kept = await Effect.runPromise(
    Storage.use(({ reports }) =>
      Effect.forEach(writers, (name) =>
        Effect.flatMap(reports.revisions(name, year), (all) =>
          Effect.forEach(all.toReversed(), ({ number }) => reports.revision(name, year, number))
        )
      )
    ).pipe(Effect.provide(Storage.layer.pipe(Layer.provide(Sqlite.layer(join(cwd, "gongkai.db"))))))
  )
  for (const [at, name] of writers.entries()) {
    const revisions = kept[at] ?? []
    expect(revisions.map(({ number }) => number)).toEqual(revisions.map((_, before) => before + 1))
    for (const revision of revisions) {
      expect(revision.hash).toBe(createHash("sha256").update(revision.text).digest("hex"))
    }
    // What came through though its acknowledgement did not may stand in between.
    const texts = revisions.map((revision) => revision.text)
    const told = acknowledged.get(name) ?? []
    const known = new Set(told)
    expect(told.length).toBeGreaterThan(0)
    expect(texts.filter((each) => known.has(each))).toEqual(told)
  }
  const [sum, held] = [[...acknowledged.values()].flat().length, kept.flat().length]
  process.stdout.write(
    `${kills} kills, ${sum} revisions acknowledged, ${held} held, none of the acknowledged missing\n`
  )
})

/** A writer that ends before the server is killed was refused; waiting for the others is over then. */
const ended = async (writing: ReadonlyArray<Promise<unknown>>): Promise<never> => {
  throw await Promise.race(writing)
}

/** The connection broke, as it does when the other side is killed. */
const isCut = (error: unknown): boolean => error instanceof TypeError
