/**
 * Bundles the page into dist/gongkai.html, one file with script and style inside, and beside it the fonts for printing PDF.
 *
 * `made` yields the texts without writing them, for the tests.
 */
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { fileURLToPath, pathToFileURL } from "node:url"
import { gzipSync } from "node:zlib"
import { location } from "@gongkai/fonts/location"
import { roles } from "@gongkai/fonts"
import { onlyWhatPrints } from "@gongkai/pdf/bundle"
import { build } from "esbuild"

const here = new URL(".", import.meta.url)
const { version } = JSON.parse(readFileSync(new URL("package.json", here), "utf8"))

const bundled = async (entry, options = {}) => {
  const { outputFiles, metafile } = await build({
    absWorkingDir: fileURLToPath(here),
    entryPoints: [entry],
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
    plugins: [onlyWhatPrints],
    logLevel: "warning",
    ...options
  })
  return { text: outputFiles[0].text, inputs: Object.keys(metafile.inputs) }
}

/** A script as the text of an element: nothing in it ends the element or begins a comment. */
const inElement = (text) => text.replaceAll(/<\/(script)/giu, "<\\/$1").replaceAll("<!--", "\\x3C!--")

/** The page, the scripts it is made of and the names of the files that these were made of. */
export const made = async () => {
  const [app, worker, style] = await Promise.all([
    bundled("src/main.tsx", { jsx: "automatic", jsxImportSource: "preact" }),
    bundled("src/tasks/worker.ts"),
    bundled("src/style.css")
  ])
  const whole = readFileSync(new URL("src/page.html", here), "utf8")
    .replace("/*STYLE*/", () => style.text)
    .replace("/*APP*/", () => inElement(app.text))
    .replace("/*WORKER*/", () => inElement(worker.text))
  // The page allows this one script by its hash, with the blanks around it.
  const script = whole.slice(whole.indexOf("<script>") + "<script>".length, whole.indexOf("</script>"))
  const hash = createHash("sha256").update(script).digest("base64")
  const html = whole.replace("/*HASH*/", () => `'sha256-${hash}'`)
  return { html, app, worker, style }
}

/** The desk of a server: page, scripts and style as files of their own, under the names that the page asks for. */
export const served = async () => {
  const [app, worker, style] = await Promise.all([
    bundled("src/served/main.tsx", { jsx: "automatic", jsxImportSource: "preact" }),
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

/** The folder of the package a bundled file comes from: …/node_modules/NAME. */
const packageOf = (input) => /^(?<folder>.*node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(input)?.groups.folder

const notices = (inputs) =>
  [...new Set(inputs.flatMap((input) => packageOf(input) ?? []))]
    .toSorted((one, other) => (one < other ? -1 : 1))
    .map((folder) => {
      const path = new URL(`${folder}/`, here)
      const { name, version: its, license } = JSON.parse(readFileSync(new URL("package.json", path), "utf8"))
      const file = readdirSync(path).find((each) => /^licen[cs]e/iu.test(each))
      const text = file ? readFileSync(new URL(file, path), "utf8").trim() : "(no licence file in the package)"
      return `${name} ${its} (${license})\n\n${text}\n`
    })

const isRun = process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href
const servedInto = process.argv.indexOf("--served")

if (isRun && servedInto > 0) {
  const folder = pathToFileURL(`${process.argv[servedInto + 1]}/`)
  mkdirSync(folder, { recursive: true })
  const { files, inputs } = await served()
  for (const [name, text] of Object.entries(files)) writeFileSync(new URL(name, folder), text)
  writeFileSync(new URL("THIRD-PARTY.txt", folder), notices(inputs).join(`\n${"-".repeat(80)}\n\n`))
  if (process.argv.includes("--sizes"))
    for (const [name, text] of Object.entries(files)) console.log(name, zipped(text))
} else if (isRun) {
  const dist = new URL("dist/", here)
  mkdirSync(dist, { recursive: true })
  const { html, app, worker, style } = await made()
  writeFileSync(new URL("gongkai.html", dist), html)
  const inputs = [...app.inputs, ...worker.inputs]
  writeFileSync(new URL("THIRD-PARTY.txt", dist), notices(inputs).join(`\n${"-".repeat(80)}\n\n`))
  for (const [name, packs] of [
    ["gongkai-fonts.js", roles],
    ["gongkai-fonts-rare.js", ["rare"]]
  ])
    if (!isFresh(new URL(name, dist), packs)) writeFileSync(new URL(name, dist), fonts(packs))
  if (process.argv.includes("--sizes")) {
    console.log(
      `editor ${zipped(app.text)}, worker ${zipped(worker.text)}, style ${zipped(style.text)}, page ${zipped(html)}`
    )
  }
}
