/**
 * What a measure is given: who takes part, how long, and where to put files.
 *
 * @module
 */
import { spawnSync } from "node:child_process"
import { join } from "node:path"
import type { Engine } from "./engines.ts"

export interface Entrant {
  readonly name: string
  readonly engine: Engine
  readonly tagged: boolean
}

export interface Contest {
  readonly rounds: number
  /** Reports in a round of the warm measure. */
  readonly reports: number
  readonly folder: string
  readonly fonts: string
  /** Ours first, without structure. */
  readonly untagged: ReadonlyArray<Entrant>
  /** Ours first, with structure. */
  readonly tagged: ReadonlyArray<Entrant>
}

/** How many times as much as ours each engine is to take, at least. */
export type Goals = { readonly [E in Engine]?: number }

/** "tagged" or not, in titles. */
export const manner = (entrants: ReadonlyArray<Entrant>): string =>
  entrants[0]?.tagged === true ? "tagged" : "without structure"

/** The parameters by which a measured process knows its engine. */
export const parameters = ({ engine, tagged }: Entrant, { fonts }: Pick<Contest, "fonts">): ReadonlyArray<string> => [
  engine,
  tagged ? "tagged" : "untagged",
  fonts
]

/** Where the bundle of a measured process lies. */
export const script = ({ folder }: Pick<Contest, "folder">, name: string): string =>
  join(processes(folder), `${name}Process.mjs`)

export const processes = (folder: string): string => join(folder, "processes")

/** Runs a process to its end; what it wrote, and how long it took. */
export const run = (
  program: string,
  given: ReadonlyArray<string>,
  environment: NodeJS.ProcessEnv = process.env
): { readonly output: string; readonly time: number } => {
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync(program, given, { env: environment, encoding: "utf8" })
  const time = performance.now() - start
  if (status !== 0) throw new Error(`${program} ${given.join(" ")} ended with ${status}: ${stderr}`)
  return { output: stdout, time }
}
