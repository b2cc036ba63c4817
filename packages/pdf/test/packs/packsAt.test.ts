/** Packs come from a server by ranges, so that a report fetches a small part of them, or whole from one that knows no ranges. */
import { readFileSync } from "node:fs"
import { packs, roles as published } from "@gongkai/fonts"
import { location } from "@gongkai/fonts/location"
import { describe, expect, it } from "vitest"
import { roles } from "../../src/packs/roles.ts"
import { packsAt, print } from "../../src/plain.ts"
import { report } from "../report.ts"

const own = await print(report())

/** A server of the packs that counts what it sends. */
const server = (knowsRanges: boolean) => {
  const sent = { bytes: 0, requests: 0 }
  const fetch = (url: string, init?: { readonly headers: { readonly [name: string]: string } }): Promise<Response> => {
    const pack = packs.find((each) => url === `https://example.org/packs/${each}.pack`)
    if (pack === undefined) return Promise.resolve(new Response(null, { status: 404 }))
    const all = readFileSync(location(pack))
    const [, from, to] = /^bytes=(\d+)-(\d+)$/u.exec(init?.headers["Range"] ?? "") ?? []
    const part = knowsRanges && from !== undefined ? all.subarray(Number(from), Number(to) + 1) : all
    sent.bytes += part.length
    sent.requests += 1
    const headers = { "Content-Range": `bytes ${from}-${to}/${all.length}` }
    const answer =
      part === all ? new Response(Uint8Array.from(part)) : new Response(Uint8Array.from(part), { status: 206, headers })
    return Promise.resolve(answer)
  }
  return { sent, fetch }
}

describe("packs on a server", () => {
  it("are fetched by ranges, a small part of them, and print the same bytes", async () => {
    const { sent, fetch } = server(true)
    expect(await print(report(), { packs: packsAt("https://example.org/packs/", fetch) })).toEqual(own)
    expect(sent.bytes).toBeLessThan(4_000_000)
    expect(sent.requests).toBeLessThan(6 * 66)
  })
  it("are fetched whole where the server knows no ranges", async () => {
    const { fetch } = server(false)
    expect(await print(report(), { packs: packsAt("https://example.org/packs/", fetch) })).toEqual(own)
  })
  it("that are not there keep the report from being printed, with the pack named", async () => {
    const { fetch } = server(true)
    const printed = await print(report(), { packs: packsAt("https://example.org/elsewhere/", fetch) })
    expect(printed).toMatchObject({ ok: false, reason: "font", text: { zh: expect.stringContaining(".pack") } })
  })
})

it("the roles of a document are those that @gongkai/fonts has packs for", () => {
  expect(roles).toEqual(published)
  expect([...roles, "rare"]).toEqual([...packs])
})
