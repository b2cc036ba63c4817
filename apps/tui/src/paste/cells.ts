/**
 * Takes copied cells apart: tabs between cells, lines between rows, quotes around cells that hold either.
 *
 * A quote that is never closed is an ordinary character: a clipboard is not a CSV file.
 *
 * @module
 */
const quoted = /"(?<text>[^"]*(?:""[^"]*)*)"(?=[\t\r\n]|$)/uy
const plain = /[^\t\r\n]*/uy

/** One line of visible text: breaks become blanks, control characters become marks that no number survives. */
const tidy = (text: string): string =>
  text
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/[\p{Cc}\p{Cs}]/gu, "�")
    .trim()

export const cells = (text: string): ReadonlyArray<ReadonlyArray<string>> => {
  const rows: Array<Array<string>> = [[]]
  let at = 0
  while (at <= text.length) {
    quoted.lastIndex = at
    const quote = quoted.exec(text)
    plain.lastIndex = at
    const cell = quote?.groups?.["text"]?.replaceAll('""', '"') ?? plain.exec(text)?.[0] ?? ""
    rows.at(-1)?.push(tidy(cell))
    at += quote?.[0].length ?? cell.length
    const ends = text.charAt(at)
    if (ends === "\r" && text.charAt(at + 1) === "\n") at++
    if (ends === "\r" || ends === "\n") rows.push([])
    at++
  }
  while (rows.length > 0 && rows.at(-1)?.every((cell) => cell === "")) rows.pop()
  return rows
}
