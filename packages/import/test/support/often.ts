/**
 * How often a property is tried that reads whole reports: a few times, always the same; with `GONGKAI_FUZZ` many times, never the same.
 *
 * @module
 */
export const often = {
  arbitrary: process.env["GONGKAI_FUZZ"] === undefined ? { runs: 8, seed: 1 } : { runs: 200 }
} as const
