/** What storage refuses with, as people read it and as it crosses a wire. */
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import {
  AgencyNotFound,
  NotKept,
  Outdated,
  ReportLocked,
  ReportNotFound,
  RevisionConflict,
  StorageError
} from "../src/StorageError.ts"

const wire = Schema.toCodecJson(
  Schema.Union([AgencyNotFound, NotKept, Outdated, ReportLocked, ReportNotFound, RevisionConflict, StorageError])
)
const sent = (error: typeof wire.Type): unknown => JSON.parse(JSON.stringify(Schema.encodeSync(wire)(error)))

const conflict = new RevisionConflict({ agency: "档案局", year: 2023, expected: 3, current: "none" })
const outdated = (subject: string, year: number) => new Outdated({ subject, year, expected: 1, current: 2 }).message

describe("an error of storage", () => {
  it.each([
    new AgencyNotFound({ id: "档案局" }),
    new ReportNotFound({ agency: "档案局", year: 2023 }),
    new ReportNotFound({ agency: "档案局", year: 2023, number: 4 }),
    conflict,
    new RevisionConflict({ agency: "档案局", expected: "none", current: 1 }),
    new Outdated({ subject: "档案局", year: 2023, expected: 1, current: 2 }),
    new Outdated({ subject: "tree", year: 0, expected: 1, current: 2 }),
    new NotKept({ agency: "档案局", year: 2023, number: 3 }),
    new ReportLocked({ agency: "档案局", year: 2023, act: "file" }),
    new StorageError({ kind: "full" }),
    new StorageError({ kind: "broken" })
  ])("crosses a wire and is the same: $_tag", (error) => {
    const received = Schema.decodeUnknownSync(wire)(sent(error))
    expect(received).toBeInstanceOf(error.constructor)
    expect(sent(received)).toEqual(sent(error))
    expect(received.message).toBe(error.message)
  })

  it("names what somebody else decided on first, with its year where it has one", () => {
    expect(outdated("档案局", 2023)).toMatch(/^“档案局”2023年度已有他人先行办理/u)
    expect(outdated("tree", 0)).toMatch(/^“tree”已有他人先行办理/u)
  })

  it("names the report, what was expected, what stands and what to do, in both languages", () => {
    expect(conflict.message).toBe("“档案局”2023年度报告已有变化：所据为第3版，现为尚无。请取得现版，核对后再保存")
    expect(conflict.text.en).toBe(
      'Agency "档案局", report 2023, has changed: expected revision 3, now none. Fetch it, compare, save again'
    )
  })

  it.each([
    [{ errcode: 13 }, "full", "磁盘已满"],
    [{ errcode: 4874 }, "full", "磁盘已满"],
    [{ errcode: 5 }, "busy", "占用"],
    [{ errcode: 517 }, "busy", "占用"],
    [{ errcode: 11 }, "damaged", "备份恢复"],
    [{ errcode: 26 }, "damaged", "备份恢复"],
    [{ errcode: 8 }, "closed", "不能写"],
    [{ errcode: 1 }, "broken", "日志"],
    [{ code: "GONGKAI_MOVED" }, "moved", "重新启动"],
    [{ code: "SQLITE_FULL" }, "full", "磁盘已满"],
    [{ code: "SQLITE_LOCKED" }, "busy", "占用"],
    [{ code: "SQLITE_CORRUPT" }, "damaged", "备份恢复"],
    [{ code: "SQLITE_READONLY" }, "closed", "不能写"],
    [{ code: "ERR_SQLITE_ERROR", errcode: 5 }, "busy", "占用"],
    [{ code: "SQLITE_CONSTRAINT" }, "broken", "日志"],
    [{ code: "53100" }, "full", "磁盘已满"],
    [{ code: "53300" }, "busy", "占用"],
    [{ code: "40001" }, "busy", "占用"],
    [{ code: "57P01" }, "away", "没有得到确认"],
    [{ code: "08006" }, "away", "没有得到确认"],
    [{ _tag: "ConnectionError" }, "away", "没有得到确认"],
    [{ _tag: "ConnectionError", cause: { errcode: 14 } }, "closed", "不能写"],
    [{ code: "42501" }, "closed", "不能写"],
    [{ code: "25006" }, "closed", "不能写"],
    [{ code: "XX001" }, "damaged", "备份恢复"],
    [{ code: "22021" }, "broken", "日志"],
    [new Error("database or disk is full"), "broken", "日志"],
    [undefined, "broken", "日志"]
  ])("says what can be done about %s: %s", (cause, kind, words) => {
    for (const each of [cause, { reason: { cause } }, { cause: { cause } }]) {
      const error = StorageError.because(each)
      expect(error).toMatchObject({ kind, message: expect.stringContaining(words) })
      expect(error.cause).toBe(each)
    }
  })

  it("keeps its cause from the wire", () => {
    const error = StorageError.because(new Error("disk I/O error: /srv/secret.db"))
    expect(error.cause).toMatchObject({ message: "disk I/O error: /srv/secret.db" })
    expect(JSON.stringify([error, sent(error)])).not.toContain("secret")
  })
})
