/** Each report is due by the day of the law, or by an earlier one of a local notice, never by a later one. */
import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { badDays, due, legal, type Local, localOf } from "../../src/desk/Deadline.ts"
import { Kind, Level } from "../../src/report/Agency.ts"
import { law } from "../support/law.ts"

const department = { id: "culture", kind: "department", level: "county" } as const

describe("the law", () => {
  it.each([
    [2018, "department", "county", "2019-03-31"],
    [2019, "department", "county", "2020-01-31"],
    [2024, "department", "province", "2025-01-31"],
    [2024, "generalOffice", "prefecture", "2025-01-31"],
    [2024, "township", "township", "2025-01-31"],
    [2024, "government", "township", "2025-01-31"],
    [2024, "government", "county", "2025-02-20"],
    [2024, "government", "prefecture", "2025-03-10"],
    [2024, "government", "province", "2025-03-31"],
    [2020, "government", "county", "2021-03-31"],
    [2024, "vertical", "county", "2025-03-31"]
  ] as const)("has the report of %i of a %s of the level %s by %s", (year, kind, level, day) =>
    expect(legal(year, { kind, level })).toMatchObject({ submit: day, publish: day })
  )
})

describe("a local notice", () => {
  const all: Local = { submit: "2025-01-26", publish: "2025-01-28", notice: "云政办函〔2025〕3号" }

  it("sets earlier days for everyone, and is then what is cited", () => {
    const found = due(2024, department, [all])
    expect(found).toMatchObject({ submit: "2025-01-26", publish: "2025-01-28", cites: { instrument: all.notice } })
  })
  it("for a kind goes before one for everyone, and one for a unit before both", () => {
    const kind: Local = { ...all, kinds: ["department"], submit: "2025-01-20" }
    const own: Local = { ...all, units: ["culture"], submit: "2025-01-28" }
    expect(localOf([own, kind, all], department)).toBe(own)
    expect(localOf([kind, all], department)).toBe(kind)
    expect(localOf([kind], { ...department, kind: "township" })).toBeUndefined()
    expect(localOf([all, { ...all, notice: "改期" }], department)?.notice).toBe("改期")
  })
  it("leaves the day of publication to the law where it sets none", () => {
    const { publish: _publish, ...only } = all
    expect(due(2024, department, [only]).publish).toBe("2025-01-31")
  })
  it.each([
    [{ submit: "2025-02-01", publish: "2025-02-01" }, "LaterThanLaw"],
    [{ publish: "2025-02-01" }, "LaterThanLaw"],
    [{ submit: "2024-12-31" }, "WithinYear"],
    [{ publish: "2025-01-25" }, "PublishedFirst"]
  ])("with %j cannot stand: %s", (days, tag) => {
    expect(badDays(2024, department, [{ ...all, ...days }]).map(({ _tag }) => _tag)).toContain(tag)
  })
  it("that is sound, or means somebody else, has nothing wrong with it", () => {
    expect(badDays(2024, department, [all])).toEqual([])
    expect(badDays(2024, department, [{ ...all, kinds: ["township"], submit: "2025-12-01" }])).toEqual([])
  })

  const day = Arbitrary.schema(Schema.Literals(["2024-12-01", "2025-01-10", "2025-01-31", "2025-02-25", "2026-01-01"]))
  law("never makes a report due after the law", [day, day, Arbitrary.schema(Kind), Arbitrary.schema(Level)], (some) => {
    const [submit, publish, kind, level] = some
    const limit = legal(2024, { kind, level })
    const found = due(2024, { id: "x", kind, level }, [{ submit, publish, notice: "通知" }])
    expect(found.submit <= limit.submit && found.publish <= limit.publish).toBe(true)
  })
})
