/** A PDF may be written over nothing, or over one that we printed and nobody touched; what is in the way is named with the way out. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { replaceable } from "../../src/disk/replaceable.ts"
import { example, inside } from "../support/gongkai.ts"

const cwd = mkdtempSync(join(tmpdir(), "gongkai-"))
const path = join(cwd, "年报.pdf")
await inside(["print", example, "-o", path], { cwd })
const ours = readFileSync(path)

const over = async (bytes: Uint8Array, ...next: ReadonlyArray<{ readonly zh: string; readonly en: string }>) => {
  writeFileSync(path, bytes)
  const result = await Effect.runPromise(Effect.result(replaceable(path, ...next)))
  return Result.isSuccess(result) ? "replaceable" : `${result.failure.file}：${result.failure.text.zh}`
}

describe("a file that stands where a PDF is to be written", () => {
  it("may be replaced where we printed it and nobody touched it", async () => {
    expect(await over(ours)).toBe("replaceable")
  })
  it("is left alone where somebody wrote on it, or another program made it", async () => {
    const signed = Buffer.concat([ours, Buffer.from("9 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n")])
    expect(await over(signed)).toMatch(/^年报\.pdf：.*被人动过.*没有改动；要覆盖请加 --force/u)
    expect(await over(Buffer.from("%PDF-1.4 别人的"))).toMatch(/不是本软件印出的.*没有改动/u)
    expect(await over(Buffer.from(""))).toMatch(/不是本软件印出的/u)
  })
  it("comes with the way out that the caller knows", async () => {
    expect(await over(Buffer.from("x"), { zh: "请改名", en: "rename it" })).toMatch(/没有改动；请改名$/u)
  })
  it("is none: then nothing is in the way", async () => {
    expect(await Effect.runPromise(replaceable(join(cwd, "无.pdf")))).toBeUndefined()
  })
})
