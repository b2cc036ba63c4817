/**
 * A number that is no entry, as last year's or a sum, written as its column writes entries.
 *
 * @module
 */
import type { Measure } from "@gongkai/core/Axis"
import * as Entry from "@gongkai/core/Entry"
import * as Money from "@gongkai/core/Money"

/** A number as its column shows it; amounts come in 分. */
export const number = (value: number, measure: Measure): string =>
  Entry.show(measure === "amount" ? Money.Money.make(value) : Entry.Change.make(value), measure)
