/**
 * Bundles the command before its tests run, and imports the example once for all of them.
 *
 * @module
 */
import { execFileSync } from "node:child_process"
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { TestProject } from "vitest/node"

declare module "vitest" {
  interface ProvidedContext {
    /** The example as `import` leaves it: the path of an interchange file. */
    readonly imported: string
  }
}

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export const setup = ({ provide }: TestProject): void => {
  execFileSync(process.execPath, [at("../../build.mjs")], { stdio: "inherit" })
  const imported = join(mkdtempSync(join(tmpdir(), "gongkai-")), "example.gongkai.json")
  const example = at("../../../../examples/2023-subdistrict.txt")
  execFileSync(process.execPath, [at("../../dist/gongkai.mjs"), "import", example, "-o", imported], { stdio: "ignore" })
  provide("imported", imported)
}
