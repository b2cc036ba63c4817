/**
 * What core weighs in a page that decodes and checks, what the editor adds to it, and how long our source files are. `node bench/sizes.ts` prints it alone.
 *
 * The page holds both editions and every rule, without the JSON Schema; the bundle is minified, then gzip -9.
 *
 * @module
 */
import { globSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { build } from "esbuild"
import type { Contest } from "./Contest.ts"
import { quantile } from "./measure.ts"
import { type Row, table } from "./table.ts"

const root = fileURLToPath(new URL("..", import.meta.url))

const page = `export { parse } from "@gongkai/core/Interchange"
export { check } from "@gongkai/core/check"`

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`

/** What a web page would import besides to let a report be filled in: keys and pastes in, drafts and orders out. */
const editor = `export { store } from "@gongkai/editor/Store"
export { initial } from "@gongkai/editor/State"`

/** What of effect a file's schema cannot do without, with a schema of each kind that it has: no page that decodes is smaller than this. */
const floor = `import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
export class Invalid extends Data.TaggedError("Invalid") {}
const Line = Schema.String.check(Schema.isPattern(/^.$/u, { message: "" }), Schema.isMinLength(1))
const Count = Schema.Natural.pipe(Schema.brand("Count"))
export const decode = Schema.decodeResult(
  Schema.Struct({
    line: Schema.optionalKey(Line),
    all: Schema.Array(Schema.Union([Schema.Literals(["none"]), Count, Schema.Null])),
    places: Schema.Record(Schema.String, Schema.Struct({ kind: Schema.tag("place") }))
  }).check(Schema.makeFilter(() => true)),
  { errors: "all", onExcessProperty: "error" }
)
export const isFailure = Result.isFailure`

/** The parts of core, by the paths of their files. */
const parts: ReadonlyArray<readonly [name: string, path: RegExp]> = [
  ["the form and its editions", /core\/src\/(?:form|editions)\//u],
  ["the report, its file, Text and once", /core\/src\/(?:report|file|compare|[^/]*$)/u],
  ["the rules", /core\/src\/check\/(?:rules\/|[^/]*$)/u],
  ["the grammar of the prose", /core\/src\/check\/prose\//u],
  ["the proof-reading", /core\/src\/check\/proof\//u]
]

const bundled = async (contents: string) => {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2023",
    minify: true,
    // As Vite and Rolldown write it: the letters themselves, not their numbers.
    charset: "utf8",
    metafile: true,
    write: false
  })
  const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs))
  const code = outputFiles.flatMap(({ contents }) => [...contents])
  return {
    minified: code.length,
    packed: gzipSync(Uint8Array.from(code), { level: 9 }).length,
    /** The bytes that came from files whose path is such. */
    weigh: (isSuch: (path: string) => boolean): number =>
      inputs.filter(([path]) => isSuch(path)).reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0)
  }
}

const bundle = async (): Promise<void> => {
  const [core, both, effect] = await Promise.all([bundled(page), bundled(`${page}\n${editor}`), bundled(floor)])
  table(
    "4   Size: a page that decodes, holds both editions and checks; and one that can edit as well",
    ["", "size"],
    [
      ["bundle, gzip -9", kilobytes(core.packed)],
      ["bundle, minified", kilobytes(core.minified)],
      ["  of which effect", kilobytes(core.weigh((path) => path.includes("node_modules")))],
      ["  of which core", kilobytes(core.weigh((path) => !path.includes("node_modules")))],
      ...parts.map(([name, is]): Row => [`    ${name}`, kilobytes(core.weigh((path) => is.test(path)))]),
      ["effect's decoder alone, gzip -9: the floor", kilobytes(effect.packed)],
      ["the editor on top, gzip -9", kilobytes(both.packed - core.packed)],
      ["the editor on top, minified", kilobytes(both.minified - core.minified)],
      ["  of which match", kilobytes(both.weigh((path) => path.includes("packages/match/")))]
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

export const sizes: Contest = {
  name: "sizes",
  run: async () => {
    await bundle()
    lengths()
  }
}

if (import.meta.main) await sizes.run({ smoke: false })
