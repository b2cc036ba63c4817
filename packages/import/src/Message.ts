/**
 * What an importer says about a file beside the draft: what was not read, what was left out, what is noteworthy.
 *
 * @module
 */
import type { Severity } from "@gongkai/core/Finding"
import type { Text } from "@gongkai/core/Text"

export interface Message {
  readonly severity: Severity
  /** The line of the source, where there is one. */
  readonly line?: number
  readonly text: Text
}
