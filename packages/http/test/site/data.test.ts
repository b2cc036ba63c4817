/** Open data of the public site: every number of what is published, and links that lead somewhere. */
import { tidyHead } from "@gongkai/render"
import { beforeAll, describe, expect, it } from "vitest"
import { published } from "../support/public.ts"

let own: Awaited<ReturnType<typeof published>>
beforeAll(async () => {
  own = await published()
})

describe("open data", () => {
  it("offers what is there", async () => {
    const { text } = await own.ask("/public/data?year=2023")
    const links = [...text.matchAll(/<td>|<a href="(?<at>[^"]+)" type=/gu)].flatMap(
      ({ groups }) => groups?.["at"] ?? []
    )
    expect(links).toHaveLength(5)
    const statuses = await Promise.all(links.map(async (at) => (await own.ask(at.replaceAll("&amp;", "&"))).status))
    expect(statuses).toEqual([200, 200, 200, 200, 200])
  })
  it("is a line for each number of each published report, and none of the others", async () => {
    const answer = await own.app.request("/public/data.csv?year=2023")
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8")
    expect(text.startsWith(tidyHead)).toBe(true)
    expect(text).toContain("青石县文化馆,2023,2021,proactive/licensing/decisions")
    expect(text).not.toMatch(/水务局|河湾乡/u)
  })
})
