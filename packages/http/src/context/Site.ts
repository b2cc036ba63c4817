/**
 * Pages beside the interface, as the application mounts them.
 *
 * @module
 */
import type { Context, Hono } from "hono"
import type { Details } from "../problem/Problem.ts"
import type { Env } from "./Env.ts"

/** Pages under an address of their own, that have the database and say in their own way what they refuse. */
export interface Site {
  readonly at: string
  readonly routes: Hono<Env>
  /** Whether its pages are made of what is in the database. */
  readonly needsDatabase?: true
  /** The answer to a refusal; `undefined` leaves it to the problem document. */
  readonly refused?: (c: Context<Env>, details: Details) => Promise<Response> | undefined
}
