/**
 * What is wrong among the units of a tree: every fault at once, each naming the unit, the day and what to do.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as CreditCode from "./CreditCode.ts"
import * as Division from "./Division.ts"
import { dayBefore } from "./Instant.ts"
import { type Refusal, refusal } from "./Refusal.ts"
import * as Unit from "./Unit.ts"

/** One fault of a unit. `other` is the second unit it concerns, `day` the day on which it begins to matter. */
export type Fault = Refusal<
  | "TakenId"
  | "OutOfOrder"
  | "EndsTooEarly"
  | "ParentNotThere"
  | "BelowItself"
  | "SuccessorNotThere"
  | "SharedCode"
  | "BadCode"
  | "BadDivision",
  { readonly unit: string; readonly other?: string; readonly day?: string }
>

type Units = ReadonlyMap<string, Unit.Unit>

const named = (units: Units, id: string): string => {
  const unit = units.get(id)
  return unit === undefined ? id : Unit.nameOf(unit)
}

const ofDays = (unit: Unit.Unit): ReadonlyArray<Fault> => {
  const { id, standings, end } = unit
  const name = Unit.nameOf(unit)
  const late = standings.find(({ from }, at) => from <= (standings[at - 1]?.from ?? ""))
  const last = standings.at(-1)?.from ?? ""
  return [
    ...(late === undefined
      ? []
      : [
          refusal(
            "OutOfOrder",
            { unit: id, day: late.from },
            `“${name}”的变动应按日期先后登记，每日至多一项；${late.from}的一项请核对`,
            `the changes of “${name}” should follow one another by day, one a day at most; check the one of ${late.from}`
          )
        ]),
    ...(end === undefined || end.on > last
      ? []
      : [
          refusal(
            "EndsTooEarly",
            { unit: id, day: end.on },
            `“${name}”的撤销日期${end.on}不晚于其最后一次变动${last}，请核对`,
            `“${name}” ends on ${end.on}, not after its last change of ${last}; check both days`
          )
        ])
  ]
}

const ofCodes = (unit: Unit.Unit): ReadonlyArray<Fault> =>
  unit.standings.flatMap(({ creditCode, division, from }): ReadonlyArray<Fault> => {
    const where = { unit: unit.id, day: from }
    const own = creditCode === undefined ? undefined : CreditCode.parse(creditCode)
    const place = division === undefined ? undefined : Division.parse(division)
    const told = <T extends "BadCode" | "BadDivision">(tag: T, { zh, en }: Fault["text"]) =>
      refusal(tag, where, `“${Unit.nameOf(unit)}”：${zh}`, `“${Unit.nameOf(unit)}”: ${en}`)
    return [
      ...(own !== undefined && Result.isFailure(own) ? [told("BadCode", own.failure.text)] : []),
      ...(place !== undefined && Result.isFailure(place) ? [told("BadDivision", place.failure.text)] : [])
    ]
  })

/** Climbs from a standing on its first day; a circle is told by each unit whose standing closes it. */
const isBelowItself = (units: Units, id: string, { from, parent }: Unit.Standing): boolean => {
  const seen = new Set<string>()
  let above = parent
  while (above !== undefined && !seen.has(above)) {
    if (above === id) return true
    seen.add(above)
    const unit = units.get(above)
    above = unit && Unit.on(unit, from)?.parent
  }
  return false
}

const ofParents = (units: Units, unit: Unit.Unit): ReadonlyArray<Fault> =>
  unit.standings.flatMap((standing): ReadonlyArray<Fault> => {
    const { parent, from } = standing
    if (parent === undefined) return []
    const above = units.get(parent)
    const [name, other] = [standing.name, named(units, parent)]
    if (above === undefined || !Unit.isThere(above, from, Unit.until(unit, standing))) {
      return [
        refusal(
          "ParentNotThere",
          { unit: unit.id, other: parent, day: from },
          `“${name}”自${from}起的上级“${other}”在此期间没有登记或已撤销，请先登记上级，或改报其他上级`,
          `“${other}”, above “${name}” from ${from}, is not there all that time; register it, or name another unit above`
        )
      ]
    }
    if (!isBelowItself(units, unit.id, standing)) return []
    return [
      refusal(
        "BelowItself",
        { unit: unit.id, other: parent, day: from },
        `“${name}”自${from}起成了自己的下级（经“${other}”），请改报其他上级`,
        `from ${from} “${name}” would stand below itself, by way of “${other}”; name another unit above`
      )
    ]
  })

const ofSuccessors = (units: Units, unit: Unit.Unit): ReadonlyArray<Fault> =>
  (unit.end?.successors ?? []).flatMap((id): ReadonlyArray<Fault> => {
    const day = unit.end?.on ?? ""
    const next = units.get(id)
    if (next !== undefined && id !== unit.id && Unit.on(next, day) !== undefined) return []
    return [
      refusal(
        "SuccessorNotThere",
        { unit: unit.id, other: id, day },
        `承接“${Unit.nameOf(unit)}”的“${named(units, id)}”在${day}没有登记或已撤销，请先登记承接单位`,
        `“${named(units, id)}”, which takes over from “${Unit.nameOf(unit)}”, is not there on ${day}; register it first`
      )
    ]
  })

/** Two units with one code on the same days. */
const ofSharing = (units: Units): ReadonlyArray<Fault> => {
  const held = new Map<string, Array<{ readonly id: string; readonly from: string; readonly to: string }>>()
  for (const unit of units.values()) {
    for (const standing of unit.standings) {
      const code = standing.creditCode === undefined ? undefined : CreditCode.parse(standing.creditCode)
      if (code === undefined || Result.isFailure(code)) continue
      const until = Unit.until(unit, standing)
      const to = until === undefined ? "9999-12-31" : dayBefore(until)
      held.set(code.success, [...(held.get(code.success) ?? []), { id: unit.id, from: standing.from, to }])
    }
  }
  return [...held].flatMap(([code, spans]) =>
    spans.flatMap(({ id, from, to }, at): ReadonlyArray<Fault> => {
      const other = spans.slice(0, at).find((each) => each.id !== id && each.from <= to && from <= each.to)
      if (other === undefined) return []
      const day = from > other.from ? from : other.from
      return [
        refusal(
          "SharedCode",
          { unit: id, other: other.id, day },
          `“${named(units, id)}”与“${named(units, other.id)}”自${day}起登记了同一统一社会信用代码${code}，请核对其中一家`,
          `“${named(units, id)}” and “${named(units, other.id)}” have one credit code, ${code}, from ${day}; check one of them`
        )
      ]
    })
  )
}

/** Every fault among units, in their order; none where they make a sound tree. */
export const faults = (all: ReadonlyArray<Unit.Unit>): ReadonlyArray<Fault> => {
  const units = new Map(all.map((unit) => [unit.id, unit]))
  const seen = new Set<string>()
  const taken = all.flatMap(({ id }) => {
    if (!seen.has(id)) return [seen.add(id)].flatMap(() => [])
    return [
      refusal(
        "TakenId",
        { unit: id },
        `编号“${id}”已经登记：是同一单位就从名册里删去这一行，不是就换一个编号`,
        `the id “${id}” is taken: leave it out where it is the same unit, else choose another`
      )
    ]
  })
  const own = all.flatMap((unit) => [
    ...ofDays(unit),
    ...ofCodes(unit),
    ...ofParents(units, unit),
    ...ofSuccessors(units, unit)
  ])
  return [...taken, ...own, ...ofSharing(units)]
}
