/**
 * Names for the results of many sources: each source's own, with its folder in front where two are alike.
 *
 * @module
 */
import { named, withoutEnding } from "../disk/outputs.ts"

export const outputs = (sources: ReadonlyArray<string>, ending = ".gongkai.json"): ReadonlyArray<string> => {
  const counts = new Map<string, number>()
  for (const source of sources) counts.set(withoutEnding(source), (counts.get(withoutEnding(source)) ?? 0) + 1)
  const taken = new Set<string>()
  return sources.map((source) => {
    const own = withoutEnding(source)
    const long = source.replaceAll(/[\\/:*?"<>|\s]+/gu, "_").replace(/\.([^.]*)$/u, "-$1")
    return free(counts.get(own) === 1 ? own : long, taken) + ending
  })
}

/** A name that none of these is; from now on it is one of them. */
export const free = (wanted: string, taken: Set<string>): string => {
  let name = wanted
  for (let again = 2; taken.has(name); again++) name = `${wanted}-${again}`
  taken.add(name)
  return name
}

/** Names for the reports of one file: the file's own, with whose each is and of which year. */
export const parts = (
  own: string,
  reports: ReadonlyArray<Parameters<typeof named>[0] | undefined>,
  ending = ".gongkai.json"
): ReadonlyArray<string> => {
  const taken = new Set<string>()
  return reports.map((report, at) => free(`${own}-${report === undefined ? at + 1 : named(report)}`, taken) + ending)
}
