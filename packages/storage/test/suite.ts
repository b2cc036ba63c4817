/**
 * What storage must do, run against each database for real: a function of the layer that speaks to it.
 *
 * @module
 */
import { layer, type Vitest } from "@effect/vitest"
import * as Layer from "effect/Layer"
import type { SqlClient } from "effect/sql/SqlClient"
import { Storage } from "../src/Storage.ts"
import { agencies } from "./agencies.ts"
import { lists } from "./lists.ts"
import { model } from "./model.ts"
import { reports } from "./reports.ts"
import { tables } from "./tables.ts"
import { tokens } from "./tokens.ts"

export type It = Vitest.MethodsNonLive<SqlClient | Storage>

const parts = { agencies, reports, lists, model, tokens, tables }

export const suite = <E>(database: string, client: Layer.Layer<SqlClient, E>): void => {
  for (const [part, specify] of Object.entries(parts)) {
    layer(Storage.layer.pipe(Layer.provideMerge(Layer.fresh(client))))(`${database}: ${part}`, specify)
  }
}
