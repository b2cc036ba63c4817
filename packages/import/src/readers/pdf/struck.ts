/**
 * Runs of glyphs with a line drawn through them.
 *
 * Such a line begins and ends with text, at half the height of its digits; a border or an underline does not.
 *
 * @module
 */
import { cut, type Run } from "./glyphs.ts"
import type { Ruling } from "./rulings.ts"

/** How far beyond the text a line may reach, and how far from the middle it may lie, in parts of the size. */
const beyond = 0.4
const off = 0.2

const through = ({ at }: Ruling, { top, bottom, size }: Run): boolean => Math.abs((top + bottom) / 2 - at) < off * size

const overlaps = (line: Ruling, run: Run): boolean =>
  Math.min(line.to, run.right) - Math.max(line.from, run.left) > 0.25 * run.size && through(line, run)

interface Found {
  readonly runs: ReadonlyArray<Run>
  /** The lines that strike, which are no borders. */
  readonly lines: ReadonlySet<Ruling>
}

/** Marks the runs that a level line strikes through. */
export const strike = (runs: ReadonlyArray<Run>, level: ReadonlyArray<Ruling>): Found => {
  const lines = new Map<Ruling, ReadonlyArray<Run>>()
  for (const line of level) {
    const own = runs.filter((run) => overlaps(line, run))
    const [left, right] = [Math.min(...own.map((run) => run.left)), Math.max(...own.map((run) => run.right))]
    const most = beyond * Math.max(0, ...own.map(({ size }) => size))
    if (own.length > 0 && line.from >= left - most && line.to <= right + most) lines.set(line, own)
  }
  if (lines.size === 0) return { runs, lines: new Set() }
  const by = new Map<Run, Array<Ruling>>()
  for (const [line, own] of lines) for (const run of own) by.set(run, [...(by.get(run) ?? []), line])
  return {
    lines: new Set(lines.keys()),
    runs: runs.flatMap((run) => {
      const own = by.get(run)
      if (own === undefined) return [run]
      const ends = own.flatMap(({ from, to }) => [from, to]).toSorted((one, other) => one - other)
      return cut(run, ends).map((piece): Run => {
        const middle = (piece.left + piece.right) / 2
        return own.some(({ from, to }) => from <= middle && middle <= to) ? { ...piece, struck: true } : piece
      })
    })
  }
}
