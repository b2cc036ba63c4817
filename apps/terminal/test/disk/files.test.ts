/** Files are read whole within a bound and written whole or not at all; whatever the system refuses is said in words. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { limits } from "@gongkai/import"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { codeOf, open, save, saving } from "../../src/disk/files.ts"

const folder = () => mkdtempSync(join(tmpdir(), "gongkai-"))
const refusal = <A, E>(work: Effect.Effect<A, E>) => Effect.runPromise(Effect.flip(work))
const kept = { replace: false }

describe("a file that is read", () => {
  it("comes with its base name alone", async () => {
    const path = join(folder(), "年报.txt")
    writeFileSync(path, "甲")
    const { name, bytes } = await Effect.runPromise(open(path))
    expect([name, Buffer.from(bytes).toString()]).toEqual(["年报.txt", "甲"])
  })
  it("is refused where it is not there, is a folder, or is too long to be a report", async () => {
    const at = folder()
    mkdirSync(join(at, "夹"))
    writeFileSync(join(at, "长"), "")
    truncateSync(join(at, "长"), limits.bytes + 1)
    expect(await refusal(open(join(at, "无")))).toMatchObject({
      file: "无",
      text: { zh: expect.stringContaining("没有这个文件") }
    })
    expect(await refusal(open(join(at, "夹")))).toMatchObject({ text: { zh: expect.stringContaining("这是文件夹") } })
    expect(await refusal(open(join(at, "长")))).toMatchObject({ text: { zh: expect.stringContaining("文件超过") } })
    truncateSync(join(at, "长"), limits.bytes)
    expect((await Effect.runPromise(open(join(at, "长")))).bytes.length).toBe(limits.bytes)
  })

  it.each(["https://www.example.gov.cn/2025.html", "www.example.gov.cn/2025.pdf"])(
    "is no address of the web: it is to be kept as a file first: %s",
    async (address) => {
      expect(await refusal(open(address))).toMatchObject({ text: { zh: expect.stringContaining("另存为 .html") } })
    }
  )
})

describe("a file that is written", () => {
  it("is there whole, in a folder made for it, with nothing beside it", async () => {
    const at = folder()
    await Effect.runPromise(save(join(at, "甲/乙/年报.json"), "内容", kept))
    expect(readFileSync(join(at, "甲/乙/年报.json"), "utf8")).toBe("内容")
    expect(readdirSync(join(at, "甲/乙"))).toEqual(["年报.json"])
  })
  it("replaces nothing unless it may", async () => {
    const path = join(folder(), "a.json")
    writeFileSync(path, "旧")
    expect(await refusal(save(path, "新", kept))).toMatchObject({
      text: { zh: expect.stringContaining("文件已经存在") }
    })
    expect(readFileSync(path, "utf8")).toBe("旧")
    await Effect.runPromise(save(path, "新", { replace: true }))
    expect(readFileSync(path, "utf8")).toBe("新")
  })
  it("that cannot take its name leaves nothing behind", async () => {
    const at = folder()
    mkdirSync(join(at, "a.json", "夹"), { recursive: true })
    await refusal(save(join(at, "a.json"), "新", { replace: true }))
    expect(readdirSync(at)).toEqual(["a.json"])
  })
  it("is refused where a part of its path is no folder", async () => {
    const at = folder()
    writeFileSync(join(at, "文件"), "")
    expect(await refusal(save(join(at, "文件/a.json"), "新", kept))).toMatchObject({
      text: { zh: expect.stringMatching(/不是文件夹|已经存在/u) }
    })
  })
})

it("an error has the code of the system, or none", () => {
  expect([{ code: "ENOENT" }, new Error("x"), null, "x"].map(codeOf)).toEqual(["ENOENT", "?", "?", "?"])
})

const grown = (path: string, pieces: ReadonlyArray<string>, { replace = false, ends = true } = {}) =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const { write, during, end } = yield* saving(path, { replace })
        yield* during(() => pieces.forEach((piece) => write(Buffer.from(piece))))
        if (ends) yield* end
      })
    )
  )

describe("a file that is written piece by piece", () => {
  it("is there whole at its end, with nothing beside it, and not at all without", async () => {
    const at = folder()
    await grown(join(at, "夹/甲"), ["一", "二"])
    expect(readFileSync(join(at, "夹/甲"), "utf8")).toBe("一二")
    await grown(join(at, "夹/乙"), ["一"], { ends: false })
    expect(readdirSync(join(at, "夹"))).toEqual(["甲"])
  })
  it("covers another only where it is just the same, or may", async () => {
    const at = folder()
    const path = join(at, "甲")
    writeFileSync(path, "一二")
    await grown(path, ["一", "二"])
    await expect(grown(path, ["三"])).rejects.toMatchObject({ text: { zh: expect.stringContaining("已经存在") } })
    expect([readFileSync(path, "utf8"), readdirSync(at)]).toEqual(["一二", ["甲"]])
    await grown(path, ["三"], { replace: true })
    expect(readFileSync(path, "utf8")).toBe("三")
  })
})
