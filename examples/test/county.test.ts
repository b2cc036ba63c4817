/** The county's January runs from nothing to a public PDF, and every number in it is the one that was meant. */
import { afterAll, expect, it } from "vitest"
import { start } from "../../packages/storage/test/support/postgres.ts"
import { run, runWith } from "./run.ts"

const cluster = await start()
afterAll(async () => {
  if (typeof cluster !== "string") await cluster.stop()
})

// Decisions 0, 1, … 28, with the returned report at 12 for 0 and the corrected one at 20 for 1.
const sum = (28 * 29) / 2 - 1 + 12 + 20

const expectAll = ({ code, lines, stderr }: ReturnType<typeof run>): void => {
  expect([code, stderr]).toEqual([0, ""])
  const out = lines.join("\n")
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
}

it("collects, returns, approves, publishes, corrects and adds up", () => expectAll(run("county.ts")))

it("does so at two servers that share one PostgreSQL, request by request", async ({ skip }) => {
  if (typeof cluster === "string") return skip(cluster)
  expectAll(runWith({ GONGKAI_DATABASE: await cluster.database("county") }, "county.ts"))
})
