/**
 * Bundles the page into dist/gongkai.html, one file with script and style inside, and beside it the fonts for printing PDF.
 *
 * `made` yields the texts without writing them, for the tests.
 */
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { basename, dirname } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { gzipSync } from "node:zlib"
import { location } from "@gongkai/fonts/location"
import { roles } from "@gongkai/fonts"
import { onlyWhatPrints } from "@gongkai/pdf/bundle"
import { build } from "esbuild"
import { licencesOf } from "../../scripts/licences.mjs"

const here = new URL(".", import.meta.url)
const { version } = JSON.parse(readFileSync(new URL("package.json", here), "utf8"))

const options = {
  absWorkingDir: fileURLToPath(here),
  bundle: true,
  minify: true,
  format: "iife",
  platform: "browser",
  target: ["chrome109", "firefox115"],
  legalComments: "none",
  charset: "utf8",
  write: false,
  metafile: true,
  define: { VERSION: JSON.stringify(version), "process.env.NODE_ENV": '"production"' },
  jsx: "automatic",
  jsxImportSource: "preact",
  logLevel: "warning"
}

const inputsOf = ({ inputs }) => Object.keys(inputs)

/** The words that texts are read by. The page and its worker both have them, so they lie in it once, as a script before either. */
const wordLists = ["proof/confusions", "proof/entries", "proof/pairs", "proof/terms", "prose/lexicon"]
const wordsOf = new URL("../../packages/core/src/check/", here)

const words = async () => {
  const lists = wordLists.map((list, at) => `import * as _${at} from "./${list}.ts";`).join("")
  const all = wordLists.map((list, at) => `"${list}":_${at}`).join()
  const stdin = { contents: `${lists}globalThis.gongkaiWords={${all}}`, resolveDir: fileURLToPath(wordsOf) }
  const { outputFiles, metafile } = await build({ ...options, stdin })
  return { text: outputFiles[0].text, inputs: inputsOf(metafile) }
}

/** Has the lists of words taken from that script. */
const wordsOnce = {
  name: "the words once",
  setup: (build) =>
    build.onLoad({ filter: /[\\/]core[\\/]src[\\/]check[\\/]pro(?:of|se)[\\/]\w+\.ts$/ }, async ({ path }) => {
      const list = wordLists.find((each) => pathToFileURL(path).href === new URL(`${each}.ts`, wordsOf).href)
      if (list === undefined) return undefined
      const names = Object.keys(await import(pathToFileURL(path).href))
      return { contents: `export const {${names.join()}}=globalThis.gongkaiWords["${list}"]` }
    })
}

/** Nobody reads what the libraries of a worker write to the console. */
const bundled = async (entry, more = []) => {
  const drop = entry.endsWith("worker.ts") ? ["console"] : []
  const plugins = [onlyWhatPrints, ...more]
  const { outputFiles, metafile } = await build({ ...options, drop, entryPoints: [entry], plugins })
  return { text: outputFiles[0].text, inputs: inputsOf(metafile) }
}

/** The editor begins with the rules about tables: the others come with the later part. */
const tablesFirst = {
  name: "the rules about tables first",
  setup: (build) =>
    build.onLoad({ filter: /[\\/]editor[\\/]src[\\/]register\.ts$/ }, ({ path }) => ({
      contents: 'export { tabular as first } from "@gongkai/core/tabular"',
      resolveDir: dirname(path)
    }))
}

/** Where the first part leaves for the later what both are made of. */
const common = "globalThis.gongkaiParts"

/**
 * Two scripts of which the second is made of what the first does not have: esbuild parts them as modules, and both become plain scripts,
 * since a page from disk loads no modules.
 */
const parted = async (first, later) => {
  const { outputFiles, metafile } = await build({
    ...options,
    entryPoints: { first, later },
    outdir: "parts",
    format: "esm",
    splitting: true,
    plugins: [tablesFirst, wordsOnce]
  })
  const texts = new Map(outputFiles.map(({ path, text }) => [`./${basename(path)}`, text]))
  const shared = [...texts.keys()].filter((name) => name !== "./first.js" && name !== "./later.js")
  if (shared.length !== 1) throw new Error(`two parts have one script in common, not ${shared.length}`)
  const [chunk] = shared
  const whole = async (text) => {
    const { outputFiles } = await build({
      ...options,
      stdin: { contents: text },
      plugins: [
        {
          name: "parts",
          setup: (build) => {
            build.onResolve({ filter: /^\.\// }, ({ path }) => ({ path, namespace: "part" }))
            build.onLoad({ filter: /./, namespace: "part" }, ({ path }) => ({ contents: texts.get(path) }))
          }
        }
      ]
    })
    return outputFiles[0].text
  }
  // What is taken from the common script is there before the later one begins, and no name of it is bound anew.
  const taking = texts.get("./later.js").replace(/import\{(?<names>[^}]*)\}from"\.\/chunk[^"]*";/u, (_all, names) => {
    return `const {${names.replaceAll(/(\S+) as (\S+?)(?=,|$)/gu, "$1:$2")}}=${common};`
  })
  return {
    first: {
      text: await whole(`import "./first.js";import * as common from "${chunk}";${common}=common`),
      inputs: inputsOf(metafile)
    },
    later: { text: await whole(taking), inputs: [] }
  }
}

