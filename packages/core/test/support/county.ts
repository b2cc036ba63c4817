/**
 * An invented county for the desk: its government, office, two departments, a town and a bureau of a vertical system, since 2019.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Tree from "../../src/desk/Tree.ts"
import type { Standing, Unit } from "../../src/desk/Unit.ts"
import type { Draft } from "../../src/report/Draft.ts"
import type { Narrative } from "../../src/report/Narrative.ts"

/** A unit with one standing. */
export const unit = (id: string, name: string, more: Partial<Standing> = {}): Unit => ({
  id,
  standings: [{ from: "2019-01-01", name, kind: "department", level: "county", ...more }]
})

export const units: ReadonlyArray<Unit> = [
  unit("county", "云溪县人民政府", { kind: "government", division: "320899" }),
  unit("office", "云溪县人民政府办公室", { kind: "generalOffice", parent: "county" }),
  unit("culture", "云溪县文化局", { parent: "county" }),
  unit("tourism", "云溪县旅游局", { parent: "county" }),
  unit("town", "云溪县临水镇人民政府", {
    kind: "township",
    level: "township",
    parent: "county",
    division: "320899101"
  }),
  unit("museum", "云溪县博物馆", { parent: "culture" })
]

/** The value of a result; throws what it failed with. */
export const good = <A, E>(result: Result.Result<A, E>): A => {
  if (Result.isFailure(result)) throw new Error(JSON.stringify(result.failure))
  return result.success
}

/** What a result failed with; throws where it did not. */
export const refused = <A, E>(result: Result.Result<A, E>): E => {
  if (Result.isSuccess(result)) throw new Error("nothing was refused")
  return result.failure
}

export const county: Tree.Tree = good(Tree.make(units))

/** The draft with other prose in some parts. */
export const saying = (draft: Draft, parts: { readonly [part: string]: Narrative | null }): Draft => ({
  ...draft,
  ...parts
})
