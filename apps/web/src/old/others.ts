/**
 * Single functions that Chrome 109 lacks, by where they live.
 *
 * @module
 */

/** Functions of `Promise`. */
export const promise = {
  withResolvers: <A>() => {
    const made: { resolve?: (value: A) => void; reject?: (reason: unknown) => void } = {}
    const promise = new Promise<A>((resolve, reject) => Object.assign(made, { resolve, reject }))
    return { promise, ...made }
  },
  try: <A>(work: (...values: ReadonlyArray<unknown>) => A, ...values: ReadonlyArray<unknown>) =>
    new Promise<A>((resolve) => resolve(work(...values)))
}

/** A function of `Array`. */
export const array = {
  fromAsync: async <A>(values: Iterable<A> | AsyncIterable<A>): Promise<Array<A>> => {
    const all: Array<A> = []
    for await (const each of values) all.push(each)
    return all
  }
}

const parsed = (text: string, base?: string): URL | null => {
  try {
    return new URL(text, base)
  } catch {
    return null
  }
}

/** Functions of `URL`. */
export const url = { parse: parsed, canParse: (text: string, base?: string): boolean => parsed(text, base) !== null }

/** A function of `AbortSignal`. */
export const signal = {
  any: (signals: Iterable<AbortSignal>): AbortSignal => {
    const own = new AbortController()
    for (const each of signals) {
      if (each.aborted) own.abort(each.reason)
      else each.addEventListener("abort", () => own.abort(each.reason), { once: true })
    }
    return own.signal
  }
}

/** A function of `Math`; whole numbers, of which lengths and sums of bytes are made, it adds exactly. */
export const math = {
  sumPrecise: (values: Iterable<number>): number => {
    let sum = 0
    for (const each of values) sum += each
    return sum
  }
}

const lone = /\p{Surrogate}/gu

/** Methods of `String.prototype`. */
export const string = {
  isWellFormed(this: string): boolean {
    return this.search(lone) === -1
  },
  toWellFormed(this: string): string {
    return this.replaceAll(lone, "\uFFFD")
  }
}

/** Methods of `Uint8Array.prototype`. */
export const bytes = {
  toHex(this: Uint8Array): string {
    return Array.from(this, (byte) => byte.toString(16).padStart(2, "0")).join("")
  },
  toBase64(this: Uint8Array): string {
    return btoa(Array.from(this, (byte) => String.fromCharCode(byte)).join(""))
  }
}

/** Functions of `Uint8Array`. */
export const fromText = {
  fromBase64: (text: string): Uint8Array => Uint8Array.from(atob(text), (each) => each.charCodeAt(0)),
  fromHex: (text: string): Uint8Array => Uint8Array.from(text.match(/../gu) ?? [], (each) => Number.parseInt(each, 16))
}
