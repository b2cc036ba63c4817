/**
 * The steps of the desk that judge a report: filed and corrected past the gate, re-checked against its slip. They load all rules.
 *
 * @module
 */
export { type Acting, correct, file, type NotFiled } from "./file.ts"
export { type Known, type NotReady, type Obstacles, obstacles, ready } from "./gate.ts"
export { recheck } from "./recheck.ts"
