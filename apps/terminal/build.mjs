/**
 * Bundles the command into dist/: a launcher, the command itself, the PDF part that only `print` loads, and all their licences.
 */
import { execFileSync } from "node:child_process"
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { cp, rm } from "node:fs/promises"
import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"
import { onlyWhatPrints } from "@gongkai/pdf/bundle"
import { build } from "esbuild"
import { licencesOf } from "../../scripts/licences.mjs"
import { keptBetweenFrames } from "./ink.mjs"
import { joined } from "./join.mjs"

const here = new URL(".", import.meta.url)
const { version } = JSON.parse(readFileSync(new URL("package.json", here), "utf8"))
const outdir = fileURLToPath(new URL("dist", here))

/** What modules of CommonJS ask for, pdfmake and its like; to make it takes a file as long as to load many of them. */
const ofCommonJs = [
  'import { createRequire as __createRequire } from "node:module";',
  'import { fileURLToPath as __fileURLToPath } from "node:url";',
  "const require = __createRequire(import.meta.url), __dirname = __fileURLToPath(new URL('.', import.meta.url));\n"
].join("\n")

await rm(outdir, { recursive: true, force: true })
const { metafile } = await build({
  absWorkingDir: fileURLToPath(here),
  entryPoints: {
    gongkai: "src/bin.ts",
    // Tests run the bundled command inside their own process.
    program: "src/program.ts",
    reader: "src/bulk/reader.ts",
    checkReader: "src/bulk/checkReader.ts",
    printer: "src/bulk/printer.ts",
    writer: "src/bulk/writer.ts",
    server: "@gongkai/http/thread",
    database: "@gongkai/storage/SqliteThread"
  },
  outdir,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  minify: true,
  legalComments: "none",
  metafile: true,
  outExtension: { ".js": ".mjs" },
  chunkNames: "[name]-[hash]",
  banner: { js: `#!/usr/bin/env node\n${ofCommonJs}` },
  define: { VERSION: JSON.stringify(version), "process.env.NODE_ENV": '"production"' },
  plugins: [
    onlyWhatPrints,
    keptBetweenFrames,
    {
      name: "only what a terminal needs",
      // Ink asks for React's developer tools when DEV=true; the command has none.
      setup: (build) => {
        build.onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({ path, namespace: "none" }))
        build.onLoad({ filter: /.*/, namespace: "none" }, () => ({
          contents: "export default { initialize() {}, connectToDevTools() {} }"
        }))
        // Ink's layout engine would fetch its own bytes out of a data: address, for which Node loads all it has of HTTP.
        build.onLoad({ filter: /yoga-wasm-base64-esm\.js$/ }, ({ path }) => ({
          contents: `const fetch = undefined;\n${readFileSync(path, "utf8")}`
        }))
        // Only help is laid out in columns; to open what parts a text takes a twentieth of a start.
        build.onLoad({ filter: /effect\/dist\/cli\/CliOutput\.js$/ }, ({ path }) => {
          const source = readFileSync(path, "utf8")
          const passage = /const graphemeSegmenter = (?:\/\*#__PURE__\*\/)?(new Intl\.Segmenter\([^)]*\));/u
          if (!passage.test(source)) throw new Error(`${path} opens its segmenter otherwise; see build.mjs`)
          const opened = "let opened;\nconst graphemeSegmenter = { segment: (text) => (opened ??= $1).segment(text) };"
          return { contents: source.replace(passage, opened) }
        })
      }
    }
  ],
  logLevel: "warning"
})

for (const name of readdirSync(outdir).filter((each) => each.endsWith(".mjs"))) {
  const file = new URL(`dist/${name}`, here)
  const text = readFileSync(file, "utf8")
  const without = text.replace(ofCommonJs, "")
  if (!/\b(?:require|__dirname)\b/u.test(without)) writeFileSync(file, without)
}

/** What all commands load, of which threads load the core alone; what the editor loads besides, of which other commands load some. */
await joined(outdir, metafile, ({ closure, entries, holds }) => {
  const main = closure(["main"])
  const threads = closure(["reader", "checkReader", "printer", "writer", "server", "database"])
  const editor = ["fill", "Session", "run", "lastYear"]
  const others = closure(entries.filter((entry) => !["gongkai", "program", "main", ...editor].includes(entry)))
  // Ink is large, and few commands draw with it.
  const besides = [...closure(editor)].filter(
    (file) => !main.has(file) && !threads.has(file) && !holds(file, "/ink/build/")
  )
  return {
    core: [...main].filter((file) => threads.has(file)),
    // The entry runs the command as soon as it is loaded.
    command: [...main].filter((file) => !threads.has(file) && !holds(file, "src/main.ts")),
    shared: besides.filter((file) => others.has(file)),
    editor: besides.filter((file) => !others.has(file))
  }
})

// Fonts that a PDF does not embed are read by character maps, which are files and stay files.
const inImport = createRequire(new URL("../../packages/import/package.json", here))
const maps = new URL("cmaps/", `file://${inImport.resolve("pdfjs-dist/package.json")}`)
await cp(maps, new URL("dist/cmaps/", here), { recursive: true })

// The desk in the browser is an app of its own: it is built by its own script, into files that `serve` gives out.
const desk = fileURLToPath(new URL("../web/build.mjs", here))
execFileSync(process.execPath, [desk, "--served", fileURLToPath(new URL("dist/desk", here))], { stdio: "inherit" })

writeFileSync(new URL("dist/THIRD-PARTY.txt", here), licencesOf(Object.keys(metafile.inputs), fileURLToPath(here)))

if (process.argv.includes("--sizes"))
  for (const file of readdirSync(outdir).filter((name) => name.endsWith(".mjs")))
    console.log(`${String(statSync(new URL(`dist/${file}`, here)).size).padStart(9)} dist/${file}`)
