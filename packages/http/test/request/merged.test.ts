/** A merge patch changes what it names; a cell is one value, and blank is a value. */
import { it as propertyIt } from "@effect/vitest"
import { edition2021 } from "@gongkai/core/editions/2021"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { times } from "../../../../vitest.shared.ts"
import { merged } from "../../src/request/merged.ts"
import { asked } from "../support/asked.ts"

const on = (file: unknown, patch: unknown) => merged(edition2021, file, patch)

describe("a merge patch", () => {
  it("replaces, adds and takes away, as RFC 7396 has it", () => {
    expect(
      on({ title: "甲", agency: { name: "乙", address: "丙" } }, { title: null, agency: { address: "丁" } })
    ).toEqual({
      agency: { name: "乙", address: "丁" }
    })
  })
  it("blanks a cell and a part by null, and mixes no cell with what it held", () => {
    const file = { proactive: { licensing: { decisions: { unread: "3?", candidates: [3] } } }, overview: [] }
    expect(on(file, { proactive: { licensing: { decisions: null } }, overview: null })).toEqual({
      proactive: { licensing: { decisions: null } },
      overview: null
    })
    expect(on(file, { proactive: { licensing: { decisions: { unread: "4?" } } } })).toMatchObject({
      proactive: { licensing: { decisions: { unread: "4?" } } }
    })
    expect(on(file, { proactive: { licensing: { decisions: { unread: "4?" } } } })).not.toHaveProperty(
      "proactive.licensing.decisions.candidates"
    )
  })
  it("that lies too deep is refused", async () => {
    const deep = JSON.parse(`${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`)
    expect((await asked(() => on({}, deep))).refusal?.status).toBe(422)
  })
  propertyIt.prop(
    "applied twice changes nothing more, and leaves the file itself alone",
    [Schema.Record(Schema.String, Schema.Int), Schema.Record(Schema.String, Schema.NullOr(Schema.Int))],
    ([file, patch]) => {
      const before = JSON.stringify(file)
      const once = on(file, patch)
      expect(on(once, patch)).toEqual(once)
      expect(JSON.stringify(file)).toBe(before)
    },
    { arbitrary: { runs: times(30, 300, 3000) } }
  )
})
