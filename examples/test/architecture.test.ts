/** The picture in ARCHITECTURE.md is the truth: who depends on whom, how long files are, and how they open. */
import { posix } from "node:path"
import { describe, expect, it } from "vitest"
import { arrowsOf, circles, imports } from "./arrows.ts"
import { packages, read, sources } from "./workspace.ts"

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
    const tests = ["architecture", "mirror"].map((name) => `examples/test/${name}.test.ts`)
    const paths = [...sources.map(([path]) => path), ...tests]
    expect(names.filter((name) => !paths.some((path) => `/${path}`.endsWith(`/${name}`)))).toEqual([])
  })
})

/** The floors of ARCHITECTURE.md, lowest first: a package imports only from floors below its own. */
const floors = [...read("ARCHITECTURE.md").matchAll(/^\d+ +(\S.*)$/gmu)].map(([, line = ""]) => line.split(/,\s*/u))
const floorOf = (folder: string): number => floors.findIndex((floor) => floor.includes(folder))

/** The steps of ARCHITECTURE.md inside each package, lowest first: files and folders that import only what lies below them. */
const steps = new Map(
  [...read("ARCHITECTURE.md").matchAll(/^(\S+) +↑ +(.*)$/gmu)].map(([, folder = "", line = ""]) => [
    folder,
    line.split("<").map((step) => step.trim().split(/\s+/u))
  ])
)

/** On which step a file or folder lies: `*` is every file at the root that no step names. */
const stepOf = (own: ReadonlyArray<ReadonlyArray<string>>, part: string): number => {
  const named = own.findIndex((step) => step.includes(part))
  return named === -1 && !part.endsWith("/") ? own.findIndex((step) => step.includes("*")) : named
}

/** The folder of the package a file lies in, and the first part of its path below `src`. */
const placeOf = (path: string) => {
  const own = packages.find(({ folder }) => path.startsWith(`${folder}/`))
  const inside = own && path.startsWith(`${own.folder}/src/`) ? path.slice(own.folder.length + 5) : undefined
  const [first = "", ...rest] = inside?.split("/") ?? []
  return { own, part: inside === undefined ? undefined : rest.length > 0 ? `${first}/` : first.replace(/\.\w+$/u, "") }
}

const arrows = arrowsOf(sources)

describe("imports", () => {
  it("are found, also those of types and those that load later", () => {
    const text = 'import type { A } from "./a.ts"\nconst b = () => import("./b.ts")\nexport * from "./c.ts"'
    expect(imports(text)).toEqual(["./a.ts", "./b.ts", "./c.ts"])
    expect(arrows.length).toBeGreaterThan(1000)
  })

  it("go in no circle", () => {
    expect(circles(arrows)).toEqual([])
    const [a, b, c] = ["a", "b", "c"] as const
    const round = [
      { from: a, to: b },
      { from: b, to: c },
      { from: c, to: b }
    ]
    expect(circles(round).map((circle) => circle.toSorted())).toEqual([[b, c]])
  })

  it("lead from no package to one of its own floor or above, and to no app", () => {
    expect(packages.map(({ folder }) => folder).filter((folder) => floorOf(short(folder)) === -1)).toEqual([])
    const wrong = arrows.filter(({ from, to }) => {
      const [here, there] = [placeOf(from).own?.folder, placeOf(to).own?.folder]
      if (here === undefined || there === undefined || here === there) return false
      return there.startsWith("apps/") || floorOf(short(there)) >= floorOf(short(here))
    })
    expect(wrong).toEqual([])
  })

  it("lead inside a package only to the steps below, as ARCHITECTURE.md lists them", () => {
    const unlisted = sources.flatMap(([path]) => {
      const { own, part } = placeOf(path)
      const listed = own && steps.get(short(own.folder))
      return part === undefined || listed === undefined || stepOf(listed, part) >= 0 ? [] : [`${path}: ${part}`]
    })
    expect(unlisted).toEqual([])
    expect([...steps.keys()].toSorted()).toEqual(stepped)
    const wrong = arrows.filter(({ from, to }) => {
      const [here, there] = [placeOf(from), placeOf(to)]
      if (here.own === undefined || here.own !== there.own || here.part === there.part) return false
      const own = steps.get(short(here.own.folder)) ?? []
      const [high, low] = [here, there].map(({ part = "" }) => stepOf(own, part))
      // Files at the root on one step may import one another; folders may not.
      if (high === low) return here.part?.endsWith("/") === true || there.part?.endsWith("/") === true
      return (low ?? -1) > (high ?? -1)
    })
    expect(wrong).toEqual([])
  })
})

/** The packages whose sources lie in folders. */
const stepped = [
  ...new Set(
    sources.flatMap(([path]) => {
      const { own, part } = placeOf(path)
      return own !== undefined && part?.endsWith("/") === true ? [short(own.folder)] : []
    })
  )
].toSorted()

describe("packages", () => {
  it("import what they declare, and nothing by a path that leaves their folder", () => {
    const wrong = sources.flatMap(([path, text]) => {
      const own = packages.find(({ folder }) => path.startsWith(`${folder}/`))
      return imports(text)
        .filter((name) => {
          if (name.startsWith(".")) {
            const to = posix.join(posix.dirname(path), name)
            // Only what all test runs, or all bundles, have in common lies above the packages, and no source may reach for it.
            if (to === "vitest.shared.ts") return path.includes("/src/")
            if (to === "scripts/licences.mjs") return !path.endsWith("/build.mjs")
            return own && !to.startsWith(`${own.folder}/`)
          }
          const inside = [...folders.keys()].find((each) => name === each || name.startsWith(`${each}/`))
          // Scripts belong to no package: what they write for others is no import of theirs.
          return inside !== undefined && own !== undefined && inside !== own.name && !own.dependencies.includes(inside)
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
