/** A cell has one address and one notation for it. */
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import * as Cell from "../../src/form/Cell.ts"
import { law } from "../support/law.ts"

const key = Schema.String.check(Schema.isPattern(/^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)*$/u))
const parts = Schema.Struct({ form: key, row: key, column: key })

describe("the address of a number", () => {
  it("is written form/row/column, with dots inside", () => {
    expect(Cell.show({ form: "requests", row: "outcome.denied.stateSecret", column: "organization.business" })).toBe(
      "requests/outcome.denied.stateSecret/organization.business"
    )
  })

  law("comes apart into what it was put together from", [parts], ([parts]) => {
    expect(Cell.parse(Cell.show(parts))).toEqual(parts)
  })

  it.each(["", "requests", "requests/received", "requests/received/total/x", "requests//total", "/received/total"])(
    "is not “%s”",
    (text) => expect(Cell.parse(text)).toBeUndefined()
  )

  it("leads from the top of a report down to the number", () => {
    expect(Cell.path("requests/outcome.granted/total")).toEqual(["requests", "outcome", "granted", "total"])
  })

  it.each([
    ["requests/outcome.granted/naturalPerson", "“requests: outcome, granted / natural person”"],
    ["review/cases/litigation.afterReconsideration.total", "“review: litigation, after reconsideration, total”"],
    ["proactive/normativeDocuments/inForce", "“proactive: normative documents / in force”"],
    ["requests/carriedOut", "“requests: carried out”"],
    ["proactive", "“proactive”"]
  ])("is printed in English as words: %s", (address, said) => expect(Cell.inEnglish(address)).toBe(said))
})
