/** What the editor bears: terminals that lie or are tiny, a paste without end, a second editor on the same file. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import * as Draft from "@gongkai/core/Draft"
import { Count } from "@gongkai/core/Entry"
import * as Interchange from "@gongkai/core/Interchange"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { put, reportOf } from "./support/drafts.ts"
import { folder } from "./support/gongkai.ts"
import { missing, type Terminal, terminal } from "./support/tmux.ts"

const received = "requests/received/naturalPerson"

/** An editor on a report of its own, and the report as its file has it. */
const desk = async (options: { readonly columns?: number; readonly rows?: number; readonly env?: object } = {}) => {
  const cwd = folder()
  const name = put(cwd, "a.gongkai.json", reportOf("示例市气象局"))
  const open = () => terminal(["fill", name], { cwd, ...options, env: { ...options.env } })
  const entry = () => Draft.at(Result.getOrThrow(Interchange.parse(readFileSync(join(cwd, name), "utf8"))), received)
  return { open, entry }
}

const using = async (one: Terminal, work: (one: Terminal) => Promise<unknown>): Promise<void> => {
  try {
    await work(one)
  } finally {
    one.close()
  }
}

describe.skipIf(missing() !== undefined).concurrent("the editor", () => {
  it("takes what is typed in a terminal of 10 × 5, of 1 × 1, and shows it once there is room", async () => {
    const { open, entry } = await desk({ columns: 10, rows: 5 })
    await using(await open(), async (one) => {
      await one.until("帮助")
      await one.keys("3", "4", "2")
      await one.resize(1, 1)
      await one.keys("7", "Tab")
      await one.resize(110, 30)
      await one.until("427")
      await one.keys("C-c")
      await one.ended()
      expect(entry()).toBe(Count.make(427))
    })
  })

  it("asks a terminal that knows nothing for nothing", async () => {
    const { open, entry } = await desk({ env: { TERM: "dumb", COLUMNS: "0", LINES: "0" } })
    await using(await open(), async (one) => {
      await one.until("总体情况")
      await one.keys("3", "5", "8", "Tab", "C-c")
      await one.ended()
      expect(entry()).toBe(Count.make(58))
    })
  })

  it.each([
    ["drawn", {}],
    ["read aloud", { GONGKAI_PLAIN: "1" }]
  ])("refuses a paste of eight million characters in words and goes on, %s", async (_, env) => {
    const { open, entry } = await desk({ env })
    await using(await open(), async (one) => {
      await one.until("总体情况")
      await one.keys("3")
      await one.paste("31\t32\t33\t34\n".repeat(670_000))
      await one.until("太长")
      await one.keys("9", "Tab", "C-c")
      await one.ended()
      expect(entry()).toBe(Count.make(9))
    })
  })

  it("shows a report that another one fills in, says who, and lets that one go on", async () => {
    const { open, entry } = await desk()
    await using(await open(), async (first) => {
      await first.until("总体情况")
      await first.keys("3", "6", "1", "Tab")
      await using(await open(), async (second) => {
        await second.until(/正在另一个编辑器里填写（进程 \d+/u)
        await second.keys("3", "8")
        // The title says so before the keys arrive: what is waited for is the table.
        expect(await second.until(/│ +61│/u)).toContain("只读")
        await second.keys("C-c")
        await second.ended()
      })
      await first.keys("2", "Tab", "C-c")
      await first.ended()
      expect(entry()).toBe(Count.make(61))
    })
  })
})
