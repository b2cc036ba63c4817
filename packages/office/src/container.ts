/**
 * Office Open XML packages: parts in a zip with fixed times, so that the same report gives the same bytes everywhere.
 *
 * @module
 */
import { strToU8, Zip, ZipDeflate, type Zippable, zipSync } from "fflate"
import { declaration } from "./xml.ts"

/** The parts of a package by their paths: text, or bytes of a file in it. */
export type Parts = ReadonlyMap<string, string | Uint8Array>

/** The first moment that a zip can name, in any time zone. */
const always = new Date(1980, 0, 1)

/** How long is searched for repetitions: 6 as usual, less where parts repeat themselves so much that a short search finds nearly all. */
type Level = 5 | 6

/** Packs parts in their order. `[Content_Types].xml` comes first, as some readers expect. */
export const pack = (parts: Parts, level: Level = 6): Uint8Array => {
  const files: Zippable = {}
  for (const [path, part] of parts)
    files[path] = [typeof part === "string" ? strToU8(part) : part, { level, mtime: always }]
  return zipSync(files)
}

/** A zip that is written as it grows. */
export interface Growing {
  /** Begins a file; its pieces follow one another, and `end` is called after the last. Files begun meanwhile wait for it, deflated. */
  readonly begin: (path: string) => { readonly push: (bytes: Uint8Array) => void; readonly end: () => void }
  /** Ends the zip. */
  readonly end: () => void
}

/** Begins a zip; `write` takes its bytes as they come. Throws what goes wrong. */
export const growing = (write: (bytes: Uint8Array) => void): Growing => {
  const zip = new Zip((error, bytes) => {
    // Fflate passes null where nothing went wrong.
    if (error !== null) throw error
    write(bytes)
  })
  return {
    begin: (path) => {
      const file = new ZipDeflate(path, { level: 6 })
      file.mtime = always
      zip.add(file)
      return { push: (bytes) => file.push(bytes), end: () => file.push(new Uint8Array(), true) }
    },
    end: () => zip.end()
  }
}

/** `[Content_Types].xml`: what each part is. */
export const contentTypes = (overrides: ReadonlyArray<readonly [path: string, type: string]>): string =>
  `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/>` +
  `${overrides.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`).join("")}</Types>`

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/** A part of relationships: `rId1`, `rId2`, … in order unless they have ids; a kind without a colon is one of Office's own. */
export const relationships = (
  targets: ReadonlyArray<readonly [kind: string, target: string, id?: string | undefined]>
): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  `${targets
    .map(
      ([kind, target, id], at) =>
        `<Relationship Id="${id ?? `rId${at + 1}`}" Type="${kind.includes(":") ? kind : `${office}/${kind}`}" Target="${target}"/>`
    )
    .join("")}</Relationships>`

/** The kind of the part that holds title and author. */
export const coreProperties = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
