/**
 * The errors of storage: a report or agency that is not there, a revision that changed meanwhile, a database that failed.
 *
 * All cross a wire as plain data. The cause of a failure is for the log alone: a `StorageError` holds it as errors do, but neither its
 * schema nor `JSON.stringify` shows it.
 *
 * @module
 */
import { Year } from "@gongkai/core/Header"
import type { Text } from "@gongkai/core/Text"
import * as Schema from "effect/Schema"
import { moved } from "./moved.ts"
import { Expected } from "./Revision.ts"

/** No agency is registered under this id. */
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

/** There is no such report, or no such revision of it; also after a removal. */
export class ReportNotFound extends Schema.TaggedError<ReportNotFound>()("ReportNotFound", {
  agency: Schema.String,
  year: Year,
  /** The revision asked for, where it was a certain one. */
  number: Schema.optionalKey(Schema.Int),
  /** It was there, and was erased on a legal order. */
  erased: Schema.optionalKey(Schema.Literal(true))
}) {
  get text(): Text {
    if (this.erased === true) {
      const [zh, en] =
        this.number === undefined ? ["现版", "what stood"] : [`第${this.number}版`, `revision ${this.number}`]
      return {
        zh: `“${this.agency}”${this.year}年度报告的${zh}已依法删除，只留下指纹和办理记录`,
        en: `${en} of report ${this.year} of agency "${this.agency}" was erased on a legal order; its hash and the log remain`
      }
    }
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

/** Somebody else wrote first, so nothing was written. `current` is the revision there now, `"none"` also after a removal. */
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

/** Somebody else decided first, so nothing was written. Versions count what was done to the subject; 0 is nothing yet. */
export class Outdated extends Schema.TaggedError<Outdated>()("Outdated", {
  /** A unit of a filing, a desk of a campaign, or `tree`. */
  subject: Schema.String,
  /** The report year; 0 where there is none. */
  year: Schema.Int,
  expected: Schema.Int,
  current: Schema.Int
}) {
  get text(): Text {
    return {
      zh: `“${this.subject}”${this.year === 0 ? "" : `${this.year}年度`}已有他人先行办理（所据为第${this.expected}步，现为第${this.current}步），没有办理；请取得最新情况，核对后再办理`,
      en: `somebody else decided on “${this.subject}”${this.year === 0 ? "" : `, ${this.year},`} first (step ${this.expected} was expected, it is at ${this.current}) and nothing was done; fetch what stands, compare, and decide again`
    }
  }
  override get message(): string {
    return this.text.zh
  }
}

/** The content that a step names is not kept, or is not what stands. */
export class NotKept extends Schema.TaggedError<NotKept>()("NotKept", {
  agency: Schema.String,
  year: Year,
  number: Schema.Int
}) {
  get text(): Text {
    return {
      zh: `“${this.agency}”${this.year}年度报告的第${this.number}版不是现版或没有保存，没有办理；请先保存，再以现版办理`,
      en: `revision ${this.number} of report ${this.year} of “${this.agency}” is not kept or not what stands, and nothing was done; save it first, then decide on what stands`
    }
  }
  override get message(): string {
    return this.text.zh
  }
}

/** The report is filed, approved or published, so it was not changed. `act` is the last step of its filing. */
export class ReportLocked extends Schema.TaggedError<ReportLocked>()("ReportLocked", {
  agency: Schema.String,
  year: Year,
  act: Schema.String
}) {
  get text(): Text {
    return {
      zh: `“${this.agency}”${this.year}年度报告已经报送或公布，不能修改，没有存；需要修改的，请由主管部门退回，已公布的请办理更正`,
      en: `report ${this.year} of “${this.agency}” was filed or published and is locked, so nothing was kept; ask the desk to return it, or correct it if it is published`
    }
  }
  override get message(): string {
    return this.text.zh
  }
}

const kinds = ["full", "busy", "away", "damaged", "moved", "closed", "broken"] as const
/** Kinds of failure by their remedy: make room, wait, look and try again, restore a backup, restart the server, grant access, read the log. */
type Kind = (typeof kinds)[number]

const sentences: { readonly [K in Kind]: Text } = {
  full: {
    zh: "磁盘已满，没有存上；请管理员清理磁盘后再试",
    en: "The disk is full and nothing was kept; try again once its administrator has made room"
  },
  busy: {
    zh: "数据库正被另一程序占用，没有办成；请稍后再试",
    en: "Another program holds the database and nothing was done; try again in a moment"
  },
  away: {
    zh: "与数据库的连接断了，没有得到确认；请稍后取得现版，核对后再办理",
    en: "The connection to the database is gone and nothing was confirmed; fetch what stands in a moment, compare, and try again"
  },
  damaged: {
    zh: "数据库已损坏；请管理员停下服务，从备份恢复",
    en: "The database is damaged; its administrator should stop the server and restore a backup"
  },
  moved: {
    zh: "数据库文件已被移走、删除或替换，没有办成；请管理员核对文件后重新启动服务",
    en: "The database file was moved, removed or replaced, and nothing was done; its administrator should check the file and restart the server"
  },
  closed: {
    zh: "数据库不能写：没有权限，或磁盘只读；请管理员授权",
    en: "The database cannot be written: no permission, or the disk is read-only; its administrator should grant access"
  },
  broken: { zh: "数据库出错，未能完成；原因见日志", en: "The database failed; the log says why" }
}

/** SQLite's primary result codes (sqlite.org/rescode.html): by number, as Node tells them, and by name, as `D1.ts` does. */
const codes: { readonly [code: number | string]: Kind } = {
  5: "busy",
  6: "busy",
  8: "closed",
  11: "damaged",
  13: "full",
  14: "closed",
  26: "damaged",
  SQLITE_BUSY: "busy",
  SQLITE_LOCKED: "busy",
  SQLITE_READONLY: "closed",
  SQLITE_CORRUPT: "damaged",
  SQLITE_FULL: "full",
  SQLITE_NOTADB: "damaged"
}
/**
 * PostgreSQL's SQLSTATE: by itself, or by its class, the first two characters (postgresql.org/docs/current/errcodes-appendix.html).
 */
const states: { readonly [state: string]: Kind } = {
  "08": "away",
  "25006": "closed",
  "28": "closed",
  "40": "busy",
  "42501": "closed",
  "53": "busy",
  "53100": "full",
  "55P03": "busy",
  "57014": "busy",
  "57P": "away",
  "58030": "damaged",
  XX001: "damaged",
  XX002: "damaged"
}

const ofState = (code: string): Kind | undefined =>
  /^[0-9A-Z]{5}$/u.test(code) ? (states[code] ?? states[code.slice(0, 3)] ?? states[code.slice(0, 2)]) : undefined

/** The extended code SQLITE_IOERR_SHMSIZE: no room for the index of the journal. */
const noRoom = 4874

/** Looks for the driver's code, which an error of effect holds in its `reason`, and others in their `cause`. */
const kindOf = (error: unknown): Kind => {
  if (typeof error !== "object" || error === null) return "broken"
  if ("errcode" in error && typeof error.errcode === "number") {
    // The low byte of an extended code is its primary code.
    return error.errcode === noRoom ? "full" : (codes[error.errcode & 0xff] ?? "broken")
  }
  const code = "code" in error && typeof error.code === "string" ? error.code : ""
  if (code === moved) return "moved"
  const known = codes[code] ?? ofState(code)
  if (known !== undefined) return known
  const below = kindOf("reason" in error ? error.reason : "cause" in error ? error.cause : undefined)
  // A connection that is gone has no code of the database's.
  return below === "broken" && "_tag" in error && error._tag === "ConnectionError" ? "away" : below
}

/** The database failed; `kind` says which remedy there is. */
export class StorageError extends Schema.TaggedError<StorageError>()("StorageError", { kind: Schema.Literals(kinds) }) {
  /** Tells the kind of failure by the code of the driver, and keeps the error as the cause. */
  static because(this: void, cause: unknown): StorageError {
    // Not enumerable, as in `new Error(…, { cause })`.
    return Object.defineProperty(new StorageError({ kind: kindOf(cause) }), "cause", {
      value: cause,
      configurable: true,
      writable: true
    })
  }
  get text(): Text {
    return sentences[this.kind]
  }
  override get message(): string {
    return this.text.zh
  }
}
