/** The public list: of a year, by a part of a name, page by page. */
import * as Effect from "effect/Effect"
import { beforeAll, describe, expect, it } from "vitest"
import { report } from "../support/county.ts"
import { published } from "../support/public.ts"

const listed = (text: string) =>
  [...text.matchAll(/href="\/public\/units\/(?<id>[^/"]+)\/2023"/gu)].map(({ groups }) => groups?.["id"])

let own: Awaited<ReturnType<typeof published>>
beforeAll(async () => {
  own = await published()
})

describe("the public list", () => {
  it("names the units whose report is public, with the day and the number of corrections", async () => {
    const { text } = await own.ask("/public?year=2023")
    expect(text).toContain('<a href="/public/units/culture/2023">青石县文化馆</a>')
    expect(text).toContain("已公布 2 份报告")
    expect(text).not.toContain("河湾乡")
    expect(text).not.toContain("水务局")
  })
  it("finds by a part of the name, and says so where nothing is found", async () => {
    const { text } = await own.ask(`/public?year=2023&q=${encodeURIComponent(" 文化 ")}`)
    expect(text).toContain("青石县文化馆")
    expect(text).not.toContain("青石县人民政府</a>")
    expect((await own.ask("/public?year=2023&q=%3Cb%3E")).text).toContain("没有找到")
  })
  it("shows what was sought as text, whatever it is", async () => {
    const { text } = await own.ask(`/public?year=2023&q=${encodeURIComponent('"><script>')}`)
    expect(text).not.toContain("<script>")
    expect(text).toContain('value="&quot;&gt;&lt;script&gt;"')
  })
  it("shows last year's where no year is asked for", async () => {
    expect((await own.ask("/public")).text).toContain(
      `value="${new Date(Date.now() + 8 * 3600_000).getUTCFullYear() - 1}"`
    )
  })
  it("goes on behind a page of fifty", async () => {
    const units = Array.from({ length: 52 }, (_, at) => `x${String(at).padStart(2, "0")}`)
    const { version } = await Effect.runPromise(own.storage.desks.tree)
    await own.post(
      "/v1/units/bulk",
      {
        units: units.map((id) => ({
          id,
          from: "2020-01-01",
          name: `青石县示例${id}`,
          kind: "department",
          level: "county",
          parent: "county"
        }))
      },
      { "if-match": `"${version}"` }
    )
    for (const id of units) {
      // Each is based on the last entry of the log.
      // oxlint-disable-next-line no-await-in-loop
      await own.publish(id, { ...report(id), agency: { name: `青石县示例${id}` } })
    }
    const first = (await own.ask("/public?year=2023")).text
    const next = /href="(?<at>[^"]*cursor=[^"]*)"/u.exec(first)?.groups?.["at"] ?? ""
    const second = (await own.ask(next.replaceAll("&amp;", "&"))).text
    expect(listed(first)).toHaveLength(50)
    expect([...listed(first), ...listed(second)]).toEqual(["county", "culture", ...units])
    expect(second).not.toContain("下一页")
  })
})
