/** Last year's report is found beside this year's, or nothing is taken for it. */
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import * as Draft from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import * as Interchange from "@gongkai/core/Interchange"
import { describe, expect, it } from "vitest"
import { lastYear } from "../../src/disk/lastYear.ts"
import { folder } from "../support/gongkai.ts"

const report = (name: string, year: number) => Draft.blank(edition2021, { agency: { name }, year, reading: "draft" })
const own = report("青禾区水务局", 2024)

const among = (files: { readonly [name: string]: string }) => {
  const at = folder()
  for (const [name, text] of Object.entries(files)) writeFileSync(join(at, name), text)
  return lastYear(join(at, "2024.gongkai.json"), own)
}
const before = Interchange.show(report("青禾区水务局", 2023))

describe("last year's report", () => {
  it("is the one in the folder of the same organ and the year before", async () => {
    const found = await among({ "水务局2023.gongkai.json": before, "2022.gongkai.json": "{}" })
    expect(found).toMatchObject({ draft: { year: 2023 }, edition: edition2021 })
  })

  it("is none of another organ, of another year, broken, or hidden", async () => {
    const others = {
      "a2023.gongkai.json": Interchange.show(report("青禾区民政局", 2023)),
      "b2023.gongkai.json": Interchange.show(report("青禾区水务局", 2021)),
      "c2023.gongkai.json": before.slice(0, 40),
      ".d2023.gongkai.json": before
    }
    expect(await among(others)).toBeUndefined()
  })

  it("is neither of two that fit", async () => {
    expect(await among({ "a2023.gongkai.json": before, "b2023.gongkai.json": before })).toBeUndefined()
  })
})
