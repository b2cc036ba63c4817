/**
 * Files that hold many reports: a data package, or all numbers as one table of CSV. Reports are added one by one and their bytes let go.
 *
 * @module
 */
import { createHash } from "node:crypto"
import { growing } from "@gongkai/office"
import { dataPackage, type Member, tidyHead, tidyLines } from "@gongkai/render"
import { identifierOf } from "./identifier.ts"
import type { Gathered, Writing } from "./Writing.ts"

/** A file that grows report by report; `name` is that of the report's files in a package. */
export interface Gathering {
  readonly add: (writing: Writing, name: string) => void
  readonly end: () => void
}

type Write = (bytes: Uint8Array) => void

/** Counts and hashes what it is handed. */
const measured = () => {
  const hash = createHash("sha256")
  let bytes = 0
  return {
    take: (text: string): Uint8Array => {
      const all = Buffer.from(text)
      hash.update(all)
      bytes += all.length
      return all
    },
    as: (path: string): Member => ({ path, bytes, sha256: hash.digest("hex") })
  }
}

const zip = (write: Write): Gathering => {
  const whole = growing(write)
  const path = "observations.csv"
  const [observations, all] = [whole.begin(path), measured()]
  const { add, end } = dataPackage({
    observe: (text) => observations.push(all.take(text)),
    observed: () => {
      observations.end()
      return all.as(path)
    },
    put: (path, text) => {
      const [file, own] = [whole.begin(path), measured()]
      file.push(own.take(text))
      file.end()
      return own.as(path)
    }
  })
  return {
    add: (writing, name) =>
      add({ ...writing, name, identifier: identifierOf(writing.draft, writing.edition, writing.notes) }),
    end: () => {
      end()
      whole.end()
    }
  }
}

const tidy = (write: Write): Gathering => {
  write(Buffer.from(tidyHead))
  return { add: (writing) => write(Buffer.from(tidyLines(writing.draft, writing))), end: () => {} }
}

/** The formats of which one file holds many reports. */
export const gatherings: { readonly [name in Gathered]: (write: Write) => Gathering } = { zip, tidy }

/** The data package of one report. */
export const packageOf = (writing: Writing): Uint8Array => {
  const chunks: Array<Uint8Array> = []
  const { add, end } = zip((bytes) => chunks.push(bytes))
  add(writing, "report")
  end()
  return Buffer.concat(chunks)
}
