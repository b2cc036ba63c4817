/**
 * Random axes and forms: trees of headings of any shape the notation allows, not only those of the official editions.
 *
 * @module
 */
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import type { Axis } from "../../src/form/Axis.ts"
import { type Block, form, type Form } from "../../src/form/Form.ts"

type Shape = ReadonlyArray<"line" | Shape>

const flat = Schema.Array(Schema.Literal("line")).check(Schema.isMinLength(1), Schema.isMaxLength(4))
const line = Schema.Literal("line")
const deeper = Schema.Array(Schema.Union([line, flat])).check(Schema.isMinLength(1), Schema.isMaxLength(4))
const deepest = Schema.Array(Schema.Union([line, flat, deeper])).check(Schema.isMinLength(1), Schema.isMaxLength(4))

const tree = (shape: Shape, above: string, totalled: boolean): Axis =>
  shape.map((each, at) => {
    const key = `${above}${at}`
    const last = at > 0 && at === shape.length - 1
    return each === "line"
      ? { key, label: `标题${key}`, ...(totalled && last && { sums: true as const }) }
      : { key, label: `标题${key}`, of: tree(each, key, totalled) }
  })

/** An axis; in about half of them the last line of each group totals the others. */
export const axes = (prefix = "h"): Arbitrary.Arbitrary<Axis> =>
  Arbitrary.all([Arbitrary.schema(deepest), Arbitrary.schema(Schema.Boolean)]).pipe(
    Arbitrary.map(([shape, totalled]) => tree(shape, prefix, totalled))
  )

const line1 = Schema.optionalKey(Schema.Literal("一行字"))
const heads = Schema.Struct({ heading: line1, corner: line1, over: line1, unlabelled: Schema.Boolean })

const block = (prefix: string): Arbitrary.Arbitrary<Block> =>
  Arbitrary.all([axes(`${prefix}r`), axes(`${prefix}c`), Arbitrary.schema(heads)]).pipe(
    Arbitrary.map(([rows, columns, { unlabelled, ...texts }]) => ({
      ...texts,
      rows: unlabelled ? [{ key: `${prefix}r`, label: "" }] : rows,
      columns
    }))
  )

const cites = { instrument: "《示例通知》", clause: "第一条" }

/** A form of one to three blocks, with or without a heading, a corner, a line over its columns, and labels of its rows. */
export const forms: Arbitrary.Arbitrary<Form> = Arbitrary.all([
  Arbitrary.all([block("a"), block("b"), block("c")]),
  Arbitrary.schema(Schema.Literals([1, 2, 3]))
]).pipe(
  Arbitrary.map(([blocks, count]) => form({ key: "table", title: "示例表", cites, blocks: blocks.slice(0, count) }))
)
