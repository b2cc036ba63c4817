/**
 * The units of a tree as they stand on one day: who is below whom, and who is found by which key.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as CreditCode from "./CreditCode.ts"
import * as Division from "./Division.ts"
import type { Tree } from "./Tree.ts"
import * as Unit from "./Unit.ts"

/** A tree on one day. Children come in the order in which they were entered. */
export interface View {
  readonly day: string
  readonly members: ReadonlyMap<string, Unit.Member>
  /** Of a unit's id, or of `undefined` for the roots. */
  readonly children: ReadonlyMap<string | undefined, ReadonlyArray<Unit.Member>>
  /** Units that ended by then, as they stood last. */
  readonly former: ReadonlyMap<string, Unit.Member>
}

/** The tree as it stands on a day. */
export const at = ({ units }: Tree, day: string): View => {
  const members = new Map<string, Unit.Member>()
  const children = new Map<string | undefined, Array<Unit.Member>>()
  const former = new Map<string, Unit.Member>()
  for (const unit of units.values()) {
    const standing = Unit.on(unit, day)
    if (standing === undefined) {
      const last = unit.standings.at(-1)
      if (last !== undefined && unit.end !== undefined && unit.end.on <= day)
        former.set(unit.id, { ...last, id: unit.id })
      continue
    }
    const member = { ...standing, id: unit.id }
    members.set(unit.id, member)
    const beside = children.get(standing.parent)
    if (beside === undefined) children.set(standing.parent, [member])
    else beside.push(member)
  }
  return { day, members, children, former }
}

/** A unit and all below it, each before those below it; nothing where the unit is not there that day. */
export const below = (view: View, id: string): ReadonlyArray<Unit.Member> => {
  const all: Array<Unit.Member> = []
  const walk = (member: Unit.Member): void => {
    all.push(member)
    for (const child of view.children.get(member.id) ?? []) walk(child)
  }
  const top = view.members.get(id)
  if (top !== undefined) walk(top)
  return all
}

/** The way from the root down to a unit, which is its last step; nothing where the unit is not there that day. */
export const path = ({ members }: View, id: string): ReadonlyArray<Unit.Member> => {
  const way: Array<Unit.Member> = []
  for (let member = members.get(id); member !== undefined; member = members.get(member.parent ?? ""))
    way.unshift(member)
  return way
}

/** Whether a unit is another one or stands below it. */
export const isWithin = (view: View, id: string, top: string): boolean => path(view, id).some((each) => each.id === top)

/** The same, where a unit that ended counts as where it stood last: its reports stay with the desk that it handed them in to. */
export const isOrWasWithin = ({ members, former }: View, id: string, top: string): boolean => {
  let member = members.get(id) ?? former.get(id)
  while (member !== undefined && member.id !== top) {
    const above: string = member.parent ?? ""
    member = members.get(above) ?? former.get(above)
  }
  return member !== undefined
}

/** The unit with a 统一社会信用代码, however it is written. */
export const byCreditCode = ({ members }: View, text: string): Unit.Member | undefined => {
  const code = CreditCode.parse(text)
  if (Result.isFailure(code)) return undefined
  return [...members.values()].find(({ creditCode }) => {
    const own = creditCode === undefined ? undefined : CreditCode.parse(creditCode)
    return own !== undefined && Result.isSuccess(own) && own.success === code.success
  })
}

/** The units in a division and in those within it, however its code is written. */
export const byDivision = ({ members }: View, text: string): ReadonlyArray<Unit.Member> => {
  const within = Division.parse(text)
  if (Result.isFailure(within)) return []
  return [...members.values()].filter(({ division }) => {
    const own = division === undefined ? undefined : Division.parse(division)
    return own !== undefined && Result.isSuccess(own) && Division.isWithin(own.success, within.success)
  })
}
