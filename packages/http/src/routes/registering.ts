/**
 * Keeps the register of agencies in step with the tree of units: each unit has an agency of its id, under the name it has today.
 *
 * @module
 */
import type { Agency } from "@gongkai/core/Agency"
import { Division, Unit } from "@gongkai/core/desk"
import * as Result from "effect/Result"
import { run, type Services } from "../context/Services.ts"

/** The unit as its reports name it; a code that is none is left out. */
export const agencyOf = ({ name, kind, level, division }: Unit.Standing): Agency => {
  const code = division === undefined ? undefined : Division.parse(division)
  return { name, kind, level, ...(code !== undefined && Result.isSuccess(code) && { divisionCode: code.success }) }
}

const standing = (unit: Unit.Unit, day: string): Unit.Standing =>
  Unit.on(unit, day) ?? unit.standings.at(-1) ?? unit.standings[0]

/** Registers the agencies of units that have none. Of one that is there nothing is changed. */
export const registered = async (
  { storage }: Services,
  units: ReadonlyArray<Unit.Unit>,
  day: string,
  by: string
): Promise<void> => {
  for (const unit of units) {
    // One after the other: one database writes them. A conflict says that it is there.
    // oxlint-disable-next-line no-await-in-loop
    await run(storage.agencies.put(unit.id, agencyOf(standing(unit, day)), "none", by))
  }
}

/** Gives agencies the name that their unit has on a day. Whoever changes the agency at the same moment is not overwritten. */
export const renamed = async (
  { storage }: Services,
  units: ReadonlyArray<Unit.Unit>,
  day: string,
  by: string
): Promise<void> => {
  for (const unit of units) {
    const { name } = standing(unit, day)
    // oxlint-disable-next-line no-await-in-loop
    const { agency, number } = await run(storage.agencies.find(unit.id))
    // oxlint-disable-next-line no-await-in-loop
    if (agency.name !== name) await run(storage.agencies.put(unit.id, Object.assign({}, agency, { name }), number, by))
  }
}
