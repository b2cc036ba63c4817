/**
 * The interchange file, `*.gongkai.json`: a report as JSON, decoded with every error at once, written in one canonical way.
 *
 * Unknown keys are errors, not ignored, and so are keys written twice. Canonical text is RFC 8785 (JCS) without a final newline, so the
 * same report has the same bytes everywhere.
 *
 * @module
 */
import * as Data from "effect/Data"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Axis, Heading } from "../form/Axis.ts"
import { once } from "../once.ts"
import type { Draft } from "../report/Draft.ts"
import type { Edition, Section } from "../form/Edition.ts"
import { editionOf, official } from "../editions/official.ts"
import * as Entry from "../report/Entry.ts"
import type { Form } from "../form/Form.ts"
import * as Header from "../report/Header.ts"
import { ledger } from "../report/Ledger.ts"
import { narrativeOf } from "../report/Narrative.ts"
import { canonical } from "./canonical.ts"
import { type Problem, problem, problems, twice } from "./Problem.ts"
import { syntax } from "./jsonSyntax.ts"
import { quick, settle } from "./quick.ts"
import { quickText } from "./quickText.ts"
import { isRecord } from "./sound.ts"
import { keysWritten, repeated } from "./twice.ts"
import type { Text } from "../Text.ts"

/** The text is not a report: every problem with its path. */
export class Invalid extends Data.TaggedError("Invalid")<{ readonly problems: ReadonlyArray<Problem> }> {
  override get message(): string {
    return this.problems.map((problem) => problem.message.zh).join("\n")
  }
}

/** Which editions to decode by. */
export interface Options {
  /** The editions a file may name; the official ones unless said otherwise. */
  readonly editions?: ReadonlyArray<Edition>
}

/** The JSON value of a file. The schema of its edition says what its keys hold. */
export interface File {
  readonly [key: string]: unknown
}

const struct = (
  axis: Axis,
  leaf: (heading: Heading) => Schema.Codec<unknown, unknown>
): Schema.Codec<unknown, unknown> =>
  Schema.Struct(
    Object.fromEntries(
      axis.map((heading) => [heading.key, heading.of === undefined ? leaf(heading) : struct(heading.of, leaf)])
    )
  )

const values = (form: Form): Schema.Codec<unknown, unknown> => {
  const fields = form.blocks.flatMap(({ rows, columns }) => {
    const row = struct(columns, (heading) => Entry.schema(heading.measure ?? "count"))
    return rows.map((heading) => [heading.key, heading.of === undefined ? row : struct(heading.of, () => row)] as const)
  })
  return Schema.Struct(Object.fromEntries(fields)).annotate({ title: form.title })
}

const part = (edition: Edition, section: Section): Schema.Codec<unknown, unknown> =>
  section.kind === "form" ? values(section) : Schema.NullOr(narrativeOf(edition)).annotate({ title: section.title })

const tooPlain: Text = {
  zh: `文字中有表格、列表、图片或对表格数字的引用，应写 "${Header.richFormat}"`,
  en: `the prose has tables, lists, pictures or references to cells: "${Header.richFormat}" is needed`
}

const tooOld: Text = {
  zh: `文件中有双人复核的记录，应写 "${Header.doubleFormat}"`,
  en: `the file has the record of a second entry: "${Header.doubleFormat}" is needed`
}

const build = once((edition: Edition): Schema.Codec<unknown, unknown> =>
  Schema.Struct({
    ...Header.fields,
    edition: Schema.Literal(edition.key),
    preamble: Schema.optionalKey(narrativeOf(edition)),
    ...Object.fromEntries(edition.sections.map((section) => [section.key, part(edition, section)]))
  })
    .check(
      Schema.makeFilter((file) => Header.allowsDoubleEntry(file) || { path: ["format"], issue: tooOld.zh }, {
        message: tooOld.zh,
        description: tooOld.en
      }),
      Schema.makeFilter((file) => Header.allowsProse(file) || { path: ["format"], issue: tooPlain.zh }, {
        message: tooPlain.zh,
        description: tooPlain.en
      })
    )
    .annotate({ identifier: `Report${edition.key}`, title: `政府信息公开工作年度报告，${edition.title}` })
)

/** The schema of an edition's files. The cast holds because the tree of schemas is built from the tree of headings. */
export const schema = <E extends Edition>(edition: E): Schema.Codec<Draft<E>, File> =>
  build(edition) as Schema.Codec<Draft<E>, File>

const strict = { errors: "all", onExcessProperty: "error" } as const

const invalid = (path: ReadonlyArray<string>, message: Text) =>
  Result.fail(new Invalid({ problems: [problem(path, message)] }))

/** Decodes a JSON value. The draft is of one of the editions given; `draft.edition` tells which. The value stays as it is. */
export const decode = (input: unknown, options: Options = {}): Result.Result<Draft, Invalid> => decoded(input, options)

