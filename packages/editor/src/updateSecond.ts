/**
 * What keys do in a second entry: the names are typed, the tables chosen, and the comparison asked for.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import type { Command } from "./bindings.ts"
import { dropped, filledIn, leftAlone } from "./double.ts"
import { moves } from "./moves.ts"
import { type InNames, type Input, type InSecond, openPart, saying, type State, stay, type Step } from "./State.ts"
import { inserted, typedOn } from "./typing.ts"

const missing: Text = { zh: "录入人和复核人都要写上", en: "both names are needed" }
const alike: Text = {
  zh: "复核要由另一人来做，两个姓名不能相同",
  en: "somebody else has to do it: the names must differ"
}
const notBegun: Text = { zh: "没有开始复核", en: "no second entry was begun" }

const put = (place: InNames, input: Input): InNames =>
  place.isSecond ? { ...place, second: input } : { ...place, first: input }

/** Types the names; none is taken for granted. */
export const updateNames = (state: State, place: InNames, stroke: string, command: Command | undefined): Step => {
  const typed = typedOn(place.isSecond ? place.second : place.first, stroke, command)
  if (typed !== undefined) return stay({ ...state, place: put(place, typed) })
  switch (command) {
    case "cancel":
      return saying({ ...state, place: { _tag: "Overview", at: 0 } }, "note", notBegun)
    case "up":
    case "down":
      return stay({ ...state, place: { ...place, isSecond: command === "down" } })
    case "apply": {
      const [first, second] = [place.first.text.trim(), place.second.text.trim()]
      if (!place.isSecond && first !== "" && second === "")
        return stay({ ...state, place: { ...place, isSecond: true } })
      if (first === "" || second === "")
        return saying({ ...state, place: { ...place, isSecond: first !== "" } }, "warning", missing)
      if (first.replaceAll(/\s/gu, "") === second.replaceAll(/\s/gu, "")) return saying(state, "warning", alike)
      return { state, orders: [{ _tag: "BeginSecond", names: { first, second } }] }
    }
    default:
      return stay(state)
  }
}

/** Text pasted into a name; its line breaks are spaces. */
export const pasteName = (state: State, place: InNames, text: string): Step => {
  const line = text.trim().replaceAll(/[\p{Cc}\p{Cs}]+/gu, " ")
  return stay({ ...state, place: put(place, inserted(place.isSecond ? place.second : place.first, line)) })
}

/** The places that the list of tables has: of each table its part, and the comparison behind the last part. */
export const rowsOf = ({ editing: { edition } }: State): ReadonlyArray<number> => [
  ...edition.sections.flatMap(({ kind }, at) => (kind === "form" ? [at] : [])),
  edition.sections.length
]

const nothingEntered: Text = {
  zh: "各表还没有复核录入，不能比对",
  en: "nothing is entered yet: there is nothing to compare"
}

const stillOpen = (count: number): Text => ({
  zh: `还有 ${count} 格没有录；再按一次就照现在的样子比对`,
  en: `${count} cell(s) are not entered yet; once more compares as it is`
})

/** Asks for the comparison; where cells are blank, it is said first. */
const comparing = (state: State, place: InSecond): Step => {
  const { filled, of } = filledIn(state.editing)
  const open = of - filled
  if (filled === 0) return saying(state, "note", nothingEntered)
  if (open > 0 && place.isWarned !== "compare")
    return saying({ ...state, place: { ...place, isWarned: "compare" } }, "warning", stillOpen(open))
  return { state, orders: [{ _tag: "CompareSecond" }] }
}

const losing: Text = {
  zh: "再按一次就放弃这次复核：所录的数不再保留",
  en: "once more gives the second entry up: nothing that was entered is kept"
}

/** Moves among the tables, or acts on the one chosen. */
export const updateSecond = (state: State, place: InSecond, stroke: string, command: Command | undefined): Step => {
  const rows = rowsOf(state)
  const last = state.editing.edition.sections.length
  const now = Math.max(
    0,
    rows.findIndex((row) => row >= place.at)
  )
  const open = (at: number): Step => (at === last ? comparing(state, { ...place, at }) : stay(openPart(state, at)))
  switch (command) {
    case "open":
      return open(rows[now] ?? last)
    case "compare":
      return comparing(state, place)
    case "back":
      return leftAlone(state)
    case "giveUp":
      return place.isWarned === "giveUp"
        ? dropped(state)
        : saying({ ...state, place: { ...place, isWarned: "giveUp" } }, "warning", losing)
    default: {
      const number = /^[1-9]$/u.test(stroke) ? Number(stroke) - 1 : -1
      if (number >= 0 && rows.includes(number)) return open(number)
      const at = rows[Math.max(0, Math.min(now + moves(command, 1), rows.length - 1))] ?? place.at
      return stay({ ...state, place: { _tag: "Second", at } })
    }
  }
}
