/**
 * Writes a paper as rich text: each row describes itself, and cells that are merged downwards go on as empty ones.
 *
 * @module
 */
import { rtfFile, words } from "../../support/rtf.ts"
import type { Grid, Paper, Run } from "../Paper.ts"

const wide = 900

const run = ({ text, as }: Run): string =>
  as === undefined ? words(text) : `{\\${as === "raised" ? "super" : "strike"} ${words(text)}}`

const row = (grid: Grid, y: number): string => {
  const [described, content]: [Array<string>, Array<string>] = [[], []]
  const width = grid[y]?.length ?? 0
  for (let x = 0; x < width;) {
    const box = grid[y]?.[x]
    // The cell above that reaches down to here.
    const above = grid.slice(0, y).findLastIndex((each) => each[x] !== null)
    const upper = grid[above]?.[x]
    const shown = box ?? (upper && above + upper.rows > y ? upper : undefined)
    const columns = shown?.columns ?? 1
    const merged = shown === undefined || shown.rows === 1 ? "" : box ? "\\clvmgf" : "\\clvmrg"
    described.push(`${merged}\\clbrdrt\\brdrs\\cellx${(x + columns) * wide}`)
    const lines = box?.lines ?? []
    content.push(`\\pard\\intbl ${lines.map((line) => line.map(run).join("")).join("\\par ")}\\cell`)
    x += columns
  }
  const definition = `\\trowd\\trgaph108\\trleft0${described.join("")}`
  return `${definition}\r\n${content.join("\r\n")}\r\n{${definition}\\row}\r\n`
}

export const rtf = ({ pieces }: Paper): Uint8Array =>
  rtfFile(
    pieces
      .map((piece) =>
        piece._tag === "Table"
          ? piece.grid.map((_, y) => row(piece.grid, y)).join("")
          : `\\pard\\plain {${words(piece.text)}\\par}\r\n`
      )
      .join("")
  )
