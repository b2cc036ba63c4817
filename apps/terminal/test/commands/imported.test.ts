/** `fill` takes a document after one question, a name without its ending, and never imports over what was filled in. */
import { copyFileSync, existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { put, reportOf } from "../support/drafts.ts"
import { example, folder } from "../support/gongkai.ts"
import { missing, type Terminal, terminal } from "../support/tmux.ts"

const absent = missing()

/** Runs `fill` in a terminal of its own, and lets it go whatever comes. */
const filling = async (cwd: string, parameters: ReadonlyArray<string>, use: (screen: Terminal) => Promise<void>) => {
  const screen = await terminal(["fill", ...parameters], { cwd, columns: 100, rows: 30, stays: true })
  try {
    await use(screen)
  } finally {
    screen.close()
  }
}

describe.skipIf(absent !== undefined).concurrent("a document given to fill", () => {
  it("is imported beside itself after one question, and opened", async () => {
    const cwd = folder()
    copyFileSync(example, join(cwd, "报告.txt"))
    const before = readFileSync(example)
    await filling(cwd, ["报告.txt"], async (screen) => {
      await screen.until("把它导入成 报告.gongkai.json 再填")
      expect(existsSync(join(cwd, "报告.gongkai.json"))).toBe(false)
      await screen.keys("Enter")
      await screen.until("已从 报告.txt 导入")
      await screen.keys("q")
    })
    expect(existsSync(join(cwd, "报告.gongkai.json"))).toBe(true)
    expect(readFileSync(join(cwd, "报告.txt"))).toEqual(before)
  })

  it("is left alone where the answer is no", async () => {
    const cwd = folder()
    copyFileSync(example, join(cwd, "报告.txt"))
    await filling(cwd, ["报告.txt"], async (screen) => {
      await screen.until("再填")
      await screen.keys("n", "Enter")
      await screen.until("没有导入，没有改动")
    })
    expect(existsSync(join(cwd, "报告.gongkai.json"))).toBe(false)
  })

  it("is not imported again where a report stands beside it: that one is opened as it is", async () => {
    const cwd = folder()
    copyFileSync(example, join(cwd, "报告.txt"))
    put(cwd, "报告.gongkai.json", reportOf("青石镇"))
    const mine = readFileSync(join(cwd, "报告.gongkai.json"), "utf8")
    await filling(cwd, ["报告.txt"], async (screen) => {
      await screen.until("接着填它，不再导入")
      await screen.keys("Enter")
      await screen.until("青石镇")
      await screen.keys("q")
    })
    expect(readFileSync(join(cwd, "报告.gongkai.json"), "utf8")).toBe(mine)
  })

  it("is refused with --no-input, with the command that imports it", async () => {
    const cwd = folder()
    copyFileSync(example, join(cwd, "报告.txt"))
    await filling(cwd, ["报告.txt", "--no-input"], async (screen) => {
      await screen.until("gongkai import 报告.txt")
    })
  })

  it("may be named without its ending", async () => {
    const cwd = folder()
    put(cwd, "2025报告.gongkai.json", reportOf("青石镇"))
    await filling(cwd, ["2025报告"], async (screen) => {
      await screen.until("青石镇")
      await screen.keys("q")
    })
    expect(existsSync(join(cwd, "2025报告"))).toBe(false)
  })
})
