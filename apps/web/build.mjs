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

/** Nobody reads what the libraries of a worker write to the console. */
const bundled = async (entry) => {
  const drop = entry.endsWith("worker.ts") ? ["console"] : []
  const { outputFiles, metafile } = await build({ ...options, drop, entryPoints: [entry], plugins: [onlyWhatPrints] })
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

/** What effect has and the page has no use for: no report holds bytes, and its faults are told in words of ours, never in those for developers. */
const unused = {
  Base64: 'const none=()=>{throw new TypeError("no report holds bytes")};export{none as encode,none as decode}',
  Formatter:
    "export const format=String,formatPropertyKey=JSON.stringify,formatPath=(path)=>path.join(),formatDate=String,formatJson=JSON.stringify"
}

const withoutUnused = {
  name: "without what is not used",
  setup: (build) =>
    build.onLoad({ filter: /[\\/]effect[\\/]dist[\\/](?:encoding[\\/]Base64|Formatter)\.js$/ }, ({ path }) => ({
      contents: unused[basename(path, ".js")]
    }))
}

/**
 * The page has a copy of its own of the matching of tables: of what the worker needs there it needs little, and esbuild parts whole files.
 */
const matchingApart = {
  name: "matching apart",
  setup: (build) => {
    const inMatch = /[\\/]match[\\/]src[\\/]/
    build.onResolve(
      { filter: /^(?:\.|@gongkai\/)/ },
      async ({ path, importer, namespace, kind, resolveDir, pluginData }) => {
        const isApart = namespace === "matching"
        if (pluginData === "found" || !(isApart || /[\\/]editor[\\/]src[\\/]/.test(importer))) return undefined
        const found = await build.resolve(path, { importer, kind, resolveDir, pluginData: "found" })
        return inMatch.test(found.path) ? { ...found, namespace: "matching" } : found
      }
    )
    build.onLoad({ filter: /./, namespace: "matching" }, ({ path }) => ({
      contents: readFileSync(path, "utf8"),
      loader: "ts",
      resolveDir: dirname(path)
    }))
  }
}

/** Where each script leaves what those behind it are made of too, under its name. */
const common = "globalThis.gongkaiParts"

/** What a chunk takes from others: the names here, and the file they are in. */
const takes = /import(?:\{(?<names>[^}]*)\}from)?"\.\/(?<file>[^"]+)";/gu

/** Names for values of a list, as a pattern; whichever of the two ways to write it is shorter. */
const destructured = (places) => {
  const byPlace = new Map(places)
  const last = Math.max(...byPlace.keys())
  const inOrder = `[${Array.from({ length: last + 1 }, (_, at) => byPlace.get(at) ?? "").join(",")}]`
  const named = `{${places.map(([at, name]) => `${at}:${name}`).join(",")}}`
  return inOrder.length < named.length && byPlace.size === places.length ? inOrder : named
}

/**
 * The scripts of the page. `common` is what the page's first part and its worker are both made of, `more` what its later part and the worker
 * have beyond that; `first`, `later` and `worker` are the rest of each. esbuild parts them as modules, and all become plain scripts, since a
 * page from disk loads no modules.
 */
