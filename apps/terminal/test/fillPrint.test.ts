/** Ctrl-P in the editor covers a PDF that we printed, and no other. */
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { folder, inside } from "./support/gongkai.ts"
import { missing, terminal } from "./support/tmux.ts"

describe.skipIf(missing() !== undefined)("Ctrl-P", () => {
  it("leaves alone a PDF of others and one of ours that was sealed, names it, and replaces our own", async () => {
    const cwd = folder()
    await inside(["new", "--agency", "示例街道办事处", "--year", "2024", "-o", "a.gongkai.json"], { cwd })
    const path = join(cwd, "a.pdf")
    const one = await terminal(["fill", "a.gongkai.json"], { cwd })
    try {
      await one.until("总体情况")
      await one.keys("C-p")
      await one.until("已排成")
      const ours = readFileSync(path)
      const sealed = Buffer.concat([ours, Buffer.from("1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n")])
      for (const [bytes, why] of [
        [sealed, "印出以后被人动过"],
        [Buffer.from("%PDF-1.4 别人的"), "不是本软件印出的"]
      ] as const) {
        writeFileSync(path, bytes)
        // One after another, as a user would.
        // oxlint-disable-next-line no-await-in-loop
        await one.keys("C-p")
        // oxlint-disable-next-line no-await-in-loop
        expect(await one.until(why)).toContain("a.pdf")
        expect(readFileSync(path).equals(bytes)).toBe(true)
      }
      writeFileSync(path, ours)
      await one.keys("C-p")
      await one.until("已排成")
    } finally {
      one.close()
    }
  })
})
