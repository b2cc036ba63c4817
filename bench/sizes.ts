/**
 * What core weighs in a page that decodes and checks, and how long our source files are. `node bench/sizes.ts` prints it alone.
 *
 * The page holds both editions and every rule, without the JSON Schema; the bundle is minified, then gzip -9.
 *
 * @module
 */
import { globSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { build } from "esbuild"
import { quantile } from "./measure.ts"
import { table } from "./table.ts"

const root = fileURLToPath(new URL("..", import.meta.url))

const page = `export { parse } from "@gongkai/core/Interchange"
export { check } from "@gongkai/core/check"`

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`

const bundle = async (): Promise<void> => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: page, resolveDir: import.meta.dirname },
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2023",
    minify: true,
    metafile: true,
    write: false
  })
  const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs))
  const weigh = (own: boolean) =>
    inputs
      .filter(([path]) => path.includes("node_modules") !== own)
      .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0)
  const code = outputFiles.flatMap(({ contents }) => [...contents])
  const packed = gzipSync(Uint8Array.from(code), { level: 9 })
  table(
    "4   Size: a page that decodes, holds both editions and checks",
    ["", "size"],
    [
      ["bundle, gzip -9", kilobytes(packed.length)],
      ["bundle, minified", kilobytes(code.length)],
      ["  of which effect", kilobytes(weigh(false))],
      ["  of which core", kilobytes(weigh(true))]
    ]
  )
}

const lengths = (): void => {
  const files = globSync("{apps,packages,bench,scripts,examples}/**/*.{ts,tsx,mjs}", {
    cwd: root,
    exclude: (path) => /(?:^|[/\\])(?:node_modules|dist|out|coverage)(?:[/\\]|$)/u.test(path)
  }).map((path) => ({ path, lines: readFileSync(`${root}/${path}`, "utf8").split("\n").length - 1 }))
  const sources = files.filter(({ path }) => !/(?:^|[/\\])test[/\\]/u.test(path))
  const row = (name: string, some: typeof files): readonly [string, ...ReadonlyArray<string>] => {
    const longest = some.toSorted((one, other) => other.lines - one.lines)[0]
    const median = quantile(
      some.map(({ lines }) => lines),
      0.5
    )
    return [name, String(some.length), String(median), String(longest?.lines ?? 0), longest?.path ?? ""]
  }
  table(
    "    Lines per file",
    ["", "files", "median", "most", "in"],
    [
      row("sources", sources),
      row(
        "tests",
        files.filter((file) => !sources.includes(file))
      )
    ]
  )
}

export const sizes = async (): Promise<void> => {
  await bundle()
  lengths()
}

if (import.meta.main) await sizes()
