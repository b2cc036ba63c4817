/**
 * What all test runs have in common: how often something of chance is tried, and a limit that ends what hangs and judges nothing.
 *
 * @module
 */

/** On a busy machine a test takes the time it takes. */
export const patience = { testTimeout: 3_600_000, hookTimeout: 3_600_000 } as const

// Tests run on Node, whose types core does without, lest its sources use them.
const { process } = globalThis as unknown as { readonly process: { readonly env: { readonly [name: string]: string } } }

const said = (name: string): boolean => (process.env[name] ?? "") !== ""

/** A few times by default, many with `GONGKAI_FUZZ`, most with `GONGKAI_DEEP`. */
export const times = (few: number, many: number, most: number): number =>
  said("GONGKAI_DEEP") ? most : said("GONGKAI_FUZZ") ? many : few
