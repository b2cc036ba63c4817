/** What a client prefers: weights, the most specific range, 0, and names in any case. */
import { it as propertyIt } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { times } from "../../../../vitest.shared.ts"
import { preferred } from "../../src/request/preferred.ts"

const offered = ["application/json", "text/html", "application/pdf"]

describe("a client", () => {
  it.each([
    [undefined, "application/json"],
    ["*/*", "application/json"],
    ["application/pdf", "application/pdf"],
    ["Application/PDF", "application/pdf"],
    ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"],
    ["application/pdf;q=0.5, text/html;q=0.7", "text/html"],
    ["application/json;q=0, */*", "text/html"],
    ["text/*;q=0.1, application/pdf;q=0", "text/html"],
    ["application/*;q=0.9, application/json;q=0.1", "application/pdf"],
    ["image/png", undefined],
    ["*/*;q=0", undefined],
    ["application/pdf;Q=0", undefined]
  ])("that says %s is given %s", (header, type) => {
    expect(preferred(header, offered)).toBe(type)
  })
  propertyIt.prop(
    "is never given what is not offered, whatever it says",
    [Schema.String],
    ([header]) => {
      expect([undefined, ...offered]).toContain(preferred(header, offered))
    },
    { arbitrary: { runs: times(50, 500, 5000) } }
  )
})
