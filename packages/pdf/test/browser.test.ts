/** In a browser the package runs as it is: bundled without a built-in module of Node, it prints the bytes that Node prints. */
import { readFileSync } from "node:fs"
import { isBuiltin } from "node:module"
import { fileURLToPath } from "node:url"
import { roles } from "@gongkai/fonts"
import { location } from "@gongkai/fonts/location"
import { build } from "esbuild"
import { expect, it } from "vitest"
import { onlyWhatPrints } from "../bundle.mjs"
import { print } from "../src/plain.ts"
import { inPage, needsChromium } from "./chromium.ts"
import { report } from "./report.ts"

const bundled = build({
  entryPoints: [fileURLToPath(new URL("../src/plain.ts", import.meta.url))],
  bundle: true,
  format: "iife",
  globalName: "gongkai",
  platform: "browser",
  write: false,
  metafile: true,
  plugins: [onlyWhatPrints],
  logLevel: "silent"
})

it("bundles for the browser with no built-in module of Node left", async () => {
  const { metafile } = await bundled
  const wanted = Object.values(metafile.inputs).flatMap(({ imports }) => imports.map(({ path }) => path))
  expect(wanted.filter((path) => isBuiltin(path))).toEqual([])
})

it("prints in Chromium, from a page on disk, the bytes that it prints in Node", async ({ skip }) => {
  needsChromium(skip)
  const { outputFiles } = await bundled
  const packs = Object.fromEntries(
    [...roles, "rare" as const].map((pack) => [pack, readFileSync(location(pack)).toString("base64")])
  )
  const draft = report()
  const scripts = {
    "gongkai.js": outputFiles[0]?.text ?? "",
    "packs.js": `globalThis.packs = ${JSON.stringify(packs)}`,
    "draft.js": `globalThis.draft = ${JSON.stringify(draft)}`
  }
  const made = await inPage(
    scripts,
    `gongkai.print(draft, { packs: async (pack) => Uint8Array.from(atob(packs[pack]), (each) => each.charCodeAt(0)) })
      .then((printed) => printed.ok ? btoa(Array.from(printed.pdf, (byte) => String.fromCharCode(byte)).join("")) : printed)`
  )
  const own = await print(draft)
  expect(typeof made === "string" ? Buffer.from(made, "base64") : made).toEqual(own.ok ? Buffer.from(own.pdf) : own)
})
