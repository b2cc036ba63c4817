/**
 * What the parts of the desk share: the model, and the ways to change it.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import type { Message, State, Step } from "@gongkai/editor/State"
import type { Desk, Surroundings } from "./Desk.ts"
import type { Model, Report } from "./Model.ts"

/** What the parts of the desk share. */
export interface Inside {
  readonly model: () => Model
  /** Other values of some fields; `undefined` takes one away. */
  readonly set: (change: { readonly [K in keyof Model]?: Model[K] | undefined }) => void
  readonly report: () => Report | undefined
  /** Another version of the report; `isKept` where it is to be kept. */
  readonly put: (report: Report, isKept?: boolean) => void
  /** Shows a report, and begins to keep it. */
  readonly open: (report: Report, revision: number) => Promise<void>
  readonly close: () => void
  /** Resolves when nothing is waiting to be kept. */
  readonly rest: () => Promise<void>
  readonly say: (severity: Message["severity"], text: Text) => void
  readonly step: (step: (state: State) => Step) => void
  readonly act: Desk["act"]
  /** Records all that is held. */
  readonly settleAll: () => void
  readonly around: Surroundings
}
