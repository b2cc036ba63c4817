/**
 * The first line that a process prints; fails where the process ends before, instead of waiting for ever.
 *
 * @module
 */
import type { ChildProcess } from "node:child_process"
import { createInterface } from "node:readline"
import type { Readable } from "node:stream"

export const firstLine = (child: ChildProcess & { readonly stdout: Readable }): Promise<string> =>
  new Promise((resolve, reject) => {
    createInterface(child.stdout).once("line", resolve)
    child.once("error", reject)
    child.once("close", (code, signal) =>
      reject(new Error(`${child.spawnargs.join(" ")} ended with ${signal ?? code} before it printed a line`))
    )
  })
