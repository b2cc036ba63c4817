/**
 * Programs that look at a PDF from outside: qpdf, PDFBox's preflight, poppler and mupdf as renderers.
 *
 * Where one is not installed its tests are skipped, unless GONGKAI_REQUIRE_TOOLS is set.
 *
 * @module
 */
import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

const jars = [
  "preflight",
  "xmpbox",
  "pdfbox2",
  "fontbox2",
  "commons-logging",
  "commons-io",
  "javax.activation",
  "jaxb-api"
]
const classPath = jars.map((jar) => `/usr/share/java/${jar}.jar`)

const installed = {
  qpdf: () => spawnSync("qpdf", ["--version"]).error === undefined,
  mutool: () => spawnSync("mutool", ["-v"]).error === undefined,
  pdftoppm: () => spawnSync("pdftoppm", ["-v"]).error === undefined,
  preflight: () => classPath.every((jar) => existsSync(jar)) && spawnSync("java", ["-version"]).error === undefined
}
export type Tool = keyof typeof installed

/** Skips a test that cannot be run here. */
export const needed = (skip: (note: string) => void, ...tools: ReadonlyArray<Tool>): void => {
  const missing = tools.filter((tool) => !installed[tool]())
  if (missing.length > 0 && process.env["GONGKAI_REQUIRE_TOOLS"] === undefined) skip(`${missing.join(", ")} missing`)
}

const within = <A>(pdf: Uint8Array, work: (file: string, folder: string) => A): A => {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-"))
  try {
    const file = join(folder, "report.pdf")
    writeFileSync(file, pdf)
    return work(file, folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const said = (program: string, parameters: ReadonlyArray<string>): string => {
  const { error, stdout, stderr } = spawnSync(program, parameters, { encoding: "utf8", maxBuffer: 1e8 })
  if (error !== undefined) throw error
  return stdout + stderr
}

/** What qpdf says of a file's syntax and streams. */
export const qpdf = (pdf: Uint8Array): string => within(pdf, (file) => said("qpdf", ["--check", file]))

/** What PDFBox says of a file as PDF/A-1b. */
export const preflight = (pdf: Uint8Array): string =>
  within(pdf, (file) => said("java", ["-cp", classPath.join(":"), "org.apache.pdfbox.preflight.Validator_A1b", file]))

/** A page in greys, row by row. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** P5, width, height and 255, then the pixels. */
const picture = (bytes: Buffer): Picture => {
  const [head = "", width = "0", height = "0"] =
    /^P5\s+(?:#.*\s+)?(\d+)\s+(\d+)\s+255\s/u.exec(bytes.toString("latin1", 0, 80)) ?? []
  return { width: Number(width), height: Number(height), pixels: bytes.subarray(head.length) }
}

/** Dots per inch at which pages are looked at. */
export const resolution = 110

const programs = {
  poppler: (file: string, folder: string) =>
    said("pdftoppm", ["-gray", "-r", String(resolution), file, join(folder, "page")]),
  mupdf: (file: string, folder: string) =>
    said("mutool", [
      "draw",
      "-q",
      "-r",
      String(resolution),
      "-c",
      "gray",
      "-F",
      "pgm",
      "-o",
      join(folder, "page-%03d.pgm"),
      file
    ])
}

export const pictures = (pdf: Uint8Array, renderer: keyof typeof programs): ReadonlyArray<Picture> =>
  within(pdf, (file, folder) => {
    programs[renderer](file, folder)
    return readdirSync(folder)
      .filter((name) => name.endsWith(".pgm"))
      .toSorted()
      .map((name) => picture(readFileSync(join(folder, name))))
  })

/** &#x8349; is 草. */
const named = (character: string): string => {
  const [, code] = /^&#x([\da-f]+);$/iu.exec(character) ?? []
  if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16))
  return { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" }[character] ?? character
}

/** Characters as mupdf finds them in a line, each with its left and right edge in points. */
export interface Line {
  readonly page: number
  readonly top: number
  readonly text: string
  readonly edges: ReadonlyArray<readonly [left: number, right: number]>
}

export const lines = (pdf: Uint8Array): ReadonlyArray<Line> =>
  within(pdf, (file) =>
    said("mutool", ["draw", "-q", "-F", "stext", "-o", "-", file])
      .split("<page ")
      .slice(1)
      .flatMap((page, at) =>
        [...page.matchAll(/<line bbox="[-\d.]+ ([-\d.]+)[^>]*>([\s\S]*?)<\/line>/gu)].map(([, top, inside = ""]) => {
          const characters = [...inside.matchAll(/<char quad="([-\d.]+) [-\d.]+ ([-\d.]+) [^>]* c="([^"]*)"/gu)]
          return {
            page: at,
            top: Number(top),
            text: characters.map(([, , , character = ""]) => named(character)).join(""),
            edges: characters.map(([, left, right]) => [Number(left), Number(right)] as const)
          }
        })
      )
  )
