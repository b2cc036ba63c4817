/** How reports are listed. */
import { describe, expect, it } from "vitest"
import { times } from "../../../../vitest.shared.ts"
import type { Host } from "../hosts.ts"
import { sound } from "../reports.ts"
import { caller, problem } from "./caller.ts"

/** 2,000 with GONGKAI_FUZZ: at the edge each unit's entry in the log is a request to the database. */
const many = times(50, 2000, 2000)
const name = (at: number): string => `${"某某市某某县人民政府".repeat(5)}${at}号机关`

const short = (at: number) => ({
  id: `m-${at}`,
  from: "2020-01-01",
  name: "甲",
  kind: "department",
  level: "county"
})

export const lists = (host: Host): void => {
  const { get, register, put, send } = caller(host)
  describe("a register of many units", () => {
    const units = Array.from({ length: many }, (_, at) => ({
      id: `bulk-${at}`,
      from: "2020-01-01",
      name: name(at),
      kind: "department",
      level: "county",
      basis: "某政发〔2020〕1号".repeat(5),
      ...(at > 0 && { parent: "bulk-0" })
    }))
    it("is entered whole, all or none", async () => {
      const body = JSON.stringify({ units })
      const broken = JSON.stringify({ units: [...units.slice(0, -1), { ...units.at(-1), parent: "nobody" }] })
      await problem(await send("POST", "/v1/units/bulk", broken, { "if-none-match": "*" }), 422)
      expect((await send("POST", "/v1/units/bulk", body, { "if-none-match": "*" })).status).toBe(200)
      for (const at of [0, many - 1]) {
        // oxlint-disable-next-line no-await-in-loop
        expect((await get(`/v1/units/bulk-${at}`)).status).toBe(200)
        // oxlint-disable-next-line no-await-in-loop
        expect((await get(`/v1/agencies/bulk-${at}`)).status).toBe(200)
      }
    })
    it("takes no more than a body may hold, and no more than 2,000", async () => {
      const more = JSON.stringify({ units: Array.from({ length: 2001 }, (_, at) => short(at)) })
      await problem(await send("POST", "/v1/units/bulk", more, { "if-none-match": "*" }), 422)
      const long = JSON.stringify({ units: units.map((unit) => ({ ...unit, basis: "文".repeat(500_000 / many) })) })
      await problem(await send("POST", "/v1/units/bulk", long, { "if-none-match": "*" }), 413)
    })
  })
  describe("lists", () => {
    it("come in pages, narrowed by agency, year and edition", async () => {
      for (const id of ["list-a", "list-b", "list-c"]) {
        // oxlint-disable-next-line no-await-in-loop -- the order in which they are kept is what is listed
        await register(id)
        // oxlint-disable-next-line no-await-in-loop -- the order in which they are kept is what is listed
        await put(id, sound, { "if-none-match": "*" })
      }
      const seen: Array<string> = []
      let path = "/v1/reports?limit=2&edition=2021&year=2023"
      for (;;) {
        // oxlint-disable-next-line no-await-in-loop -- the order in which they are kept is what is listed
        const { items, next } = await (await get(path)).json()
        seen.push(...items.map(({ agency }: { agency: string }) => agency))
        if (next === undefined) break
        path = `/v1/reports?limit=2&edition=2021&year=2023&cursor=${next}`
      }
      expect(seen.filter((each) => each.startsWith("list-"))).toEqual(["list-a", "list-b", "list-c"])
      expect((await (await get("/v1/reports?agency=list-b")).json()).items).toHaveLength(1)
      expect((await (await get("/v1/reports?edition=2019&agency=list-a")).json()).items).toEqual([])
      await problem(await get("/v1/reports?limit=0"), 400)
      await problem(await get("/v1/reports?cursor=nonsense"), 400)
    })
  })
}
