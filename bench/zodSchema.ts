/**
 * The interchange file in zod, as strict as ours: no key too many or too few, real days, exact amounts, well-formed lines.
 *
 * @module
 */
import * as z from "zod"
import type { Axis, Measure } from "@gongkai/core/Axis"
import type { Edition, Section } from "@gongkai/core/Edition"
import * as Money from "@gongkai/core/Money"

const count = z.int().min(0)
const amount = z
  .string()
  .regex(/^(0|[1-9]\d{0,9})(\.\d{1,6}0*)?$/u)
  .transform((text, context) => {
    const fen = Money.parse(text)
    if (fen === undefined) context.addIssue("finer than 1 分, or too large")
    return fen ?? z.NEVER
  })

const entry = (value: z.ZodType) =>
  z.union([
    z.enum(["none", "n/a"]),
    value,
    z.null(),
    z.strictObject({ unread: z.string(), candidates: z.array(value).exactOptional() })
  ])

const entries: { readonly [M in Measure]: z.ZodType } = {
  count: entry(count),
  change: entry(z.int()),
  amount: entry(amount)
}

const shape = (axis: Axis, leaf: (measure: Measure) => z.ZodType): { [key: string]: z.ZodType } =>
  Object.fromEntries(
    axis.map((heading) => [
      heading.key,
      heading.of === undefined ? leaf(heading.measure ?? "count") : z.strictObject(shape(heading.of, leaf))
    ])
  )

const day = z.iso.date()
const line = z.string().regex(/^[^\p{Cc}\p{Cs}]*$/u)
const name = z.string().regex(/^[^\p{Cc}\p{Cs}]+$/u)
const narrative = z.array(
  z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("heading"), level: z.literal([1, 2, 3, 4]), text: line }),
    z.strictObject({ type: z.literal("paragraph"), text: line })
  ])
)

const agency = z.strictObject({
  name,
  kind: z.enum(["department", "township", "generalOffice", "government", "vertical"]).exactOptional(),
  level: z.enum(["national", "province", "prefecture", "county", "township"]).exactOptional(),
  divisionCode: z
    .string()
    .regex(/^\d{6}(\d{3}){0,2}$/u)
    .exactOptional(),
  supervisor: name.exactOptional(),
  address: name.exactOptional(),
  postcode: z
    .string()
    .regex(/^\d{6}$/u)
    .exactOptional(),
  telephone: z
    .string()
    .regex(/^[\d+][\d\s\-—()（）转、/]{4,}$/u)
    .exactOptional(),
  email: z
    .string()
    .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/u)
    .exactOptional(),
  website: z
    .string()
    .regex(/^https?:\/\/[^\s]+$/u)
    .exactOptional()
})

const words = z.string().regex(/^\P{Cs}*$/u)
const spot = {
  line: count.exactOptional(),
  page: count.exactOptional(),
  box: z.array(z.int()).length(4).exactOptional(),
  path: words.exactOptional(),
  sheet: words.exactOptional(),
  cell: words.exactOptional()
}
const place = z.strictObject({
  ...spot,
  text: words,
  confidence: z.enum(["likely", "doubtful"]).exactOptional(),
  note: words.exactOptional()
})
const waiver = z.strictObject({
  rule: z.string().min(1),
  cells: z.array(z.string().min(1)),
  values: z.array(z.json()),
  reason: z.string().min(1),
  by: z.string().min(1),
  on: day,
  until: day.exactOptional()
})

const header = {
  format: z.literal("gongkai/report@1"),
  year: z.int().min(2008).max(2100),
  agency,
  scope: z.enum(["own", "aggregate"]).exactOptional(),
  reading: z.enum(["draft", "published"]).exactOptional(),
  period: z.strictObject({ from: day, to: day }).exactOptional(),
  title: line.exactOptional(),
  preamble: narrative.exactOptional(),
  signature: z.strictObject({ organ: line, date: day }).exactOptional(),
  publishedOn: day.exactOptional(),
  waivers: z.array(waiver).exactOptional(),
  provenance: z
    .strictObject({
      file: words,
      reader: words,
      cells: z.record(z.string(), place),
      prose: z.record(z.string(), z.array(z.strictObject(spot))).exactOptional()
    })
    .exactOptional()
}

const part = (section: Section): z.ZodType => {
  if (section.kind === "prose") return narrative.nullable()
  const rows = section.blocks.map((block) => {
    const row = z.strictObject(shape(block.columns, (measure) => entries[measure]))
    return shape(block.rows, () => row)
  })
  return z.strictObject(Object.assign({}, ...rows))
}

export const zodSchema = (edition: Edition) =>
  z.strictObject({
    ...header,
    edition: z.literal(edition.key),
    ...Object.fromEntries(edition.sections.map((section) => [section.key, part(section)]))
  })
