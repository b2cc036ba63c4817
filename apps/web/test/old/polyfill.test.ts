/** What Chrome 109 lacks and the page uses is filled in, and does what the built-in function does. */
import { existsSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { made } from "../../build.mjs"
import { builtins } from "../../src/old/builtins.ts"
import { fill, filled } from "../../src/old/polyfill.ts"

/** Names that other things have too, so that a call says nothing; their functions are filled in all the same. */
const ambiguous = new Set("map filter take drop flatMap reduce forEach some every find parse try any".split(" "))

const names = new Set(filled.flatMap(([of, , functions]) => Object.keys(functions).map((name) => `${of} ${name}`)))

const size = (text: string) => gzipSync(text, { level: 9 }).length

describe("the page", () => {
  it("is small enough to be sent about, and what its first frame needs smaller", async () => {
    const { html, parts } = await made()
    expect(size(html)).toBeLessThan(1_105_000)
    // As they are begun, each behind what it shares with the worker.
    const [first, later] = [size(parts.common + parts.first), size(parts.more + parts.later)]
    expect(first).toBeLessThan(110_000)
    expect(first + later).toBeLessThan(250_000)
  })
})

describe("the built-in functions that Chrome 109 lacks", () => {
  it("are filled in where a source of the page calls one", async () => {
    const { parts } = await made()
    // Pdf.js brings its own along: the page uses the build for old browsers.
    const inputs = parts.inputs.filter((path) => !path.includes("pdfjs-dist"))
    const folder = fileURLToPath(new URL("../../", import.meta.url))
    const files = inputs.map((path) => resolve(folder, path)).filter((file) => existsSync(file))
    // Copies that the page has of its own are known by their files too: licences are read beside them.
    expect(parts.inputs.filter((path) => /^[a-z]+:\//u.test(path))).toEqual([])
    expect(files.length).toBeGreaterThan(300)
    const texts = files.map((file) => readFileSync(file, "utf8"))
    const used = builtins.filter(
      ({ name }) => !ambiguous.has(name) && texts.some((text) => new RegExp(`\\.${name}\\(`, "u").test(text))
    )
    expect(used.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["toSorted", "toReversed", "toSpliced", "with"])
    )
    expect(used.filter(({ of, name }) => !names.has(`${of} ${name}`))).toEqual([])
  })
  it("are each filled in that has a name of many uses", () => {
    expect(builtins.filter(({ of, name }) => ambiguous.has(name) && !names.has(`${of} ${name}`))).toEqual([])
  })
  it("are left alone where the browser has them, and else are not enumerable", () => {
    const target = { toSorted: 1 }
    fill([["x", target, { toSorted: () => 2, with: () => 3 }]])
    expect(Object.keys(target)).toEqual(["toSorted"])
    expect(target).toMatchObject({ toSorted: 1 })
    expect(Reflect.get(target, "with")()).toBe(3)
  })
})
