/** Of two tabs the first has the report; a tab that takes it over has it from then on. */
import { describe, expect, it } from "vitest"
import { type Message, tabs } from "../../src/keep/tabs.ts"
import { line } from "../support/world.ts"

describe("tabs", () => {
  it("that open the same report one after the other are told apart", async () => {
    const join = line()
    const [one, two] = [tabs(join(), "1", () => undefined), tabs(join(), "2", () => undefined)]
    expect(await one.claim("a", 0)).toBe(true)
    expect(await two.claim("a", 0)).toBe(false)
    expect(await two.claim("b", 0)).toBe(true)
    one.release()
    expect(await two.claim("a", 0)).toBe(true)
  })
  it("that open it at the same moment: one of them has it", async () => {
    const join = line()
    const [one, two] = [tabs(join(), "1", () => undefined), tabs(join(), "2", () => undefined)]
    expect(await Promise.all([one.claim("a", 5), two.claim("a", 5)])).toEqual([true, false])
  })
  it("give a report back to one that answers late", async () => {
    const lost: Array<string> = []
    const hears: Array<(message: Message) => void> = []
    const channel = { post: () => undefined, listen: (told: (message: Message) => void) => void hears.push(told) }
    const own = tabs(channel, "2", (report) => lost.push(report))
    expect(await own.claim("a", 0)).toBe(true)
    for (const hear of hears) hear({ kind: "here", report: "b", tab: "1" })
    expect(lost).toEqual([])
    for (const hear of hears) hear({ kind: "here", report: "a", tab: "1" })
    expect(lost).toEqual(["a"])
  })
  it("lose a report that another takes over", async () => {
    const join = line()
    const lost: Array<string> = []
    const [one, two] = [tabs(join(), "1", (report) => lost.push(report)), tabs(join(), "2", () => undefined)]
    await one.claim("a", 0)
    two.take("a")
    expect(lost).toEqual(["a"])
    expect(await one.claim("a", 0)).toBe(false)
  })
})
