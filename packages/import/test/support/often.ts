/**
 * How often a property is tried that reads whole reports: a few times, always the same; with `GONGKAI_FUZZ` many times, never the same.
 *
 * @module
 */
import { times } from "../../../../vitest.shared.ts"

const few = 4
const runs = times(few, 60, 1000)

export const often = { arbitrary: runs === few ? { runs, seed: 1 } : { runs } } as const
