/**
 * A field of a report's head as a clerk fills it in: its name, what it takes, and the change that a text makes of it.
 *
 * A field shows what the report says and nothing else; what counts while it says nothing is `usual`, and is never written down.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import type { Patch } from "@gongkai/core/Patch"
import type { Text } from "@gongkai/core/Text"

/** One of the values that a field may have, under its own name. */
export interface Choice {
  readonly value: string
  readonly name: Text
}

export interface Field {
  /** Its address in the head: `agency.postcode`. */
  readonly key: string
  readonly name: Text
  /** What it takes, in words. */
  readonly takes: Text
  /** Where only some values are possible. */
  readonly choices?: ReadonlyArray<Choice>
  /** Written in an editor of its own, not in a line. */
  readonly isProse?: true
  /** What the report says; `undefined` where it says nothing. */
  readonly read: (draft: Draft) => string | undefined
  /** What counts, as long as the report says nothing. */
  readonly usual?: (draft: Draft) => string
  /** The head with another value, or without one; `undefined` where the field does not take that. */
  readonly write: (draft: Draft, text: string | undefined) => Patch["head"] | undefined
}
