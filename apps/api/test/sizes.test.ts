/** How large the worker is, without fonts: what a first answer loads, and what is loaded when it is first needed. */
import { readFileSync } from "node:fs"
import { expect, it } from "vitest"

/** As `build.mjs` writes them: the bytes of gzip of each file, and the files that each module loads at once. */
const {
  files,
  modules
}: {
  readonly files: { readonly [file: string]: number }
  readonly modules: { readonly [name: string]: ReadonlyArray<string> }
} = JSON.parse(readFileSync(new URL("../dist/sizes.json", import.meta.url), "utf8"))

/** How many KB of gzip these modules are together, what they share counted once. */
const together = (...names: ReadonlyArray<string>): number => {
  const all = new Set(
    names.flatMap((name) => {
      const found = modules[name]
      if (found === undefined) throw new Error(`the worker has no module ${name}`)
      return found
    })
  )
  return [...all].reduce((sum, file) => sum + (files[file] ?? 0), 0) / 1024
}

it("answers with 158 KB loaded, and with 262 KB once a report is checked", () => {
  expect(together("worker")).toBeLessThan(158)
  expect(together("worker", "judging")).toBeLessThan(262)
})

it("loads printing and office files when they are first asked for, and the whole upload stays below 569 KB", () => {
  expect(together("worker", "judging", "print", "pdfmake")).toBeLessThan(310)
  expect(together("worker", "judging", "importing")).toBeLessThan(472)
  expect(together(...Object.keys(modules))).toBeLessThan(569)
})

it("holds no reader of PDF and no rule in what a first answer loads", () => {
  expect(Object.keys(files).filter((file) => file.startsWith("pdf."))).toEqual([])
  expect(modules["worker"]?.some((file) => modules["judging"]?.includes(file) && file.startsWith("judging"))).toBe(
    false
  )
})
