/**
 * Keeps the memory of the editor small: V8 collects what a key left behind in steps of a megabyte, instead of letting sixteen gather.
 *
 * A frame makes much that nobody needs after it. V8 answers by more room for young objects, which pays where a program computes for
 * minutes, and costs an editor forty megabytes that it never uses.
 *
 * @module
 */
import { setFlagsFromString } from "node:v8"

/** From now on the room for young objects does not grow. The flag is known to V8 of Node 20 and of Node 24. */
export const saveMemory = (): void => setFlagsFromString("--semi-space-growth-factor=1")
