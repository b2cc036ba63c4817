/**
 * What poppler's tools see of a PDF. Where they are not installed a test is skipped, unless GONGKAI_REQUIRE_TOOLS is set.
 *
 * @module
 */
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

const installed = spawnSync("pdftotext", ["-v"]).error === undefined

/** Skips a test that cannot be run here. */
export const needed = (skip: (note: string) => void): void => {
  if (!installed && process.env["GONGKAI_REQUIRE_TOOLS"] === undefined)
    skip("pdftotext is missing: install poppler-utils")
}

/** The output of a tool for a PDF; `-` as the last argument makes it write there. */
export const run = (tool: "pdftotext" | "pdfinfo", pdf: Uint8Array, before: ReadonlyArray<string> = []): string => {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-"))
  try {
    const file = join(folder, "report.pdf")
    writeFileSync(file, pdf)
    const { error, status, stdout, stderr } = spawnSync(
      tool,
      [...before, file, ...(tool === "pdftotext" ? ["-"] : [])],
      { encoding: "utf8" }
    )
    if (error !== undefined) throw error
    if (status !== 0 || stderr !== "") throw new Error(`${tool}: ${stderr}`)
    return stdout
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Each page's text without white space and without its number. */
export const pages = (pdf: Uint8Array): ReadonlyArray<string> =>
  run("pdftotext", pdf)
    .split("\f")
    .slice(0, -1)
    .map((page) => page.replaceAll(/\s/gu, "").replace(/—\d+—$/u, ""))
