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
export const run = (tool: "pdftotext" | "pdfinfo", pdf: Uint8Array, before: ReadonlyArray<string> = []): string =>
  output(tool, pdf, before, tool === "pdftotext" ? ["-"] : []).toString("utf8")

/** The first page in greys, a pixel a point, row by row. */
export const grey = (pdf: Uint8Array): { readonly width: number; readonly pixels: Uint8Array } => {
  const image = output("pdftoppm", pdf, ["-gray", "-r", "72", "-singlefile"], [])
  // P5, width, height and 255, then the pixels.
  const [head = "", width = "0"] = /^P5\s+(\d+)\s+\d+\s+255\s/u.exec(image.toString("latin1", 0, 50)) ?? []
  return { width: Number(width), pixels: image.subarray(head.length) }
}

const output = (tool: string, pdf: Uint8Array, before: ReadonlyArray<string>, after: ReadonlyArray<string>): Buffer => {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-"))
  try {
    const file = join(folder, "report.pdf")
    writeFileSync(file, pdf)
    const { error, status, stdout, stderr } = spawnSync(tool, [...before, file, ...after], { maxBuffer: 1e8 })
    if (error !== undefined) throw error
    if (status !== 0 || stderr.length > 0) throw new Error(`${tool}: ${stderr.toString("utf8")}`)
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

/** A word as poppler finds it, in points from the upper left corner of its page. */
export interface Word {
  readonly page: number
  readonly x: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly text: string
}

export const words = (pdf: Uint8Array): ReadonlyArray<Word> =>
  run("pdftotext", pdf, ["-bbox"])
    .split("<page ")
    .slice(1)
    .flatMap((page, at) =>
      [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/gu)].map(
        ([, x, top, right, bottom, text = ""]) => ({
          page: at,
          x: Number(x),
          right: Number(right),
          top: Number(top),
          bottom: Number(bottom),
          text
        })
      )
    )
