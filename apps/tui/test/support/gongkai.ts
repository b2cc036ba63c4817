/**
 * Runs the bundled command as a user would, in a folder of its own.
 *
 * @module
 */
import { spawnSync } from "node:child_process"
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const bundle = fileURLToPath(new URL("../../dist/gongkai.mjs", import.meta.url))

export const example = fileURLToPath(new URL("../../../../examples/2023-subdistrict.txt", import.meta.url))

/** A new empty folder. */
export const folder = (): string => mkdtempSync(join(tmpdir(), "gongkai-"))

export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export const gongkai = (
  parameters: ReadonlyArray<string>,
  {
    cwd = folder(),
    input,
    uid
  }: { readonly cwd?: string; readonly input?: string | Uint8Array; readonly uid?: number } = {}
): Outcome => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...parameters], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
    ...(input !== undefined && { input }),
    ...(uid !== undefined && { uid })
  })
  return { code: status, out: stdout, err: stderr }
}
