/**
 * A `fetch` that asks again where the server said when to: after 429 or 503 with Retry-After, and never where it said nothing.
 *
 * What writes carries an Idempotency-Key, the same each time it is sent, so that a step is taken and a report kept once. A connection that broke is
 * not tried again: whether the request was carried out is not known, and the caller decides.
 *
 * @module
 */

/** How long a request is waited for. */
export interface Patience {
  /** How often it is sent again at most; twice unless said otherwise, 0 for never. */
  readonly again?: number
  /** The longest wait that is accepted, in seconds; a server that asks for more is answered to the caller. 30 unless said otherwise. */
  readonly longest?: number
  /** Waits so many milliseconds; rejects with the signal's reason when it is aborted. */
  readonly wait?: (milliseconds: number, signal: AbortSignal | null | undefined) => Promise<void>
}

const waited: NonNullable<Patience["wait"]> = (milliseconds, signal) =>
  new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", abort)
      resolve()
    }, milliseconds)
    if (signal?.aborted === true) abort()
    else signal?.addEventListener("abort", abort, { once: true })
  })

/** Seconds, or a date (RFC 9110, 10.2.3); `undefined` where it is neither. */
const secondsOf = (header: string | null): number | undefined => {
  if (header === null) return undefined
  if (/^\s*\d{1,6}\s*$/u.test(header)) return Number(header)
  const at = Date.parse(header)
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - Date.now()) / 1000))
}

/** What is done once under a key. A report is kept so too: sent again behind a 503 it is answered as if it were the first time. */
const writes: ReadonlySet<string> = new Set(["POST", "PUT", "PATCH"])

/** A body that can be sent a second time. */
const isRepeatable = (body: unknown): boolean => !(body instanceof ReadableStream)

/** Over another `fetch`. */
export const patient = (fetch: typeof globalThis.fetch, patience: Patience = {}): typeof globalThis.fetch => {
  const { again = 2, longest = 30, wait = waited } = patience
  return async (input, init = {}) => {
    const headers = new Headers(init.headers ?? (input instanceof Request ? input.headers : undefined))
    const method = (init.method ?? (input instanceof Request ? input.method : "GET")).toUpperCase()
    if (writes.has(method) && !headers.has("idempotency-key")) headers.set("idempotency-key", crypto.randomUUID())
    const send = () => fetch(input, { ...init, headers })
    let answer = await send()
    // The body of a Request is gone once it was sent.
    const mayRepeat = !(input instanceof Request) && isRepeatable(init.body)
    const most = mayRepeat ? again : 0
    for (let sent = 0; sent < most && (answer.status === 429 || answer.status === 503); sent++) {
      const seconds = secondsOf(answer.headers.get("retry-after"))
      if (seconds === undefined || seconds > longest) break
      // oxlint-disable-next-line no-await-in-loop -- each waits for the one before
      await answer.body?.cancel()
      // oxlint-disable-next-line no-await-in-loop
      await wait(seconds * 1000, init.signal)
      // oxlint-disable-next-line no-await-in-loop
      answer = await send()
    }
    return answer
  }
}
