/**
 * Who imports whom, file by file: type-only imports and `import()` count like any other.
 *
 * @module
 */
import { posix } from "node:path"
import { type Package, packages } from "./workspace.ts"

export interface Arrow {
  readonly from: string
  readonly to: string
}

/** A package that exports `./name` from a source file of its own. */
type Exported = Package & { readonly manifest: { readonly exports?: { readonly [name: string]: unknown } } }

/** The file behind one entry of `exports`: a path, or the first path of its conditions. */
const pathOf = (target: unknown): string | undefined => {
  if (typeof target === "string") return target
  if (typeof target !== "object" || target === null) return undefined
  return Object.values(target)
    .map(pathOf)
    .find((each) => each !== undefined)
}

/** The source file that a specifier such as `@gongkai/core/Draft` stands for; `undefined` outside the workspace. */
const exported = (name: string): string | undefined => {
  const own: Exported | undefined = packages.find((each) => name === each.name || name.startsWith(`${each.name}/`))
  if (own === undefined) return undefined
  const wanted = `.${name.slice(own.name.length)}`
  for (const [pattern, target] of Object.entries(own.manifest.exports ?? {})) {
    const [before = "", after] = pattern.split("*")
    const path = pathOf(target)
    if (path === undefined) continue
    if (after === undefined ? pattern === wanted : wanted.startsWith(before) && wanted.endsWith(after)) {
      const middle = wanted.slice(before.length, wanted.length - (after ?? "").length)
      return posix.join(own.folder, path.replace("*", middle))
    }
  }
  return undefined
}

/** The modules that a source names in imports, re-exports, types (`typeof import()`) and `import()`. */
export const imports = (text: string): ReadonlyArray<string> =>
  [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"([^"]+)"/gu)].map(([, name = ""]) => name)

/** All arrows between the files of the workspace. */
export const arrowsOf = (sources: ReadonlyArray<readonly [path: string, text: string]>): ReadonlyArray<Arrow> =>
  sources.flatMap(([from, text]) =>
    imports(text).flatMap((name) => {
      const to = name.startsWith(".") ? posix.join(posix.dirname(from), name) : exported(name)
      return to === undefined ? [] : [{ from, to }]
    })
  )

/** The circles among arrows: each set of files of which every one leads to every other (Tarjan's components of two files or more). */
export const circles = (arrows: ReadonlyArray<Arrow>): ReadonlyArray<ReadonlyArray<string>> => {
  const next = new Map<string, Array<string>>()
  for (const { from, to } of arrows) next.set(from, [...(next.get(from) ?? []), to])
  const found: Array<ReadonlyArray<string>> = []
  const numbers = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: Array<string> = []
  const visit = (file: string): void => {
    const number = numbers.size
    numbers.set(file, number)
    lowest.set(file, number)
    open.push(file)
    for (const to of next.get(file) ?? []) {
      if (!numbers.has(to)) visit(to)
      if (open.includes(to)) lowest.set(file, Math.min(lowest.get(file) ?? number, lowest.get(to) ?? number))
    }
    if (lowest.get(file) !== number) return
    const circle = open.splice(open.indexOf(file))
    if (circle.length > 1 || next.get(file)?.includes(file) === true) found.push(circle)
  }
  for (const file of next.keys()) if (!numbers.has(file)) visit(file)
  return found
}
