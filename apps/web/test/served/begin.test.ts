/** What Chrome 109 lacks is filled in before the desk of a server begins, and is all that its sources call. */
import { existsSync, readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { served } from "../../build.mjs"
import { builtins } from "../../src/old/builtins.ts"
import { filled } from "../../src/old/polyfill.ts"

const names = new Set(filled.flatMap(([of, , functions]) => Object.keys(functions).map((name) => `${of} ${name}`)))
/** Other things have functions of these names too, so that a call says nothing. */
const ambiguous = new Set("map filter take drop flatMap reduce forEach some every find parse try any".split(" "))

it("the first script imports the desk behind the filling in, and nothing at once that needs it", async () => {
  const { files } = await served()
  const script = files["app.js"] ?? ""
  expect(script).toMatch(/import\("\.\/part-\w+\.js"\);?\s*$/u)
  expect(script.indexOf("toSorted")).toBeGreaterThan(-1)
  const atOnce = [...script.matchAll(/import(?:\{[^}]*\}from)?"\.\/(?<file>[^"]+)"/gu)]
  for (const { groups } of atOnce) expect(files[groups?.["file"] ?? ""]?.length).toBeLessThan(500)
})

it("every built-in function that a source of the desk calls is filled in", async () => {
  const { inputs } = await served()
  const files = inputs
    .filter((path) => !path.includes("pdfjs-dist"))
    .map((path) => new URL(`../../${path}`, import.meta.url))
    .filter((file) => existsSync(file))
  expect(files.length).toBeGreaterThan(300)
  const texts = files.map((file) => readFileSync(file, "utf8"))
  const used = builtins.filter(
    ({ name }) => !ambiguous.has(name) && texts.some((text) => new RegExp(`\\.${name}\\(`, "u").test(text))
  )
  expect(used.filter(({ of, name }) => !names.has(`${of} ${name}`))).toEqual([])
})
