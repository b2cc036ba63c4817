/**
 * Joins the many small files that esbuild splits a program into where all of them are loaded together anyway.
 *
 * Node resolves, reads and links every file on its own, which takes longer than to run what most of them hold.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import { build } from "esbuild"

/** What a file of the bundle is imported for, as esbuild writes it: `import{a as b}from"./chunk.mjs"` or `import"./chunk.mjs"`. */
const imports = /import(?:\{(?<names>[^}]*)\}from)?"\.\/(?<file>[^"]+)"/gu

const named = (list) =>
  list.split(",").map((each) => {
    const [name, as = name] = each.split(" as ")
    return { name, as }
  })

/**
 * Joins the files of each group into one, and lets every other file import from there.
 *
 * `groups` answers the groups, `{ core: ["chunk-A.mjs", …] }`, from three things: `entries`, the names of what is loaded by itself;
 * `closure`, all files that some of these load at once; `holds`, whether a file holds a source. No two groups may import from one another.
 */
export const joined = async (outdir, metafile, groups) => {
  const files = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]))
  const importsOf = (file, kind) =>
    (files.get(file)?.imports ?? [])
      .filter((each) => each.kind === kind && !each.external)
      .map(({ path }) => basename(path))
  const dynamic = new Set([...files.keys()].flatMap((file) => importsOf(file, "dynamic-import")))
  /** What is loaded by itself, by its name without a hash. */
  const entries = [...files].flatMap(([file, { entryPoint }]) =>
    entryPoint ? [{ name: file.replace(/(?:-[A-Z\d]{8})?\.mjs$/u, ""), file }] : []
  )
  const closure = (names) => {
    const unknown = names.find((name) => entries.every((entry) => entry.name !== name))
    if (unknown !== undefined) throw new Error(`nothing is loaded as ${unknown}; see build.mjs`)
    const seen = new Set()
    const go = (file) => {
      if (seen.has(file)) return
      seen.add(file)
      importsOf(file, "import-statement").forEach(go)
    }
    for (const { name, file } of entries) if (names.includes(name)) go(file)
    return seen
  }
  const holds = (file, source) => Object.keys(files.get(file).inputs).some((path) => path.includes(source))
  const chosen = Object.entries(groups({ closure, holds, entries: [...new Set(entries.map(({ name }) => name))] }))
  /** Where a file went: which group, and its number there. */
  const place = new Map(chosen.flatMap(([group, own]) => own.map((file, at) => [file, { group, at }])))

  const texts = await Promise.all(
    chosen.map(async ([group, own]) => {
      const contents = own
        .map((file, at) => {
          const { exports } = files.get(file)
          const renamed = exports.map((name) => `${name} as _${at}_${name}`).join(",")
          return exports.length > 0 ? `export{${renamed}}from"./${file}"` : `import"./${file}"`
        })
        .join("\n")
      const inside = new Set(own)
      const { outputFiles } = await build({
        stdin: { contents, resolveDir: outdir, sourcefile: `${group}.mjs` },
        bundle: true,
        write: false,
        format: "esm",
        platform: "node",
        target: "node20",
        minify: true,
        legalComments: "none",
        logLevel: "warning",
        plugins: [
          {
            name: "only the group",
            setup: (own) =>
              own.onResolve({ filter: /^\.\// }, ({ path, kind }) =>
                kind === "dynamic-import" || !inside.has(path.slice(2)) ? { path, external: true } : undefined
              )
          }
        ]
      })
      return [`${group}.mjs`, outputFiles[0].text]
    })
  )
  for (const file of place.keys()) {
    const { group, at } = place.get(file)
    const path = join(outdir, file)
    if (!dynamic.has(file)) rmSync(path)
    else
      writeFileSync(
        path,
        `export{${files.get(file).exports.map((name) => `_${at}_${name} as ${name}`)}}from"./${group}.mjs"\n`
      )
  }
  for (const [file, text] of texts) writeFileSync(join(outdir, file), text)
  for (const file of readdirSync(outdir)) {
    if (!file.endsWith(".mjs") || (place.has(file) && dynamic.has(file))) continue
    const path = join(outdir, file)
    const text = readFileSync(path, "utf8")
    const straight = text.replaceAll(imports, (whole, names, target) => {
      const found = place.get(target)
      if (found === undefined) return whole
      if (names === undefined) return `import"./${found.group}.mjs"`
      const renamed = named(names).map(({ name, as }) => `_${found.at}_${name} as ${as}`)
      return `import{${renamed}}from"./${found.group}.mjs"`
    })
    const left = [...place.keys()].find((each) => !dynamic.has(each) && straight.includes(`"./${each}"`))
    if (left !== undefined) throw new Error(`${file} still asks for ${left}; see join.mjs`)
    if (straight !== text) writeFileSync(path, straight)
  }
}
