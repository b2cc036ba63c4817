/** How reports are listed. */
import { describe, expect, it } from "vitest"
import type { Host } from "../hosts.ts"
import { sound } from "../reports.ts"
import { caller, problem } from "./caller.ts"

export const lists = (host: Host): void => {
  const { get, register, put } = caller(host)
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
