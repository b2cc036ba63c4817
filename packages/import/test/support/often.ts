/**
 * How often a property is tried that reads whole reports: a few times, always the same; with `GONGKAI_FUZZ` many times, never the same.
 *
 * @module
 */
import { times } from "../../../../vitest.shared.ts"

const runs = times(8, 60, 1000)

export const often = { arbitrary: runs === 8 ? { runs, seed: 1 } : { runs } } as const
