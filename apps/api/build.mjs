/**
 * Bundles the worker into dist/ for workerd: the entry, and modules that it loads when a request first needs them; says how large each is.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { basename } from "node:path"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { ruleMark } from "@gongkai/http/ruleMark"
import { onlyWhatPrints } from "@gongkai/pdf/bundle"
import { build } from "esbuild"
import { minifySync } from "rolldown/utils"

const outdir = fileURLToPath(new URL("dist/", import.meta.url))
const noPdf = fileURLToPath(new URL("src/noPdf.ts", import.meta.url))
const at = (name) => `${outdir}${name}`

const noBytes = 'const none=()=>{throw new TypeError("no report holds bytes")};export{none as encode,none as decode}'
/** What effect has and nothing here asks for: no report holds bytes, no call is traced, and faults are told in words of ours. */
const unused = {
  Base64: noBytes,
  Hex: noBytes,
  Formatter:
    "export const format=String,formatPropertyKey=JSON.stringify,formatPath=(path)=>path.join(),formatDate=String,formatJson=JSON.stringify"
}

/** Of what only a part of the worker needs, one stands in for all: these values are worked out here, once. */
const workedOut = {
  name: "worked out beforehand",
  setup: (build) => {
    build.onLoad({ filter: /[\\/]http[\\/]src[\\/]jobs[\\/]ruleMark\.ts$/ }, async () => ({
      contents: `export const ruleMark = async () => ${JSON.stringify(await ruleMark())}`
    }))
    // Readers of PDF are larger than all the rest together.
    build.onResolve({ filter: /[\\/]readers[\\/]pdf\.ts$|^\.\/pdf\.ts$/ }, ({ importer }) =>
      /[\\/]packages[\\/]import[\\/]/u.test(importer) ? { path: noPdf } : undefined
    )
    // All readers are one module: each by itself would be forty small ones, and a worker links every module when it starts.
    build.onLoad({ filter: /[\\/]packages[\\/]import[\\/]src[\\/]open[\\/].*\.ts$/ }, ({ path }) => {
      const heads = []
      const contents = readFileSync(path, "utf8").replaceAll(/await import\("(?<from>[^"]+)"\)/gu, (_, from) => {
        heads.push(`import * as reader${heads.length} from ${JSON.stringify(from)}`)
        return `reader${heads.length - 1}`
      })
      return { contents: [...heads, contents].join("\n"), loader: "ts" }
    })
    // A bundler loads a module with all that it names, used or not. What describes schemas in JSON lies in a module of its own.
    build.onResolve(
      { filter: /^\.\/(?:internal\/schema\/)?to(?:JsonSchemaDocument|Representation)\.js$/ },
      ({ path, importer }) =>
        /[\\/]effect[\\/]dist[\\/](?:internal[\\/]schema[\\/]standardSchema|Schema)\.js$/u.test(importer)
          ? { path, namespace: "elsewhere" }
          : undefined
    )
    build.onLoad({ filter: /.*/, namespace: "elsewhere" }, ({ path }) => {
      const [name] = /to\w+/u.exec(path)
      return { contents: `export const ${name} = () => { throw new Error("jsonSchemaOf does this at the edge") }` }
    })
    // Printing deflates, and has no use for zips: of a module of its own it holds only that.
    build.onResolve({ filter: /^fflate$/ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      if (pluginData === "found" || !/[\\/]packages[\\/]pdf[\\/]/u.test(importer)) return undefined
      const found = await build.resolve(path, { importer, resolveDir, kind, pluginData: "found" })
      return { path: found.path, suffix: "?deflate", sideEffects: false }
    })
    build.onLoad({ filter: /[\\/]effect[\\/]dist[\\/](?:encoding[\\/](?:Base64|Hex)|Formatter)\.js$/ }, ({ path }) => ({
      contents: unused[basename(path, ".js")]
    }))
    // Only fonts of a keeper's own are opened by it, and the edge has none.
    build.onResolve({ filter: /^fontkit$/ }, ({ path }) => ({ path, namespace: "none" }))
    build.onLoad({ filter: /.*/, namespace: "none" }, () => ({ contents: "export default {}" }))
  }
}

rmSync(outdir, { recursive: true, force: true })
const { metafile } = await build({
  absWorkingDir: fileURLToPath(new URL(".", import.meta.url)),
  entryPoints: { worker: "src/worker.ts" },
  outdir,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "neutral",
  mainFields: ["module", "main"],
  conditions: ["workerd", "worker", "browser", "import"],
  target: "es2023",
  minify: true,
  legalComments: "none",
  charset: "utf8",
  metafile: true,
  outExtension: { ".js": ".mjs" },
  plugins: [onlyWhatPrints, workedOut],
  logLevel: "warning"
})

/** Names without hashes, so that an upload replaces what the one before left: a module by its source, a shared one by its number. */
const outputs = Object.entries(metafile.outputs).map(([path, output]) => ({ name: basename(path), ...output }))
const plain = new Map()
for (const { name, entryPoint } of outputs.toSorted((one, other) => other.bytes - one.bytes)) {
  const shared = [...plain.values()].filter((each) => each.startsWith("shared")).length
  plain.set(
    name,
    entryPoint === undefined
      ? `shared${shared + 1}.mjs`
      : `${/(?<name>\w+)(?:\.\w+)?$/u.exec(entryPoint)?.groups.name}.mjs`
  )
}
for (const { name } of outputs) {
  const text = readFileSync(at(name), "utf8")
  const renamed = text.replaceAll(/"\.\/(?<file>[^"]+\.mjs)"/gu, (whole, file) =>
    plain.has(file) ? `"./${plain.get(file)}"` : whole
  )
  // What esbuild leaves of names used once, of branches never taken and of values never read is 3 % of all.
  const { code, errors } = minifySync(name, renamed, {
    module: true,
    compress: { target: "es2023" },
    mangle: { toplevel: true }
  })
  if (errors.length > 0) throw new Error(`${name}: ${errors[0].message}`)
  writeFileSync(at(name), code)
  renameSync(at(name), at(plain.get(name)))
}
/** What a module loads at once, itself included. */
const closure = (name, seen = new Set()) => {
  if (seen.has(name)) return seen
  seen.add(name)
  for (const { path, kind } of outputs.find((each) => each.name === name)?.imports ?? []) {
    if (kind === "import-statement") closure(basename(path), seen)
  }
  return seen
}
const files = Object.fromEntries(
  [...plain.values()].map((name) => [name, gzipSync(readFileSync(at(name)), { level: 9 }).length])
)
/** Each module that is loaded by itself, with the files that it loads at once. */
const modules = Object.fromEntries(
  outputs.flatMap(({ name, entryPoint }) =>
    entryPoint === undefined
      ? []
      : [[plain.get(name).replace(/\.mjs$/u, ""), [...closure(name)].map((each) => plain.get(each))]]
  )
)
/** In bytes of gzip, file by file. */
writeFileSync(at("sizes.json"), JSON.stringify({ files, modules }, null, 2))
const first = new Set(modules["worker"])
const kb = (names) => `${(names.reduce((sum, name) => sum + files[name], 0) / 1024).toFixed(1)} KB gzip`
if (process.argv.includes("--sizes")) {
  for (const [name, its] of Object.entries(modules))
    console.log(`${name} ${kb(its.filter((each) => !first.has(each)))}`)
}
console.log(`worker.mjs ${kb([...first])}, all modules ${kb(Object.keys(files))}`)
if (process.argv.includes("--meta")) writeFileSync(at("worker.meta.json"), JSON.stringify(metafile))
