/**
 * What became of an item of a slip, and the words for it; found by `recheck`.
 *
 * @module
 */
import type { Text } from "../Text.ts"
import type { Item } from "./Slip.ts"

/**
 * `resolved`: the rule is kept, or what was proposed stands there. `explained`: it was accepted with a reason. `changed`: something else
 * stands there, and a person must judge. `untouched`: the same stands there and is as wrong. `worse`: more is wrong there than before.
 */
export type Outcome = "resolved" | "explained" | "changed" | "untouched" | "worse"

/** An item with what became of it. */
export interface Rechecked {
  readonly item: Item
  readonly outcome: Outcome
}

/** The outcomes as the desk prints them. */
export const outcomes: { readonly [O in Outcome]: Text } = {
  resolved: { zh: "已解决", en: "resolved" },
  explained: { zh: "已作说明", en: "explained" },
  changed: { zh: "已改动，待人工核对", en: "changed; a person must judge" },
  untouched: { zh: "未改动", en: "untouched" },
  worse: { zh: "问题加重", en: "worse" }
}
