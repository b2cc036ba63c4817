/**
 * What all test runs have in common: how often something of chance is tried, which files share a worker, and when one is given up.
 *
 * @module
 */

/**
 * On a busy machine a test takes the time it takes. The files of a package share their workers: each module is loaded once, which
 * takes a fifth of the time; so a test puts back what it changes outside itself.
 */
export const patience = { testTimeout: 3_600_000, hookTimeout: 3_600_000, isolate: false } as const

// Tests run on Node, whose types core does without, lest its sources use them.
const { process } = globalThis as unknown as { readonly process: { readonly env: { readonly [name: string]: string } } }

const said = (name: string): boolean => (process.env[name] ?? "") !== ""

/** A few times by default, many with `GONGKAI_FUZZ`, most with `GONGKAI_DEEP`. */
export const times = (few: number, many: number, most: number): number =>
  said("GONGKAI_DEEP") ? most : said("GONGKAI_FUZZ") ? many : few
