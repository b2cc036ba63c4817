/**
 * Starts the command with Node's compile cache: a module cannot turn the cache on for itself, so this one loads the rest.
 *
 * @module
 */
import { enableCompileCache } from "node:module"

enableCompileCache()
await import("./main.ts")
