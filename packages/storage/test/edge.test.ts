/** What runs at the edge reaches nothing of Node. */
import { describe, expect, it } from "@effect/vitest"
import { readFileSync } from "node:fs"

const reached = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(file)) return seen
  seen.add(file)
  const text = readFileSync(new URL(`../src/${file}`, import.meta.url), "utf8")
  for (const [, below = ""] of text.matchAll(/from "\.\/([^"]+)"/gu)) reached(below, seen)
  return seen
}

describe("at the edge", () => {
  it.each(["index.ts", "D1.ts"])("%s reaches no module and no global of Node", (entry) => {
    const files = [...reached(entry)]
    expect(files.length).toBeGreaterThan(1)
    for (const file of files) {
      const text = readFileSync(new URL(`../src/${file}`, import.meta.url), "utf8")
      expect(text, file).not.toMatch(/"node:|\bprocess\.|\bBuffer\b|@effect\/platform-node/u)
    }
  })
})
