/**
 * The worker of the page as a thread of the browser: its script lies in the page itself, as text, or beside it.
 *
 * @module
 */
import type { Listening, Thread } from "./client.ts"
import type { FromWorker } from "./Task.ts"

const begun = (url: string, { told, failed }: Listening, ended: () => void): Thread => {
  const worker = new Worker(url)
  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => told(data))
  worker.addEventListener("error", (event) => {
    event.preventDefault()
    failed()
  })
  return {
    // A worker has no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    post: (message) => worker.postMessage(message),
    end: () => {
      worker.terminate()
      ended()
    }
  }
}

/** Begins the worker whose script is this text. */
export const threadOf =
  (script: () => string) =>
  (listening: Listening): Thread => {
    const url = URL.createObjectURL(new Blob([script()], { type: "text/javascript" }))
    return begun(url, listening, () => URL.revokeObjectURL(url))
  }

/** Begins the worker whose script has this address. */
export const threadAt =
  (url: string) =>
  (listening: Listening): Thread =>
    begun(url, listening, () => undefined)
