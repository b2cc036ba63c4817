/** The picture in ARCHITECTURE.md is the truth: who depends on whom, how long files are, and how they open. */
import { posix } from "node:path"
import { describe, expect, it } from "vitest"
import { imports, packages, read, sources } from "./workspace.ts"

const folders = new Map(packages.map(({ name, folder }) => [name, folder]))
const short = (folder: string) => folder.replace(/^packages\//u, "")

/** The picture in ARCHITECTURE.md: each package with what it depends on inside the workspace. */
const picture = [...read("ARCHITECTURE.md").matchAll(/^(\S+) +←(.*)$/gmu)].map(
  ([, folder = "", below = ""]) => [folder, below.split(",").flatMap((name) => name.trim() || [])] as const
)

describe("ARCHITECTURE.md", () => {
  it("draws each package with the packages it depends on", () => {
    const real = packages.map(({ folder, dependencies }) => {
      const inside = dependencies.flatMap((name) => folders.get(name) ?? []).map(short)
      return [folder, inside.toSorted()]
    })
    expect(Object.fromEntries(picture)).toEqual(Object.fromEntries(real))
    expect(picture).toHaveLength(packages.length)
  })

  it("names files that exist", () => {
    const names = [...read("ARCHITECTURE.md").matchAll(/`([\w./]+\.ts)`/gu)].map(([, name = ""]) => name)
    expect(names.length).toBeGreaterThan(20)
    const paths = [...sources.map(([path]) => path), "examples/test/architecture.test.ts"]
    expect(names.filter((name) => !paths.some((path) => `/${path}`.endsWith(`/${name}`)))).toEqual([])
  })
})

describe("packages", () => {
  it.each(packages.filter(({ folder }) => folder.startsWith("packages/")))(
    "$name depends on no adapter",
    ({ dependencies }) => {
      const inside = dependencies.filter((name) => folders.has(name))
      expect(inside.filter((name) => !["@gongkai/core", "@gongkai/fonts"].includes(name))).toEqual([])
    }
  )

  it("import what they declare, and nothing by a path that leaves their folder", () => {
    const wrong = sources.flatMap(([path, text]) => {
      const own = packages.find(({ folder }) => path.startsWith(`${folder}/`))
      return imports(text)
        .filter((name) => {
          if (name.startsWith(".")) {
            const to = posix.join(posix.dirname(path), name)
            // Only what all test runs have in common lies above the packages, and no source may reach for it.
            if (to === "vitest.shared.ts") return path.includes("/src/")
            return own && !to.startsWith(`${own.folder}/`)
          }
          const inside = [...folders.keys()].find((each) => name === each || name.startsWith(`${each}/`))
          return inside !== undefined && inside !== own?.name && own?.dependencies.includes(inside) !== true
        })
        .map((name) => `${path}: ${name}`)
    })
    expect(wrong).toEqual([])
  })
})

describe("source files", () => {
  const measured = sources.filter(([path]) => !path.includes("/editions/"))
  const lengths = measured.map(([path, text]) => ({ path, lines: text.trimEnd().split("\n").length }))

  it("are found", () => {
    for (const { folder } of packages)
      expect(
        sources.some(([path]) => path.startsWith(`${folder}/`)),
        folder
      ).toBe(true)
    expect(sources.some(([path]) => path.startsWith("scripts/"))).toBe(true)
  })

  it("have 300 lines at most, and half of them 80 or fewer", () => {
    expect(lengths.filter(({ lines }) => lines > 300)).toEqual([])
    const sorted = lengths.map(({ lines }) => lines).toSorted((one, other) => one - other)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(80)
  })

  it("open with a docblock whose first line is a sentence", () => {
    const opening = /^(?:#!.*\n)?\/\*\*(?:\n \*)? [^\n]*[.?](?: \*\/)?\n/u
    expect(sources.filter(([, text]) => !opening.test(text)).map(([path]) => path)).toEqual([])
  })

  it("of the examples are shorter than 40 lines", () => {
    expect(lengths.filter(({ path, lines }) => path.startsWith("examples/") && lines >= 40)).toEqual([])
  })
})
