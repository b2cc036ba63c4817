/** A time of the user's clock names the same moment, and the day that the user had. */
import { describe, expect, it } from "vitest"
import { DoubleEntry } from "@gongkai/core/Header"
import * as Schema from "effect/Schema"
import { moment } from "../../src/session/moment.ts"

const at = (minutes: number): Date =>
  Object.assign(new Date("2025-01-31T20:30:15.250Z"), { getTimezoneOffset: () => -minutes })

describe("a moment", () => {
  it.each([
    [480, "2025-02-01T04:30:15+08:00"],
    [0, "2025-01-31T20:30:15+00:00"],
    [-210, "2025-01-31T17:00:15-03:30"]
  ])("of a clock %i minutes before UTC is %s", (minutes, wanted) => {
    expect(moment(at(minutes))).toBe(wanted)
    expect(new Date(wanted).getTime()).toBe(new Date("2025-01-31T20:30:15Z").getTime())
    expect(Schema.is(DoubleEntry.fields.first.fields.on)(wanted)).toBe(true)
  })
})
