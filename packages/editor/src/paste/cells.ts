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

/** Terminals that send each line end of CRLF by itself double them: between rows of several cells a line without any is none. */
const undoubled = (rows: ReadonlyArray<Array<string>>): Array<Array<string>> => {
  const isDoubled =
    rows.length > 2 &&
    rows.every((row, at) =>
      at % 2 === 1 ? row.join("") === "" && row.length === 1 : row.length > 1 || at === rows.length - 1
    )
  return rows.filter((_, at) => !isDoubled || at % 2 === 0)
}

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
  const single = undoubled(rows)
  while (single.length > 0 && single.at(-1)?.every((cell) => cell === "")) single.pop()
  return single
}
