/** A number that a converter took for a formula reads as the number; other formulas and sums of money stay as they are. */
import { describe, expect, it } from "vitest"
import { withoutFormulas } from "../../src/readers/formulas.ts"

describe("a number set as a formula", () => {
  it.each([
    ["<td>$12$</td><td>$ 0 $</td>", "<td>12</td><td>0</td>"],
    ["| $1 0 5$ | $-3$ | $7 2 . 6$ |", "| 105 | -3 | 72.6 |"],
    [String.raw`占$9 8 \%$，共\( 12 \)件`, "占98%，共12件"],
    [String.raw`$12$ $3$`, "12 3"]
  ])("%s reads %s", (written, read) => expect(withoutFormulas(written)).toBe(read))

  it.each(["价 $5 与 $6", "$x+1$", String.raw`\$12\$`, "$$12$$", "单价 $12\n共 3$", "$5 $6"])("%s is none", (text) =>
    expect(withoutFormulas(text)).toBe(text)
  )
})
