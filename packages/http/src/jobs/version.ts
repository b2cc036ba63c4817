/**
 * The version of what makes answers out of reports: the program and its rules. A tag with it tells two makings of one revision apart.
 *
 * @module
 */
import { ruleMark } from "./ruleMark.ts"

/** The version of this package. */
export const program = "0.2.0"

let found: string | undefined

/** Program and rules as one word: `0_2_0-5f3a9c01`. */
export const version = async (): Promise<string> => (found ??= `${program.replaceAll(".", "_")}-${await ruleMark()}`)