/** A script as the text of an element: nothing in it ends the element or begins a comment. */
const inElement = (text) => text.replaceAll(/<\/(script)/giu, "<\\/$1").replaceAll("<!--", "\\x3C!--")

/** The start of the page as it is painted before a script has run. */
const shellOf = async () => {
  const { outputFiles } = await build({ ...options, entryPoints: ["src/shell.tsx"], format: "esm", platform: "node" })
  const { shell } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`)
  return shell
}

/** The page, the scripts it is made of and the names of the files that these were made of. */
export const made = async () => {
  const [{ first, later }, lists, boot, worker, style, shell] = await Promise.all([
    parted("src/main.tsx", "src/later.tsx"),
    words(),
    bundled("src/boot.ts"),
    bundled("src/tasks/worker.ts", [wordsOnce]),
    bundled("src/style.css"),
    shellOf()
  ])
  const whole = readFileSync(new URL("src/page.html", here), "utf8")
    .replace("/*STYLE*/", () => style.text)
    .replace("<!--SHELL-->", () => shell)
    .replace("/*FIRST*/", () => inElement(first.text))
    .replace("/*BOOT*/", () => inElement(boot.text))
    .replace("/*WORDS*/", () => inElement(lists.text))
    .replace("/*LATER*/", () => inElement(later.text))
    .replace("/*WORKER*/", () => inElement(worker.text))
  // The page allows this one script by its hash, with the blanks around it.
  const script = whole.slice(whole.indexOf("<script>") + "<script>".length)
  const hash = createHash("sha256")
    .update(script.slice(0, script.indexOf("</script>")))
    .digest("base64")
  const html = whole.replace("/*HASH*/", () => `'sha256-${hash}'`)
  return { html, first, words: lists, later, worker, style }
}

/** The desk of a server: page, scripts and style as files of their own, under the names that the page asks for. */
export const served = async () => {
  const [app, worker, style] = await Promise.all([
    bundled("src/served/main.tsx"),
    bundled("src/tasks/worker.ts"),
    bundled("src/served/style.css")
  ])
  const html = readFileSync(new URL("src/served/page.html", here), "utf8")
  return {
    files: { "index.html": html, "app.js": app.text, "worker.js": worker.text, "style.css": style.text },
    inputs: [...app.inputs, ...worker.inputs]
  }
}

const zipped = (text) => `${(gzipSync(text, { level: 9 }).length / 1000).toFixed(1)} kB`

/** Packs of fonts as a script that a page from disk can load by a tag. */
const fonts = (packs) => {
  const entries = packs.map((pack) => `${JSON.stringify(pack)}:"${readFileSync(location(pack)).toString("base64")}"`)
  return `globalThis.gongkaiFonts=Object.assign(globalThis.gongkaiFonts??{},{${entries.join(",")}});\n`
}

/** Whether a script of fonts was written after each of its packs. It has 30 MB, and is written again only where a pack has changed. */
const isFresh = (script, packs) =>
  existsSync(script) && packs.every((pack) => statSync(location(pack)).mtimeMs < statSync(script).mtimeMs)

const notices = (inputs) => licencesOf(inputs, fileURLToPath(here))

const isRun = process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href
const servedInto = process.argv.indexOf("--served")

if (isRun && servedInto > 0) {
  const folder = pathToFileURL(`${process.argv[servedInto + 1]}/`)
  mkdirSync(folder, { recursive: true })
  const { files, inputs } = await served()
  for (const [name, text] of Object.entries(files)) writeFileSync(new URL(name, folder), text)
  writeFileSync(new URL("THIRD-PARTY.txt", folder), notices(inputs))
  if (process.argv.includes("--sizes"))
    for (const [name, text] of Object.entries(files)) console.log(name, zipped(text))
} else if (isRun) {
  const dist = new URL("dist/", here)
  mkdirSync(dist, { recursive: true })
  const { html, first, later, worker, style } = await made()
  writeFileSync(new URL("gongkai.html", dist), html)
  const inputs = [...first.inputs, ...worker.inputs]
  writeFileSync(new URL("THIRD-PARTY.txt", dist), notices(inputs))
  for (const [name, packs] of [
    ["gongkai-fonts.js", roles],
    ["gongkai-fonts-rare.js", ["rare"]]
  ])
    if (!isFresh(new URL(name, dist), packs)) writeFileSync(new URL(name, dist), fonts(packs))
  if (process.argv.includes("--sizes")) {
    console.log(
      `first ${zipped(first.text)}, later ${zipped(later.text)}, worker ${zipped(worker.text)}, style ${zipped(style.text)}, page ${zipped(html)}`
    )
  }
}
