/**
 * How other people's libraries are let loose on bytes from an untrusted hand.
 *
 * What they say to the console is not for the user, what they never finish is broken off, and what they drop harms nobody.
 *
 * @module
 */

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

type Listener = (reason: unknown, promise: Promise<unknown>) => void

/** Who listens while work with strays is under way, and whom he stands in for. */
let guard: { readonly listener: Listener; readonly others: ReadonlyArray<Listener>; working: number } | undefined

/**
 * Runs work of a library that drops promises which then fail, with nobody to take them: the process would end. Those whose errors are
 * the library's own, by name, are let go; any other reaches whoever listened before.
 */
export const withStrays = async <A>(names: ReadonlySet<string>, work: () => Promise<A>): Promise<A> => {
  const { setImmediate } = await import("node:timers/promises")
  if (guard === undefined) {
    const others = process.listeners("unhandledRejection")
    const listener: Listener = (reason, promise) => {
      if (reason instanceof Error && names.has(reason.name)) return
      if (others.length === 0) throw reason
      for (const other of others) other(reason, promise)
    }
    process.removeAllListeners("unhandledRejection")
    process.on("unhandledRejection", listener)
    guard = { listener, others, working: 0 }
  }
  guard.working++
  try {
    return await work()
  } finally {
    // A promise that failed last is told only after this turn.
    await setImmediate()
    if (--guard.working === 0) {
      process.off("unhandledRejection", guard.listener)
      for (const other of guard.others) process.on("unhandledRejection", other)
      guard = undefined
    }
  }
}
