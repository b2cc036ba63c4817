/**
 * Which of several media types a client prefers (RFC 9110, Accept): the most specific range decides on each, 0 excludes, case is nothing.
 *
 * @module
 */

interface Range {
  readonly type: string
  readonly quality: number
}

const rangeOf = (text: string): Range => {
  const [type = "", ...parameters] = text
    .toLowerCase()
    .split(";")
    .map((part) => part.trim())
  const said = parameters.find((each) => /^q\s*=/u.test(each))?.replace(/^q\s*=\s*/u, "")
  // A weight that is none counts as 1, as if it were not there.
  const quality = said !== undefined && /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/u.test(said) ? Number(said) : 1
  return { type, quality }
}

/** The weight of a media type: by its own name, else by its kind, else by `*` + `/*`; 0 where nothing takes it. */
const weightOf = (ranges: ReadonlyArray<Range>, type: string): number => {
  for (const wanted of [type, `${type.split("/")[0] ?? ""}/*`, "*/*"]) {
    const found = ranges.find((range) => range.type === wanted)
    if (found !== undefined) return found.quality
  }
  return 0
}

/** The type of those offered that weighs most, the first of equals; `undefined` where the client takes none. */
export const preferred = (header: string | undefined, offered: ReadonlyArray<string>): string | undefined => {
  if (header === undefined || header.trim() === "") return offered[0]
  const ranges = header.split(",").map(rangeOf)
  let [best, most]: [string | undefined, number] = [undefined, 0]
  for (const type of offered) {
    const weight = weightOf(ranges, type)
    if (weight > most) [best, most] = [type, weight]
  }
  return best
}
