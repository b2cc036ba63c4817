/**
 * A data package: which of its files say only what its interchange files say.
 *
 * Those files are no further reports. A table that somebody changed since, or whose report was taken out, is a document like any other.
 *
 * @module
 */
import * as Result from "effect/Result"
import { platform } from "@gongkai/import/platform"
import { type Archive, openArchive } from "../readers/archive.ts"

const descriptor = "datapackage.json"

/** The members that a descriptor tells the hash of, by their paths. */
const membersIn = (json: string): ReadonlyMap<string, string> => {
  const all = new Map<string, string>()
  for (const each of resources(json)) {
    if (!("path" in each) || !("hash" in each)) continue
    const { path, hash } = each
    if (typeof path === "string" && typeof hash === "string") all.set(path, hash)
  }
  return all
}

const resources = (json: string): ReadonlyArray<object> => {
  try {
    const value: unknown = JSON.parse(json)
    if (typeof value !== "object" || value === null || !("resources" in value)) return []
    const { resources: all } = value
    return Array.isArray(all) ? all.filter((each: unknown) => typeof each === "object" && each !== null) : []
  } catch {
    return []
  }
}

const textOf = (archive: Archive, name: string): string | undefined => {
  const found = archive.read(name)
  return found !== undefined && Result.isSuccess(found) ? new TextDecoder().decode(found.success) : undefined
}

/** The names of the files in a zip that nobody need read: none, unless the zip is a data package with interchange files in it. */
export const alreadySaid = (bytes: Uint8Array): ReadonlySet<string> => {
  const opened = openArchive(bytes)
  if (Result.isFailure(opened)) return new Set()
  const archive = opened.success
  const names = new Set(archive.names)
  const members = names.has(descriptor) ? membersIn(textOf(archive, descriptor) ?? "") : new Map<string, string>()
  const reports = new Set(
    [...members.keys()].flatMap((path) => {
      const [, name] = /^reports\/(.+)\.gongkai\.json$/u.exec(path) ?? []
      return name !== undefined && names.has(path) ? [name] : []
    })
  )
  if (reports.size === 0) return new Set()
  const isAsWritten = (path: string, hash: string): boolean => {
    const found = archive.read(path)
    // A member beyond all bounds is the table of all numbers, which is too long to be a report.
    if (found === undefined || Result.isFailure(found)) return true
    return hash === `sha256:${platform.sha256(found.success)}`
  }
  const tables = [...members].filter(([path]) => {
    const [, name] = /^tables\/(.+)\.csv$/u.exec(path) ?? []
    return path.endsWith(".csv") && (name === undefined || reports.has(name))
  })
  // The large table comes last, so that the bound on bytes does not keep the small ones from being looked at.
  const sorted = tables.toSorted(([one], [other]) => Number(other.includes("/")) - Number(one.includes("/")))
  return new Set([
    descriptor,
    ...sorted.flatMap(([path, hash]) => (names.has(path) && isAsWritten(path, hash) ? [path] : []))
  ])
}
