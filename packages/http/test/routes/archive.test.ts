/** A year as one zip: every report that is far enough, and a list in which those that are not have their line too. */
import { packedIn, unpacker } from "@gongkai/import/open/packed"
import * as Result from "effect/Result"
import { beforeAll, describe, expect, it } from "vitest"
import { application } from "../../src/app.ts"
import { county, year } from "../support/county.ts"

let own: Awaited<ReturnType<typeof county>>
beforeAll(async () => {
  own = await county()
  await own.publish("culture")
  await own.file("water")
})
const path = `/v1/campaigns/county/${year}/archive`

/** The files of the zip by their names. */
const opened = async (query: string) => {
  const answer = await own.app.request(`${path}${query}`, { headers: { authorization: `Bearer ${own.token}` } })
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/zip"])
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const unpack = unpacker()
  return new Map(
    (packedIn(bytes) ?? []).map((packed) => [
      packed.steps.at(-1) ?? "",
      new TextDecoder().decode(Result.getOrThrow(unpack(bytes, packed)))
    ])
  )
}

describe("the zip of a year", () => {
  it("holds the reports that are far enough, and names the units whose are not", async () => {
    const files = await opened("?form=json")
    expect([...files.keys()]).toEqual([`青石县文化馆-${year}（culture）.json`, "目录.csv"])
    const list = (files.get("目录.csv") ?? "").split("\r\n")
    expect(list).toHaveLength(6)
    expect(list.find((line) => line.startsWith("culture"))).toMatch(
      /^culture,青石县文化馆,已公布,1,[\da-f]{64},青石县文化馆/u
    )
    expect(list).toContain("water,青石县水务局,已报送,,,")
    expect(list).toContain("river,河湾乡人民政府,填报中,,,")
  })
  it("takes those that were only filed where that is asked for", async () => {
    const files = await opened("?form=md&stage=filed")
    expect([...files.keys()].filter((name) => name.endsWith(".md"))).toHaveLength(2)
  })
  it("says in its list which report cannot be written in that form", async () => {
    const list = (await opened("?form=docx")).get("目录.csv")
    expect(list).toContain("没有写出：")
  })
  it("is not begun where the server has no zips, and it is said who has", async () => {
    const bare = application(() => ({ storage: own.storage }))
    const answer = await bare.request(path, { headers: { authorization: `Bearer ${own.token}` } })
    expect([answer.status, await answer.text()]).toEqual([501, expect.stringContaining("gongkai serve")])
  })
})
