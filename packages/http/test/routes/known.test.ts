/** What the desk knows beside a report: the name a unit goes by, last year's report of the same unit, what was filed. */
import { Filing, Tree } from "@gongkai/core/desk"
import * as Result from "effect/Result"
import { beforeAll, describe, expect, it } from "vitest"
import { edition2021 } from "@gongkai/core/editions/2021"
import { faultsOf, filed, knownOf, nameOf } from "../../src/routes/known.ts"
import { county, names, units, year } from "../support/county.ts"

let own: Awaited<ReturnType<typeof county>>
const tree = Result.getOrThrow(
  Tree.make(
    units.map(({ id, ...standing }) => ({ id, standings: [standing] }) as unknown as Parameters<typeof Tree.found>[1])
  )
)
beforeAll(async () => {
  own = await county()
  await own.keep("culture")
})

describe("a unit", () => {
  it("goes by its name in the tree, else by that of its agency, else by its id", async () => {
    expect(await nameOf(own, tree, "culture")).toBe(names["culture"])
    expect(await nameOf(own, Tree.empty, "culture")).toBe(names["culture"])
    expect(await nameOf(own, Tree.empty, "nobody")).toBe("nobody")
  })
})

describe("last year's report", () => {
  it("is that of the same unit", async () => {
    const { previous } = await knownOf(own, tree, "culture", year + 1)
    expect(previous.map((each) => each.year)).toEqual([year])
    expect((await knownOf(own, tree, "water", year + 1)).previous).toEqual([])
  })
  it("is none where the unit took over the work of another: its own alone would not tell", async () => {
    const merged = Result.getOrThrow(Tree.merge(tree, ["water"], "culture", `${year + 1}-06-01`))
    expect((await knownOf(own, merged, "culture", year + 1)).previous).toEqual([])
  })
})

describe("what was filed", () => {
  it("is the revision that was named, and nothing before the first filing", async () => {
    expect(await filed(own, Filing.begun("culture", year))).toBe(undefined)
    await own.act("culture", "file", { revision: 1 })
    const { filing } = { filing: (await import("effect/Effect")).runPromise(own.storage.filings.find("culture", year)) }
    expect(await filed(own, (await filing).filing)).toMatchObject({ number: 1, content: { revision: 1 } })
  })
})

describe("obstacles", () => {
  it("are told at the cells that they are about", () => {
    const cell = "requests/outcome.granted/total" as const
    expect(faultsOf(edition2021, { errors: [], blank: [cell], unread: ["reviews/a/b"], unexplained: [] })).toEqual([
      {
        pointer: "/requests/outcome/granted/total",
        detail: {
          zh: "“三、本年度办理结果／（一）予以公开／总计”未填",
          en: "“requests: outcome, granted / total”: blank"
        }
      },
      expect.objectContaining({ detail: expect.objectContaining({ zh: expect.stringContaining("对照原件") }) })
    ])
  })
})
