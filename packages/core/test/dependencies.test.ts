/** Core depends on effect alone and imports it by module. */
import { describe, expect, it } from "@effect/vitest"
import manifest from "../package.json" with { type: "json" }

declare global {
  interface ImportMeta {
    readonly glob: (
      pattern: string,
      options: { readonly query: "?raw"; readonly import: "default"; readonly eager: true }
    ) => { readonly [path: string]: string }
  }
}

const sources = Object.entries(import.meta.glob("../src/**/*.ts", { query: "?raw", import: "default", eager: true }))
const specifiers = (source: string) =>
  [...source.matchAll(/(?<!")(?:\bfrom|\bimport)\s*\(?\s*"([^"]+)"/gu)].map(([, name = ""]) => name)

describe("core", () => {
  it("depends on effect alone, and on the copy of it that its application has", () => {
    expect(manifest.peerDependencies).toEqual({ effect: "^4.1.0" })
    expect(manifest).not.toHaveProperty("dependencies")
    expect(manifest).not.toHaveProperty("optionalDependencies")
  })

  it("imports single modules of effect and its own files, with their extension", () => {
    expect(sources.length).toBeGreaterThan(30)
    for (const [path, source] of sources) {
      for (const name of specifiers(source)) {
        expect(name, path).toMatch(/^(?:effect\/[A-Z][A-Za-z]+|\.{1,2}\/.+\.ts)$/u)
      }
    }
  })

  it("never reaches out of its own sources", () => {
    for (const [path, source] of sources) {
      const depth = path.split("/").length - "../src/".split("/").length
      for (const name of specifiers(source)) {
        expect(name.split("/").filter((step) => step === "..").length, path).toBeLessThanOrEqual(depth)
      }
    }
  })
})
