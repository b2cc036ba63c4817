/**
 * The workspace as it lies on disk: its packages with what they depend on, and its source files.
 *
 * @module
 */
import { existsSync, globSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { fileURLToPath } from "node:url"

export const root = fileURLToPath(new URL("../../", import.meta.url))

/** The text of a file of the repository. */
export const read = (path: string): string => readFileSync(join(root, path), "utf8").replaceAll("\r\n", "\n")

interface Manifest {
  readonly name: string
  readonly [field: `${string}ependencies`]: { readonly [name: string]: string }
}

export interface Package {
  readonly folder: string
  readonly name: string
  /** Everything it names, whether for use, development or as a peer. */
  readonly dependencies: ReadonlyArray<string>
  readonly manifest: Manifest
}

const patterns = [...read("pnpm-workspace.yaml").matchAll(/^ {2}- (\S+)$/gmu)].map(([, pattern = ""]) => pattern)

export const packages: ReadonlyArray<Package> = globSync(patterns, { cwd: root })
  .filter((folder) => existsSync(join(root, folder, "package.json")))
  .map((path) => {
    const folder = path.replaceAll("\\", "/")
    const manifest: Manifest = JSON.parse(read(`${folder}/package.json`))
    const named = (["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"] as const).flatMap(
      (field) => Object.keys(manifest[field] ?? {})
    )
    return { folder, name: manifest.name, dependencies: [...new Set(named)], manifest }
  })
  .toSorted((one, other) => (one.folder < other.folder ? -1 : 1))

const skipped = new Set(["node_modules", "dist", "test", "out", "coverage"])

/** Source files but tests, by path from the root. */
export const sources: ReadonlyArray<readonly [path: string, text: string]> = globSync(
  [...patterns, "scripts"].map((pattern) => `${pattern}/**/*.{ts,tsx,mts,mjs}`),
  { cwd: root, exclude: (path) => skipped.has(basename(path)) }
)
  .map((path) => path.replaceAll("\\", "/"))
  .map((path) => [path, read(path)] as const)
