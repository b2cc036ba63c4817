/** A county's January, as the example has it, at the worker over D1: every step is taken, and the numbers are those that were meant. */
import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { ruleMark } from "@gongkai/http/ruleMark"
import { afterAll, expect, it } from "vitest"
import { inWorkerd } from "./hosts.ts"

const host = await inWorkerd()
afterAll(async () => {
  if (typeof host !== "string") await host.close()
})
const root = fileURLToPath(new URL("../../../", import.meta.url))

it("collects, returns, approves, publishes, corrects, adds up and prints at the edge", async ({ skip }) => {
  if (typeof host === "string") return skip(host)
  const env = { ...process.env, GONGKAI_SERVER: host.url ?? "", GONGKAI_TOKEN: host.token, GONGKAI_CORPUS: "" }
  const { stdout } = await promisify(execFile)(process.execPath, ["examples/county.ts"], { cwd: root, env })
  for (const said of [
    "已报送29份，其中1份读自文件",
    "审定29份，公布29份",
    "行政许可处理决定合计409件",
    "公布县政府汇总报告1份",
    "application/pdf",
    // The bundle tags as the program does that has the rules at hand.
    await ruleMark()
  ]) {
    expect(stdout).toContain(said)
  }
})
