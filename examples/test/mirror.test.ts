/** Every source file that holds behaviour has its specification at the same path below `test`. */
import { existsSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { holdsBehaviour } from "./behaviour.ts"
import { root, sources } from "./workspace.ts"

/** The packages whose tests mirror their sources, file for file. */
const mirrored = ["client", "core", "editor", "fonts", "http", "import", "match", "office", "pdf", "render", "storage"]

const path = /^(packages\/[^/]+)\/src\/(.*)\.tsx?$/u

/** What is missing in one package, a sentence for each file. */
const missing = (name: string): ReadonlyArray<string> =>
  sources.flatMap(([source, text]) => {
    const [, folder = "", inside = ""] = path.exec(source) ?? []
    if (folder !== `packages/${name}` || !holdsBehaviour(text)) return []
    const test = `test/${inside}.test.ts`
    return existsSync(join(root, folder, test)) ? [] : [`${source} has no specification ${test}`]
  })

describe("a package mirrors its sources in its tests", () => {
  it.each(mirrored)("%s", (name) => {
    expect(sources.some(([source]) => path.exec(source)?.[1] === `packages/${name}`)).toBe(true)
    expect(missing(name)).toEqual([])
  })
})

describe("a file holds behaviour", () => {
  it.each([
    ["a function", "export function add(one: number) {\n  return one + 1\n}\n"],
    ["an arrow", "const add = (one: number): number => one + 1\n"],
    ["an arrow whose type is a function", "export const add: (one: number) => number =\n  twice\n    .pipe(more)\n"],
    ["a value that a call makes", 'export const Year = Schema.Int.pipe(Schema.brand("Year"))\n'],
    ["a value that an operator makes", "const most = 5 * minute\n"],
    ["a template with a value in it", "export const any = `(?:${names})`\n"],
    ["an object with a function in it", "export const rule: Rule = {\n  check: (subject) => []\n}\n"],
    ["a statement", 'digits.set("两", 2)\n'],
    ["a class with a method", "export class Odd extends Error {\n  say(): string {\n    return this.name\n  }\n}\n"],
    [
      "a class with a getter",
      'class Odd extends Failed("Odd")<{\n  readonly at: number\n}> {\n  get text() {\n    return ""\n  }\n}\n'
    ],
    ["a class with a value", "export class Store extends Service {\n  static readonly layer = made\n}\n"]
  ])("where it declares %s", (_, text) => expect(holdsBehaviour(`/** Says. */\n${text}`)).toBe(true))

  it.each([
    [
      "types",
      "export interface Line {\n  readonly of: (one: number) => string\n}\nexport type Kind = ReturnType<typeof f>\n"
    ],
    ["imports", 'import {\n  a\n} from "./a.ts"\nimport "./b.ts"\n'],
    [
      "exports of other files",
      'export * as A from "./a.ts"\nexport {\n  b\n} from "./b.ts"\nexport type { C } from "./c.ts"\n'
    ],
    [
      "plain data",
      'const few: ReadonlyArray<readonly [string, RegExp]> = [\n  // so many (3)\n  ["a(b)", /^(?:[/(]x)$/u]\n]\n'
    ],
    [
      "data of other data",
      "export const all = { ...few, most: -1.5, name: own.name } as const satisfies Record<string, F>\n"
    ],
    ["words", 'export const words = `\n(一)\nfoo()\n`\nexport const said = "a => b"\n'],
    ["an error without methods", 'export class Odd extends Failed("Odd")<{\n  readonly at: number\n}> {}\n']
  ])("but not where it has nothing but %s", (_, text) => expect(holdsBehaviour(`/** Says. */\n${text}`)).toBe(false))
})
