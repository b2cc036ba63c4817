/**
 * All that knows the rules, in one module: whoever judges a report loads it when the first one is judged.
 *
 * At the edge it is a file of its own, so that a request which judges nothing starts without it.
 *
 * @module
 */
export { check, rules } from "@gongkai/core/check"
export { correct, file, recheck } from "@gongkai/core/desk/judging"
export { checked } from "./checked.ts"
export { next } from "./lately.ts"
