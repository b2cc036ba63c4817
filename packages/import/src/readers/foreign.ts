/**
 * Runs other people's libraries on bytes from strangers.
 *
 * Their messages to the console are not for the user; work of theirs that never ends is broken off where the platform can; promises that
 * they drop do not end the process.
 *
 * @module
 */
import { platform } from "@gongkai/import/platform"

const silent = () => {}

/** Runs work during which the console is silent. */
export const silently = async <A>(work: () => A | Promise<A>): Promise<A> => {
  const { error, log, warn } = console
  Object.assign(console, { error: silent, log: silent, warn: silent })
  try {
    return await work()
  } finally {
    Object.assign(console, { error, log, warn })
  }
}

/** In milliseconds. Reading a report takes a hundredth of this. */
const longest = 10_000

/** Runs synchronous work, and rejects when it does not come to an end: some libraries go in circles on damaged files. */
export const bounded = async <A>(work: () => A): Promise<A> => platform.bounded(work, longest)

/** Runs work of a library that drops promises which then fail; `names` are those of the library's own errors. */
export const withStrays = <A>(names: ReadonlySet<string>, work: () => Promise<A>): Promise<A> =>
  platform.withStrays(names, work)
