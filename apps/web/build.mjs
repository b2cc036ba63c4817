/**
 * Bundles the page into dist/gongkai.html, one file with script and style inside, and beside it the fonts for printing PDF.
 *
 * `made` yields the texts without writing them, for the tests.
 */
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { basename } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { gzipSync } from "node:zlib"
import { location } from "@gongkai/fonts/location"
import { roles } from "@gongkai/fonts"
import { onlyWhatPrints } from "@gongkai/pdf/bundle"
import { build } from "esbuild"
import { licencesOf } from "../../scripts/licences.mjs"
import { parted, withoutOwnFonts } from "./parted.mjs"

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
  const { outputFiles, metafile } = await build({
    ...options,
    drop,
    entryPoints: [entry],
    plugins: [onlyWhatPrints, withoutOwnFonts]
  })
  return { text: outputFiles[0].text, inputs: inputsOf(metafile) }
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
    parted(options),
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

/**
 * The desk of a server: page, scripts and style as files of their own, under the names that the page asks for.
 *
 * Each page of the desk is a script that comes when it is opened; what several are made of lies in files whose names change with what they hold.
 */
export const served = async () => {
  const [desk, worker, style] = await Promise.all([
    build({
      ...options,
      entryPoints: { app: "src/served/begin.ts" },
      outdir: "desk",
      format: "esm",
      splitting: true,
      chunkNames: "part-[hash]",
      plugins: [onlyWhatPrints]
    }),
    bundled("src/tasks/worker.ts"),
    bundled("src/served/style.css")
  ])
  const scripts = Object.fromEntries(desk.outputFiles.map(({ path, text }) => [basename(path), text]))
  const before = first(desk.metafile).map((name) => `<link rel="modulepreload" href="desk/${name}" />`)
  const html = readFileSync(new URL("src/served/page.html", here), "utf8").replace("<!--BEFORE-->", before.join(""))
  return {
    files: { "index.html": html, ...scripts, "worker.js": worker.text, "style.css": style.text },
    first: ["app.js", ...first(desk.metafile)],
    inputs: [...inputsOf(desk.metafile), ...worker.inputs]
  }
}

/** The scripts that the first frame of the desk is made of, beside the one that begins it: the browser fetches them all at once. */
const first = ({ outputs }) => {
  const found = new Set()
  const into = (path) => {
    if (found.has(path)) return
    found.add(path)
    for (const { path: next, kind } of outputs[path].imports) if (kind === "import-statement") into(next)
  }
  for (const { path } of outputs["desk/app.js"].imports) into(path)
  return [...found].map((path) => basename(path))
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
  // Parts of another build have other names and would stay.
  for (const name of readdirSync(folder)) if (name.endsWith(".js")) rmSync(new URL(name, folder))
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
