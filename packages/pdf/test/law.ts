/**
 * A law: a property that holds for every value, tried on values of chance.
 *
 * @module
 */
import { it } from "@effect/vitest"
import { times } from "../../../vitest.shared.ts"

export const law: typeof it.prop = (name, arbitraries, holds) =>
  it.prop(name, arbitraries, holds, { arbitrary: { runs: times(15, 100, 1000) } })
