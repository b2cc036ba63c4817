/**
 * Starts the command with Node's compile cache: a module cannot turn the cache on for itself, so this one loads the rest.
 *
 * @module
 */
import * as module from "node:module"

// Node 20 has no compile cache; the command runs there all the same, a little slower.
module.enableCompileCache?.()
await import("./main.ts")
