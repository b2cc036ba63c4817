/**
 * Adds to dist/ the classes of pdfmake for a browser and the edge: one file that needs nothing of Node, so that bundlers need no plugin.
 */
import { fileURLToPath } from "node:url"
import { build } from "esbuild"
import { onlyWhatPrints } from "./bundle.mjs"

await build({
  absWorkingDir: fileURLToPath(new URL(".", import.meta.url)),
  entryPoints: ["src/backend/pdfmake.ts"],
  outfile: "dist/backend/pdfmake.web.js",
  bundle: true,
  format: "esm",
  platform: "browser",
  target: "es2023",
  minify: true,
  plugins: [onlyWhatPrints],
  logLevel: "warning"
})
