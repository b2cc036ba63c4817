/**
 * Takes the marks of headings out of the markup of wikis and notes.
 *
 * That is AsciiDoc, MediaWiki, DokuWiki (`== 一、总体情况 ==`), Textile and Jira (`h2. 一、总体情况`), Org (`** 一、总体情况`). Nothing else is
 * changed, and no line gets another number.
 *
 * @module
 */

const signed = /^={1,6}[^\S\n]+(?<own>[^=\s].*?)(?:[^\S\n]+={1,6})?\s*$/u
const lettered = /^h[1-6](?:\([^()]*\))?\.\s+(?:\{anchor:[^{}]*\})?(?<own>\S.*)$/u
const starred = /^\*{1,6}\s+(?<own>\S.*)$/u
/** What names a heading for links: `<span id="…"></span>`, `[[…]]`. */
const named = /<span id="[^"<>]*">\s*<\/span>/gu
const anchor = /^(?:#\S+#|\[\[[^\]\s]+\]\])\s*$/u
const drawer = /^\s*:(?:PROPERTIES|CUSTOM_ID|ID|END):/u

/** One such line may say anything. */
const fewest = 2

/** The text with its headings as they are read; as it is where it has none of such marks. */
export const withoutHeadingMarks = (text: string): string => {
  const lines = text.split("\n")
  const pattern = [signed, lettered, ...(lines.some((line) => /^\s*:PROPERTIES:/u.test(line)) ? [starred] : [])].find(
    (each) => lines.filter((line) => each.test(line)).length >= fewest
  )
  if (pattern === undefined) return text
  return lines
    .map((line) => {
      const own = pattern.exec(line)?.groups?.["own"]
      if (own !== undefined) return own.replaceAll(named, "")
      const isAside = anchor.test(line) || (pattern === starred && drawer.test(line))
      return isAside ? "" : line.replaceAll(named, "")
    })
    .join("\n")
}
