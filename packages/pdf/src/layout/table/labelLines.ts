/**
 * The label of a cell, set in lines: cut between words in a narrow column, 社会／公益／组织, and behind its number, （三）／不予公开.
 *
 * @module
 */
import { balance, ragged, type Room } from "../line/balance.ts"
import type { Line } from "../line/Line.ts"
import type { Metrics } from "../line/Metrics.ts"
import type { Label } from "./Table.ts"

/** Words are mostly of two characters. */
const words = /^(?:\p{Script=Han}{2})+$/u
const numbered = /^(（.{1,2}）)(.+)$/u

/** Sets a label in the lines of its cell. */
export const labelLines = ({ text, align, role }: Label, metrics: Metrics, own: Room): ReadonlyArray<Line> => {
  const room = { ...own, whole: own.rules !== 1 && own.rules !== 2 }
  const lines = ragged(text, metrics, room)
  if (align !== "centre" || lines.length < 2) return lines
  if (role === "column" && words.test(text) && room.width >= 2 * room.size) {
    const all = text.match(/../gu) ?? []
    const most = Math.floor(room.width / (2 * room.size))
    const each = Math.ceil(all.length / Math.ceil(all.length / most))
    return all.flatMap((_, at) => (at % each === 0 ? ragged(all.slice(at, at + each).join(""), metrics, room) : []))
  }
  const [number, rest] = (numbered.exec(text) ?? []).slice(1)
  if (number === undefined || rest === undefined || lines.length > 2) return balance(text, metrics, room)
  const below = ragged(rest, metrics, room)
  return below.length === 1 ? [...ragged(number, metrics, room), ...below] : balance(text, metrics, room)
}
