/** A thread that never ends its work, breaks, or answers, as it is told. */
import { parentPort } from "node:worker_threads"

parentPort?.on("message", (job) => {
  if (job === "hang") for (;;);
  if (job === "break") throw new Error("broken")
  parentPort?.postMessage(`${job} done`, [])
})
