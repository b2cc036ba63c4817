/**
 * What an importer says about a file beside the draft: what was not read, what was left out, what is noteworthy.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import type { Severity } from "@gongkai/core/Finding"
import type { Spot } from "@gongkai/core/Header"
import type { Text } from "@gongkai/core/Text"

/** One message, with its place in the source. */
export interface Message {
  readonly severity: Severity
  /** Where in the source, if it is one place. */
  readonly place?: Spot
  readonly text: Text
  /** The cells that it says were not read. Every unread cell of a draft is named by a message, and no other cell is. */
  readonly cells?: ReadonlyArray<Cell>
}
