/**
 * What the page gets after its first frame: what the desk waits for, and everything that is asked in front of a report.
 *
 * @module
 */
import type { FunctionComponent } from "preact"
import type * as Desk from "../desk/Desk.ts"
import type { Props } from "./Props.ts"

/** The later part of the page. */
export interface Later extends Desk.Later {
  readonly Asked: FunctionComponent<Props>
}
