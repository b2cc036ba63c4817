/**
 * Starts the command with Node's compile cache: a module cannot turn the cache on for itself, so this one loads the rest.
 *
 * Node keeps of a module what was compiled when it was loaded, and V8 leaves each function until it is called: every start would compile
 * them again. So all of them are compiled when the cache is written, which costs that one start a twentieth of a second.
 *
 * @module
 */
import * as module from "node:module"
import { setFlagsFromString } from "node:v8"

/** The flag counts into what the cache is valid for: it is set before the cache is opened, in every start alike. */
const compileAll = (isWanted: boolean): void => setFlagsFromString(isWanted ? "--no-lazy" : "--lazy")

compileAll(true)
// Node 20 has no compile cache, and elsewhere its folder may not be writable: the command runs there all the same, a little slower.
const status = module.enableCompileCache?.().status
const { ENABLED, ALREADY_ENABLED } = module.constants?.compileCacheStatus ?? {}
if (status === undefined || (status !== ENABLED && status !== ALREADY_ENABLED)) compileAll(false)
const { start } = await import("./main.ts")
// Threads have no cache, and what is loaded later is for one command alone.
compileAll(false)
start()