/** Decodes the text of a file. */
export const parse = (text: string, options: Options = {}): Result.Result<Draft, Invalid> => {
  const value = Result.try((): unknown => JSON.parse(text))
  if (Result.isSuccess(value)) return decoded(value.success, options, text)
  // Engines give up on nesting with a RangeError: no report nests deeper than its headings do.
  return invalid([], value.failure instanceof SyntaxError ? syntax(text, value.failure.message) : tooDeep)
}

/** What `read` answers: the draft, or every problem of the text with its place in the file. */
export type Read =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly problems: ReadonlyArray<Problem> }

/** Decodes the text of a file as `parse` does, and answers a plain value: for callers without Effect, or with another one. */
export const read = (text: string, options?: Options): Read => {
  const result = parse(text, options)
  return Result.isSuccess(result)
    ? { ok: true, draft: result.success }
    : { ok: false, problems: result.failure.problems }
}

/** Decodes a value; with `text`, the value was parsed from that text and belongs to us, so it becomes the draft in place. */
const decoded = (input: unknown, { editions = official }: Options, text?: string): Result.Result<Draft, Invalid> => {
  if (typeof input !== "object" || input === null || !("format" in input)) return invalid([], notAReport)
  if (Header.isNewer(input.format)) return invalid(["format"], newer(input.format))
  const named = "edition" in input ? input.edition : undefined
  const edition = editions.find(({ key }) => key === named)
  if (edition === undefined) return invalid(["edition"], unknownEdition(named, editions))
  const taken = quick(edition, input)
  if (taken !== undefined && (text === undefined || taken.keys === keysWritten(text))) {
    const draft = settle(edition, text === undefined ? copied(input) : input, taken.entries)
    // The numbers are laid out here, while they are at hand, so that every later check reads them flat.
    ledger(edition, draft, text === undefined ? undefined : taken.entries)
    return Result.succeed(draft)
  }
  const bySchema = Schema.decodeResult(schema(edition), strict)({ ...input })
  const doubled = text === undefined ? [] : repeated(text).map((each) => twice(edition, each))
  const wrong = Result.isFailure(bySchema) ? problems(bySchema.failure.issue, input, edition) : []
  return Result.isSuccess(bySchema) && doubled.length === 0
    ? Result.succeed(bySchema.success)
    : Result.fail(new Invalid({ problems: [...doubled, ...wrong] }))
}

/** A copy of a JSON value, all the way down. */
const copied = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copied)
  if (!isRecord(value)) return value
  const copy: { [key: string]: unknown } = {}
  for (const key in value) {
    // Assigning `__proto__` would change the prototype instead of adding a key.
    if (key === "__proto__") Object.defineProperty(copy, key, { ...plain, value: copied(value[key]) })
    else copy[key] = copied(value[key])
  }
  return copy
}

const plain = { enumerable: true, configurable: true, writable: true }

/** The draft as the JSON value of its file. */
export const encode = (draft: Draft, edition: Edition = editionOf(draft)): File =>
  Schema.encodeSync(schema(edition))({ ...draft, format: Header.formatOf(draft) })

/** Two texts of a draft, made from one encoding. */
export interface Texts {
  /** The canonical text, which programs write to disk. */
  readonly text: string
  /** The same without provenance. Programs hash this one: the place where a number was read does not change the report. */
  readonly essence: string
}

/** Both texts of a draft; without provenance they are one string. */
export const texts = (draft: Draft, edition: Edition = editionOf(draft)): Texts => {
  const quickly = quickText(edition, draft)
  if (quickly !== undefined) return quickly
  const file = encode(draft, edition)
  const text = canonical(file)
  if (file["provenance"] === undefined) return { text, essence: text }
  const { provenance: _provenance, ...bare } = file
  return { text, essence: canonical(bare) }
}

/** The canonical text of a draft. */
export const show = (draft: Draft, edition: Edition = editionOf(draft)): string => texts(draft, edition).text

const notAReport: Text = {
  zh: `这不是年报交换文件：缺少 "format": "${Header.format}"`,
  en: `This is not a report file: "format": "${Header.format}" is missing`
}

const tooDeep: Text = {
  zh: "JSON 嵌套过深，不是年报交换文件",
  en: "The JSON nests too deep to be a report file"
}

const newer = (said: string): Text => ({
  zh: `文件格式（/format）：“${said}”比本程序认识的“${Header.doubleFormat}”更新，请升级程序后再打开`,
  en: `/format: "${said}" is newer than "${Header.doubleFormat}", the newest that this program knows: update it and open the file again`
})

const unknownEdition = (named: unknown, editions: ReadonlyArray<Edition>): Text => {
  const keys = editions.map(({ key }) => key).join(", ")
  return {
    zh: `不认识的格式版本 ${JSON.stringify(named) ?? "（未写）"}（/edition）；可用的有 ${keys}`,
    en: `/edition: unknown edition ${JSON.stringify(named) ?? "(none)"}; known ones are ${keys}`
  }
}
