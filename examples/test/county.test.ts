/** The county's January runs from an empty file to a public PDF, and every number in it is the one that was meant. */
import { expect, it } from "vitest"
import { run } from "./run.ts"

it("collects, returns, approves, publishes, corrects and adds up", () => {
  const { code, lines, stderr } = run("county.ts")
  expect([code, stderr]).toEqual([0, ""])
  const out = lines.join("\n")
  // Decisions 0, 1, … 28, with the returned report at 12 for 0 and the corrected one at 20 for 1.
  const sum = (28 * 29) / 2 - 1 + 12 + 20
  for (const said of [
    "filed 29",
    '"outcome":"resolved"',
    "approved done=29",
    "published done=29",
    'corrected state="corrected"',
    `sum sum="${sum}"`,
    "county done=1",
    '"published":29,"corrected":1',
    "application/pdf"
  ]) {
    expect(out).toContain(said)
  }
})
