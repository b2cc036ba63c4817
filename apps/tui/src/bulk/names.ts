/**
 * Names for the results of many sources: each source's own, with its folder in front where two are alike.
 *
 * @module
 */
import { withoutEnding } from "../outputs.ts"

export const outputs = (sources: ReadonlyArray<string>, ending = ".gongkai.json"): ReadonlyArray<string> => {
  const counts = new Map<string, number>()
  for (const source of sources) counts.set(withoutEnding(source), (counts.get(withoutEnding(source)) ?? 0) + 1)
  const taken = new Set<string>()
  return sources.map((source) => {
    const own = withoutEnding(source)
    const long = source.replaceAll(/[\\/:*?"<>|\s]+/gu, "_").replace(/\.([^.]*)$/u, "-$1")
    const wanted = counts.get(own) === 1 ? own : long
    let name = wanted
    for (let again = 2; taken.has(name); again++) name = `${wanted}-${again}`
    taken.add(name)
    return name + ending
  })
}
