/**
 * Bundles the worker into dist/worker.mjs for workerd, and says how large it is.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { onlyWhatPrints } from "@gongkai/pdf/bundle"
import { build } from "esbuild"

const here = fileURLToPath(new URL(".", import.meta.url))

const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: { worker: "src/worker.ts" },
  outdir: "dist",
  bundle: true,
  format: "esm",
  platform: "neutral",
  mainFields: ["module", "main"],
  conditions: ["workerd", "worker", "browser", "import"],
  target: "es2023",
  minify: true,
  legalComments: "none",
  metafile: true,
  outExtension: { ".js": ".mjs" },
  plugins: [onlyWhatPrints],
  logLevel: "warning"
})
writeFileSync(`${here}dist/worker.meta.json`, JSON.stringify(metafile))
const bytes = readFileSync(`${here}dist/worker.mjs`)
console.log(
  `worker.mjs ${(bytes.length / 1024).toFixed(0)} KB, ${(gzipSync(bytes, { level: 9 }).length / 1024).toFixed(1)} KB gzip`
)