const parted = async () => {
  const { outputFiles, metafile } = await build({
    ...options,
    entryPoints: { first: "src/main.tsx", later: "src/later.tsx", worker: "src/tasks/worker.ts" },
    outdir: "parts",
    format: "esm",
    splitting: true,
    plugins: [tablesFirst, withoutUnused, matchingApart, onlyWhatPrints]
  })
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]))
  /** All that is loaded with a file: what it imports at once, and what that does. */
  const withAll = (file, found = new Set()) => {
    if (found.has(file)) return found
    found.add(file)
    for (const { groups } of texts.get(file).matchAll(takes)) withAll(groups.file, found)
    return found
  }
  const [first, later, worker] = ["first.js", "later.js", "worker.js"].map((file) => withAll(file))
  const groupOf = (file) => {
    if (first.has(file)) return worker.has(file) ? "common" : "first"
    if (later.has(file)) return worker.has(file) ? "more" : "later"
    return "worker"
  }
  /** What other scripts take of each: the chunk and the name that it gives it, in the order in which the script lists them. */
  const listed = new Map()
  const placeOf = (file, name) => {
    const own = listed.get(groupOf(file)) ?? listed.set(groupOf(file), []).get(groupOf(file))
    const at = own.findIndex((each) => each.file === file && each.name === name)
    return at < 0 ? own.push({ file, name }) - 1 : at
  }
  // What is taken from a script before is there when this one begins, and no name of it is bound anew.
  const taking = new Map(
    [...texts].map(([file, text]) => {
      const own = text.replaceAll(takes, (whole, ...found) => {
        const { names = "", file: from } = found.at(-1)
        if (groupOf(from) === groupOf(file)) return whole
        const pairs = names
          .split(",")
          .filter(Boolean)
          .map((name) => name.split(" as "))
        const places = pairs.map(([name, here = name]) => [placeOf(from, name), here])
        return places.length === 0 ? "" : `const${destructured(places)}=${common}.${groupOf(from)};`
      })
      return [file, own]
    })
  )
  const script = async (group, entry = []) => {
    const all = group === "worker" ? [] : [...texts.keys()].filter((file) => groupOf(file) === group)
    const list = listed.get(group) ?? []
    const contents = [
      // What only does something is taken by nobody.
      ...all.filter((file) => !entry.includes(file)).map((file) => `import "./${file}";`),
      ...list.map(({ file, name }, at) => `import {${name} as _${at}} from "./${file}";`),
      list.length > 0 ? `(${common}??={}).${group}=[${list.map((_, at) => `_${at}`)}];` : "",
      ...entry.map((file) => `import "./${file}";`)
    ].join("")
    const { outputFiles } = await build({
      ...options,
      // Nobody reads what the libraries of a worker write to the console.
      drop: group === "worker" ? ["console"] : [],
      stdin: { contents },
      plugins: [
        {
          name: "parts",
          setup: (build) => {
            build.onResolve({ filter: /^\.\// }, ({ path }) => ({ path: basename(path), namespace: "part" }))
            build.onLoad({ filter: /./, namespace: "part" }, ({ path }) => ({ contents: taking.get(path) }))
          }
        }
      ]
    })
    return outputFiles[0].text
  }
  const all = await Promise.all([
    script("common"),
    script("first", ["first.js"]),
    script("more"),
    script("later", ["later.js"]),
    script("worker", ["worker.js"])
  ])
  const [shared, own, more, rest, alone] = all
  return { common: shared, first: own, more, later: rest, worker: alone, inputs: inputsOf(metafile) }
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
  const [parts, boot, style, shell] = await Promise.all([
    parted(),
    bundled("src/boot.ts"),
    bundled("src/style.css"),
    shellOf()
  ])
  const whole = readFileSync(new URL("src/page.html", here), "utf8")
    .replace("/*STYLE*/", () => style.text)
    .replace("<!--SHELL-->", () => shell)
    .replace("/*COMMON*/", () => inElement(parts.common))
    .replace("/*FIRST*/", () => inElement(parts.first))
    .replace("/*BOOT*/", () => inElement(boot.text))
    .replace("/*MORE*/", () => inElement(parts.more))
    .replace("/*LATER*/", () => inElement(parts.later))
    .replace("/*WORKER*/", () => inElement(parts.worker))
  // The page allows this one script by its hash, with the blanks around it.
  const script = whole.slice(whole.indexOf("<script>") + "<script>".length)
  const hash = createHash("sha256")
    .update(script.slice(0, script.indexOf("</script>")))
    .digest("base64")
  const html = whole.replace("/*HASH*/", () => `'sha256-${hash}'`)
  return { html, parts, style }
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
  const { html, parts, style } = await made()
  writeFileSync(new URL("gongkai.html", dist), html)
  writeFileSync(new URL("THIRD-PARTY.txt", dist), notices(parts.inputs))
  for (const [name, packs] of [
    ["gongkai-fonts.js", roles],
    ["gongkai-fonts-rare.js", ["rare"]]
  ])
    if (!isFresh(new URL(name, dist), packs)) writeFileSync(new URL(name, dist), fonts(packs))
  if (process.argv.includes("--sizes")) {
    const { inputs: _, ...scripts } = parts
    const sizes = Object.entries({ ...scripts, style: style.text, page: html })
    console.log(sizes.map(([name, text]) => `${name} ${zipped(text)}`).join(", "))
  }
}
