/**
 * The scripts of `gongkai.html`, parted so that what two of them are made of lies in the page once (decisions/0078).
 *
 * esbuild parts them as modules; all become plain scripts, since a page from disk loads no modules.
 */
import { readFileSync } from "node:fs"
import { basename, dirname } from "node:path"
import { onlyWhatPrints } from "@gongkai/pdf/bundle"
import { build } from "esbuild"

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

/** Only a font of the keeper's own is opened by fontkit, and a page prints with the packs beside it. */
export const withoutOwnFonts = {
  name: "without fonts of one's own",
  setup: (build) => {
    build.onResolve({ filter: /^fontkit$/ }, ({ path }) => ({ path, namespace: "none" }))
    build.onLoad({ filter: /./, namespace: "none" }, () => ({ contents: "export {}" }))
  }
}

/** What pdf.js has in its worker and reading a file never asks for: forms of XFA, and the making of other files. */
const unread = [
  ["new XFAFactory(data)", "null"],
  ['XFAFactory.getRichTextAsHtml(dict.get("RC"))', "null"],
  ['XFAFactory.getRichTextAsHtml(parentItem.get("RC"))', "null"],
  ["new PDFEditor()", "undefined"]
]

/** What it leaves for scripts of others, all that it can do. */
const forOthers = /^globalThis\.pdfjsLib = \{$[^}]*^\};$|^ {2}globalThis\._pdfjsTestingUtils = \{$[^}]*^ {2}\};$/gmu

const without = (text, what, instead) => {
  const rest = text.replaceAll(what, instead)
  if (rest === text) throw new Error(`pdf.js has no ${what} any more`)
  return rest
}

/** Of pdf.js the page reads with two names and draws nothing. */
const readingAlone = {
  name: "reading alone",
  setup: (build) => {
    build.onResolve({ filter: /[\\/]pdf\.mjs$/ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      if (pluginData === "found" || importer.endsWith("pdf.mjs")) return undefined
      const found = await build.resolve(path, { importer, resolveDir, kind, pluginData: "found" })
      return { path: found.path, namespace: "reading" }
    })
    build.onLoad({ filter: /./, namespace: "reading" }, ({ path }) => ({
      contents: `export { getDocument, OPS } from ${JSON.stringify(path)}`,
      resolveDir: dirname(path),
      pluginData: "found"
    }))
    build.onLoad({ filter: /[\\/]pdf\.mjs$/ }, ({ path }) => ({
      contents: without(readFileSync(path, "utf8"), forOthers, ""),
      loader: "js"
    }))
    build.onLoad({ filter: /[\\/]pdf\.worker\.mjs$/ }, ({ path }) => ({
      contents: unread.reduce((text, [what, instead]) => without(text, what, instead), readFileSync(path, "utf8")),
      loader: "js"
    }))
  }
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

/** The file of a source, also of one that the page has a copy of its own of: esbuild names that behind a name of ours and a colon. */
const fileOf = (input) => input.replace(/^[a-z]+:(?=\/|[A-Za-z]:)/u, "")

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
 * have beyond that; `first`, `later` and `worker` are the rest of each. `options` are esbuild's for every script of the page.
 */
export const parted = async (options) => {
  const { outputFiles, metafile } = await build({
    ...options,
    entryPoints: { first: "src/main.tsx", later: "src/later.tsx", worker: "src/tasks/worker.ts" },
    outdir: "parts",
    format: "esm",
    splitting: true,
    plugins: [tablesFirst, withoutUnused, matchingApart, onlyWhatPrints, withoutOwnFonts, readingAlone]
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
  return {
    common: shared,
    first: own,
    more,
    later: rest,
    worker: alone,
    inputs: Object.keys(metafile.inputs).map(fileOf)
  }
}
