/**
 * Fills in at once: whatever is imported after this finds the built-in functions it uses.
 *
 * @module
 */
import { fill } from "./polyfill.ts"

fill()
