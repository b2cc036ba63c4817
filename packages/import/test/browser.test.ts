/** In a browser the package runs as it is: bundled without a built-in module of Node, it reads what Node reads. */
import { readFileSync } from "node:fs"
import { isBuiltin } from "node:module"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"
import { expect, it } from "vitest"
import { read } from "../src/plain.ts"
import { inPage, needsChromium } from "./support/chromium.ts"

const bundled = build({
  entryPoints: [fileURLToPath(new URL("../src/plain.ts", import.meta.url))],
  bundle: true,
  format: "iife",
  globalName: "gongkai",
  platform: "browser",
  write: false,
  metafile: true,
  logLevel: "silent"
})

it("bundles for the browser with no built-in module of Node left", async () => {
  const { metafile } = await bundled
  const wanted = Object.values(metafile.inputs).flatMap(({ imports }) => imports.map(({ path }) => path))
  expect(wanted.filter((path) => isBuiltin(path))).toEqual([])
})

const names = ["docx", "doc", "odt", "rtf", "xlsx", "xls", "ods", "html", "writer.pdf"].map(
  (kind) => `2023-city.${kind}`
)

it("reads in Chromium, from a page on disk, the drafts that it reads in Node", async ({ skip }) => {
  needsChromium(skip)
  const { outputFiles } = await bundled
  const files = names.map((name) => ({ name, bytes: readFileSync(new URL(`fixtures/made/${name}`, import.meta.url)) }))
  const scripts = {
    "gongkai.js": outputFiles[0]?.text ?? "",
    "files.js": `globalThis.files = ${JSON.stringify(files.map(({ name, bytes }) => [name, bytes.toString("base64")]))}`
  }
  const drafts = await inPage(
    scripts,
    `Promise.all(files.map(([name, text]) =>
      gongkai.read({ name, bytes: Uint8Array.from(atob(text), (each) => each.charCodeAt(0)) })
        .then((read) => JSON.stringify(read.ok ? [read.draft, read.messages] : read))))`
  )
  const own = await Promise.all(
    files.map(async (file) => {
      const result = await read(file)
      return JSON.stringify(result.ok ? [result.draft, result.messages] : result)
    })
  )
  expect(drafts).toEqual(own)
  expect(own.every((text) => text.startsWith("[{"))).toBe(true)
})
