/**
 * The tree of units and the campaigns of a desk, as entries of the log: what was known when stays known.
 *
 * A change of the tree is one entry with every unit it changes, so a merger is made whole or not at all.
 *
 * @module
 */
import { Campaign } from "@gongkai/core/desk/Campaign"
import type * as Tree from "@gongkai/core/desk/Tree"
import { Unit } from "@gongkai/core/desk/Unit"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Log } from "./Log.ts"
import { type Outdated, StorageError } from "./StorageError.ts"

/** The tree as it is kept; its version counts the changes. */
export interface StoredTree {
  readonly tree: Tree.Tree
  readonly version: number
}

/** A campaign as it is kept; its version counts the changes. */
export interface StoredCampaign {
  readonly campaign: Campaign
  readonly version: number
}

/** The units and campaigns of a desk. */
export interface Desks {
  /** The tree; without units and of version 0 before the first change. */
  readonly tree: Effect.Effect<StoredTree, StorageError>
  /**
   * Changes the tree, if it is at `expected`. `act` says what is done: `merge`, `rename`. Succeeds with the refusal of core, if any; a
   * change that changes nothing is not kept.
   */
  readonly change: (
    act: string,
    by: string,
    expected: number,
    change: (tree: Tree.Tree) => Tree.Changed
  ) => Effect.Effect<Result.Result<StoredTree, Tree.Unchanged>, Outdated | StorageError>
  /** The campaign of a desk for a report year, or `undefined`. */
  readonly campaign: (desk: string, year: number) => Effect.Effect<StoredCampaign | undefined, StorageError>
  /** Keeps a campaign, if that of this desk and year is at `expected` (0: none yet). Whether it can be run, its caller asked core. */
  readonly keep: (
    campaign: Campaign,
    by: string,
    expected: number
  ) => Effect.Effect<StoredCampaign, Outdated | StorageError>
}

const Units = Schema.Array(Unit)
const units = Schema.decodeUnknownSync(Schema.fromJsonString(Units))
const encodeUnits = Schema.encodeSync(Units)
const campaigns = Schema.decodeUnknownSync(Schema.fromJsonString(Campaign))
const encodeCampaign = Schema.encodeSync(Campaign)

const treeSubject = { kind: "units", subject: "tree", year: 0 } as const

/** The units and campaigns over the log. */
export const make = (log: Log): Desks => {
  /** The tree as it was last read: entries are never changed, so only those behind it are read again. */
  let known: StoredTree = { tree: { units: new Map() }, version: 0 }

  const tree: Desks["tree"] = Effect.gen(function* () {
    const before = known
    const entries = yield* log.of(treeSubject, before.version)
    if (entries.length === 0) return before
    const all = yield* Effect.try({
      try: () => entries.flatMap(({ body }) => units(body).map((unit) => [unit.id, unit] as const)),
      catch: StorageError.because
    })
    const now = { tree: { units: new Map([...before.tree.units, ...all]) }, version: before.version + entries.length }
    if (now.version > known.version) known = now
    return now
  })

  const change: Desks["change"] = Effect.fn("Storage.desks.change")(function* (act, by, expected, make) {
    const { tree: before, version } = yield* tree
    const changed = make(before)
    if (Result.isFailure(changed)) return Result.fail(changed.failure)
    const after = changed.success
    const body = [...after.units.values()].filter((unit) => before.units.get(unit.id) !== unit)
    if (version === expected && body.length === 0) return Result.succeed({ tree: before, version })
    const entry = yield* log.append({ ...treeSubject, act, by, body: encodeUnits(body) }, expected)
    return Result.succeed({ tree: after, version: entry?.version ?? expected })
  })

  const campaign: Desks["campaign"] = Effect.fn("Storage.desks.campaign")(function* (desk, year) {
    const last = (yield* log.of({ kind: "campaign", subject: desk, year })).at(-1)
    if (last === undefined) return undefined
    const { body, version } = last
    return yield* Effect.try({
      try: () => ({ campaign: campaigns(body), version }),
      catch: StorageError.because
    })
  })

  const keep: Desks["keep"] = Effect.fn("Storage.desks.keep")(function* (kept, by, expected) {
    const { desk, year } = kept
    const act = expected === 0 ? "open" : "change"
    const body = encodeCampaign(kept)
    const entry = yield* log.append({ kind: "campaign", subject: desk, year, act, by, body }, expected)
    return { campaign: kept, version: entry?.version ?? expected }
  })

  return { tree, change, campaign, keep }
}
