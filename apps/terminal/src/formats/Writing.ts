/**
 * A report that is to be written as a file, with what the file is to tell besides.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import type { Finding } from "@gongkai/core/Finding"

/** A report to write, with last year's reports of the same organ. */
export interface Writing {
  readonly draft: Draft
  readonly edition: Edition
  readonly previous: ReadonlyArray<Draft>
  /** Findings to tell in the file, where they are asked for. */
  readonly findings?: ReadonlyArray<Finding>
  /** The data in the file hold the working notes too; else what the public may read. */
  readonly notes?: boolean
  /** A form to be filled in by hand. */
  readonly form?: boolean
  /** Charts of its numbers, with those of the units below. */
  readonly charts?: { readonly units: ReadonlyArray<Draft> }
}

/** Formats of which one file holds many reports. */
export type Gathered = "zip" | "tidy"
