/**
 * The worker of the page as a thread of the browser: its script lies in the page itself, as text.
 *
 * @module
 */
import type { Listening, Thread } from "./client.ts"
import type { FromWorker } from "./Task.ts"

/** Begins the worker whose script is the text of an element of this id. */
export const threadOf =
  (id: string) =>
  ({ told, failed }: Listening): Thread => {
    const script = document.querySelector(`#${id}`)?.textContent ?? ""
    const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }))
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
        URL.revokeObjectURL(url)
      }
    }
  }
