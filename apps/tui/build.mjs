/**
 * Bundles the command into dist/: a launcher, the command itself, and the PDF part that only `print` loads.
 */
import { readFileSync } from "node:fs"
import { rm } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"

const here = new URL(".", import.meta.url)
const { version } = JSON.parse(readFileSync(new URL("package.json", here), "utf8"))
const outdir = fileURLToPath(new URL("dist", here))

await rm(outdir, { recursive: true, force: true })
const { metafile } = await build({
  absWorkingDir: fileURLToPath(here),
  entryPoints: { gongkai: "src/bin.ts" },
  outdir,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node22.12",
  minify: true,
  legalComments: "none",
  metafile: true,
  outExtension: { ".js": ".mjs" },
  chunkNames: "[name]-[hash]",
  // pdfmake is CommonJS and asks for these two.
  banner: {
    js: [
      "#!/usr/bin/env node",
      'import { createRequire as __createRequire } from "node:module";',
      "const require = __createRequire(import.meta.url), __dirname = import.meta.dirname;"
    ].join("\n")
  },
  define: { VERSION: JSON.stringify(version) },
  logLevel: "warning"
})
for (const [file, { bytes }] of Object.entries(metafile.outputs)) {
  if (process.argv.includes("--sizes")) console.log(`${String(bytes).padStart(9)} ${file}`)
}
