/**
 * Keeps memory small in the editor and in a run over many files.
 *
 * V8 collects what a key or a file left behind in steps of a megabyte, instead of letting sixteen gather.
 *
 * A frame, or a report that was written, leaves much that nobody needs after it. V8 answers by more room for young objects, which pays
 * where a program computes for minutes, costs an editor forty megabytes that it never uses, and lets a run grow with the number of its files.
 *
 * @module
 */
import { setFlagsFromString } from "node:v8"

/** From now on the room for young objects does not grow. The flag is known to V8 of Node 20 and of Node 24. */
export const saveMemory = (): void => setFlagsFromString("--semi-space-growth-factor=1")
