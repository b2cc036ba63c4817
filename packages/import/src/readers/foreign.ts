/**
 * How other people's libraries are let loose on bytes from an untrusted hand: what they say to the console is not for the user, and what
 * they never finish is broken off.
 *
 * @module
 */

/** Runs work during which the console is silent. */
export const silently = async <A>(work: () => A | Promise<A>): Promise<A> => {
  const { error, log, warn } = console
  const silent = () => {}
  Object.assign(console, { error: silent, log: silent, warn: silent })
  try {
    return await work()
  } finally {
    Object.assign(console, { error, log, warn })
  }
}

/** Reading a report takes a hundredth of this. */
const longest = 10_000

/** Runs synchronous work and throws if it does not come to an end: some libraries go in circles on damaged files. */
export const bounded = async <A>(work: () => A): Promise<A> => {
  const { runInThisContext } = await import("node:vm")
  const name = `gongkai:${Math.random()}`
  let result: { readonly value: A } | undefined
  // A script can only be handed its work by a name.
  Reflect.set(globalThis, name, () => {
    result = { value: work() }
  })
  try {
    runInThisContext(`globalThis[${JSON.stringify(name)}]()`, { timeout: longest })
  } finally {
    Reflect.deleteProperty(globalThis, name)
  }
  if (result === undefined) throw new Error("the work came to no result")
  return result.value
}
