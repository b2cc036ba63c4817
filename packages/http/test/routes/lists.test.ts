/** Lists of the reports that stand: by agency and year, narrowed, and page by page without losing or repeating one. */
import { beforeAll, describe, expect, it } from "vitest"
import { change, file, host } from "../support/host.ts"

let own: Awaited<ReturnType<typeof host>>
beforeAll(async () => {
  own = await host()
  for (const id of ["b", "a"]) {
    // One after another, so that the order is not that of saving.
    /* oxlint-disable no-await-in-loop */
    await own.register(id)
    for (const year of [2023, 2021, 2022]) await own.keep(id, year)
    /* oxlint-enable no-await-in-loop */
  }
  await own.keep("a", 2021, file({ year: 2021 }), change(1))
  await own.ask("DELETE", "/v1/agencies/b/reports/2022", { headers: change(1) })
})

interface Listed {
  readonly items: ReadonlyArray<{ readonly agency: string; readonly year: number; readonly number: number }>
  readonly next?: string
}
const page = async (path: string): Promise<Listed> => JSON.parse((await own.get(path)).text)
const places = ({ items }: Listed) => items.map(({ agency, year }) => `${agency} ${year}`)

describe("the reports that stand", () => {
  it("are listed by agency and year, without those that were removed", async () => {
    expect(places(await page("/v1/reports"))).toEqual(["a 2021", "a 2022", "a 2023", "b 2021", "b 2023"])
  })
  it("are listed with what they are by now", async () => {
    const { items } = await page("/v1/reports?year=2021")
    expect(items.map(({ agency, number }) => [agency, number])).toEqual([
      ["a", 2],
      ["b", 1]
    ])
  })
  it("are narrowed by agency, year and edition, and by all of them at once", async () => {
    expect(places(await page("/v1/reports?agency=b"))).toEqual(["b 2021", "b 2023"])
    expect(places(await page("/v1/reports?year=2022"))).toEqual(["a 2022"])
    expect(places(await page("/v1/reports?edition=2019"))).toEqual([])
    expect(places(await page("/v1/reports?edition=2021&agency=a&year=2023"))).toEqual(["a 2023"])
  })
  it("come in pages of any size, each report once", async () => {
    for (const limit of [1, 2, 5, 6]) {
      const seen: Array<string> = []
      let next: string | undefined = ""
      while (next !== undefined) {
        // oxlint-disable-next-line no-await-in-loop
        const listed: Listed = await page(`/v1/reports?limit=${limit}${next === "" ? "" : `&cursor=${next}`}`)
        expect(listed.items.length).toBeLessThanOrEqual(limit)
        seen.push(...places(listed))
        ;({ next } = listed)
      }
      expect(seen).toEqual(["a 2021", "a 2022", "a 2023", "b 2021", "b 2023"])
    }
  })
  it("go on from a place of such a list, and from no other", async () => {
    const { next } = await page("/v1/reports?limit=1")
    expect(places(await page(`/v1/reports?agency=b&cursor=${next}`))).toEqual(["b 2021", "b 2023"])
    const ofAgencies: { readonly next: string } = JSON.parse((await own.get("/v1/agencies?limit=1")).text)
    expect((await own.get(`/v1/reports?cursor=${ofAgencies.next}`)).status).toBe(400)
  })
})

describe("the reports of one agency", () => {
  it("are those that stand, whatever else is asked for", async () => {
    expect(places(await page("/v1/agencies/b/reports"))).toEqual(["b 2021", "b 2023"])
    expect(places(await page("/v1/agencies/b/reports?limit=1"))).toEqual(["b 2021"])
  })
  it("are none of one that has none, and not found of one that is not registered", async () => {
    await own.register("c")
    expect(await page("/v1/agencies/c/reports")).toEqual({ items: [] })
    expect((await own.get("/v1/agencies/d/reports")).status).toBe(404)
  })
})
