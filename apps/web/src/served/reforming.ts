/**
 * What becomes of units in a reform, as requests of the server: renamed, merged into one, ended with or without a successor.
 *
 * @module
 */
import type { Member } from "@gongkai/core/desk/Unit"

/** What was filled in. Days are `2025-03-01`; a merger with a `newId` makes a unit of that id. */
export type Reform = {
  /** The first day of the new state of things. */
  readonly on: string
  /** The document that orders it; empty where none is named. */
  readonly basis: string
} & (
  | { readonly act: "rename"; readonly name: string }
  | { readonly act: "merge"; readonly into: string; readonly newId: string; readonly name: string }
  | { readonly act: "end"; readonly successor: string }
)

/** A request to `/v1/units/…`. */
export interface Order {
  readonly path: string
  readonly body: object
}

/** The request that carries the reform out on these units, the first of which a new unit takes after. */
export const ordered = (reform: Reform, units: readonly [Member, ...ReadonlyArray<Member>]): Order => {
  const [first] = units
  const { on } = reform
  const basis = reform.basis.trim() === "" ? {} : { basis: reform.basis.trim() }
  const own = `/v1/units/${encodeURIComponent(first.id)}`
  switch (reform.act) {
    case "rename":
      return { path: `${own}/change`, body: { from: on, name: reform.name.trim(), ...basis } }
    case "end":
      return {
        path: `${own}/end`,
        body: { on, successors: reform.successor === "" ? [] : [reform.successor], ...basis }
      }
    case "merge": {
      const { kind, level, parent } = first
      const fresh = {
        id: reform.newId.trim(),
        from: on,
        name: reform.name.trim(),
        kind,
        level,
        ...(parent !== undefined && { parent })
      }
      return {
        path: "/v1/units/merge",
        body: { units: units.map(({ id }) => id), into: reform.into === "" ? fresh : reform.into, on, ...basis }
      }
    }
  }
}
