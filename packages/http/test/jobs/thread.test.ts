/** A thread of the server: one job after another, each answered once, the bytes of a PDF handed over and not copied. */
import { Worker } from "node:worker_threads"
import { afterAll, describe, expect, it } from "vitest"
import { file } from "../support/host.ts"

const worker = new Worker(new URL("../../src/jobs/thread.ts", import.meta.url))
afterAll(() => worker.terminate())

const answered = (job: object): Promise<unknown> =>
  new Promise((resolve, reject) => {
    worker.once("message", resolve)
    worker.once("error", reject)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
    worker.postMessage(job)
  })

describe("a thread", () => {
  it("checks", async () => {
    const job = { kind: "check", text: file(), language: "zh" }
    expect(await answered(job)).toMatchObject({ checked: { agency: "示例市档案局" } })
  })
  it("refuses what does not hold up, and goes on", async () => {
    expect(await answered({ kind: "check", text: "{", language: "zh" })).toMatchObject({ refused: { status: 400 } })
    expect(await answered({ kind: "check", text: file(), language: "en" })).toMatchObject({ checked: { year: 2023 } })
  })
  it("prints with the fonts beside the package", async () => {
    expect(await answered({ kind: "print", text: file() })).toMatchObject({
      printed: { bytes: expect.any(Uint8Array), year: 2023 }
    })
  })
})
