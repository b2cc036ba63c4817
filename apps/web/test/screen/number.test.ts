/** A number beside an entry is written as its column writes entries. */
import { expect, it } from "vitest"
import { number } from "../../src/screen/number.ts"

it("a count in digits, an amount in 万元, a change with its sign", () => {
  expect([number(1200, "count"), number(123_450_000, "amount"), number(-3, "change")]).toEqual(["1200", "123.45", "-3"])
})
