/**
 * What storage answers instead: not there, changed meanwhile, or broken.
 *
 * All cross a wire as plain data. What broke is for the log alone: a `StorageError` holds its cause as errors do, out of sight of
 * its schema and of `JSON.stringify`.
 *
 * @module
 */
import { Year } from "@gongkai/core/Header"
import type { Text } from "@gongkai/core/Text"
import * as Schema from "effect/Schema"
import { Expected } from "./Revision.ts"

export class AgencyNotFound extends Schema.TaggedError<AgencyNotFound>()("AgencyNotFound", { id: Schema.String }) {
  get text(): Text {
    return {
      zh: `没有编号为“${this.id}”的行政机关，请先登记`,
      en: `There is no agency "${this.id}": register it first`
    }
  }
  override get message(): string {
    return this.text.zh
  }
}

export class ReportNotFound extends Schema.TaggedError<ReportNotFound>()("ReportNotFound", {
  agency: Schema.String,
  year: Year,
  /** The revision asked for, where it was a certain one. */
  number: Schema.optionalKey(Schema.Int)
}) {
  get text(): Text {
    const [zh, en] = this.number === undefined ? ["", ""] : [`第${this.number}版`, `revision ${this.number} of `]
    return {
      zh: `没有“${this.agency}”${this.year}年度报告${zh}`,
      en: `There is no ${en}report ${this.year} of agency "${this.agency}"`
    }
  }
  override get message(): string {
    return this.text.zh
  }
}

const shown = (expected: Expected): Text =>
  expected === "none" ? { zh: "尚无", en: "none" } : { zh: `第${expected}版`, en: `revision ${expected}` }

/** Somebody else was first. Nothing was written; `current` is what stands there now, `"none"` also after a removal. */
export class RevisionConflict extends Schema.TaggedError<RevisionConflict>()("RevisionConflict", {
  agency: Schema.String,
  /** The report year; absent where the agency itself was to be changed. */
  year: Schema.optionalKey(Year),
  expected: Expected,
  current: Expected
}) {
  get text(): Text {
    const [expected, current] = [shown(this.expected), shown(this.current)]
    const [zh, en] = this.year === undefined ? ["", ""] : [`${this.year}年度报告`, `, report ${this.year},`]
    return {
      zh: `“${this.agency}”${zh}已有变化：所据为${expected.zh}，现为${current.zh}。请取得现版，核对后再保存`,
      en: `Agency "${this.agency}"${en} has changed: expected ${expected.en}, now ${current.en}. Fetch it, compare, save again`
    }
  }
  override get message(): string {
    return this.text.zh
  }
}

export class StorageError extends Schema.TaggedError<StorageError>()("StorageError", {}) {
  /** The error that says only that storage failed, with the reason for the log. */
  static because(this: void, cause: unknown): StorageError {
    // As `new Error(…, { cause })` would: an own property that is not enumerable.
    return Object.defineProperty(new StorageError(), "cause", { value: cause, configurable: true, writable: true })
  }
  get text(): Text {
    return { zh: "数据库出错，未能完成；原因见日志", en: "The database failed; the log says why" }
  }
  override get message(): string {
    return this.text.zh
  }
}
