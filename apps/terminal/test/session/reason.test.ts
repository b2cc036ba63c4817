/** Why a report could not be saved, by what the system says, each with what happens or is to be done next. */
import { describe, expect, it } from "vitest"
import { reason } from "../../src/session/reason.ts"

const zh = (error: unknown) => reason(error).zh

describe("a report that could not be saved", () => {
  it.each([
    ["ENOSPC", "磁盘已满；请清理，随后会自动再试"],
    ["EEXIST", "另一个编辑器也打开了这份报告"],
    ["ENOENT", "放回原处后会自动再存"],
    ["EROFS", "磁盘是只读的"]
  ])("is told why by the code %s", (code, words) => {
    expect(zh(Object.assign(new Error("x"), { code }))).toContain(words)
  })
  it("is told the same of both codes for a want of permission", () => {
    expect(zh({ code: "EPERM" })).toBe(zh({ code: "EACCES" }))
  })
  it("is told the code where nobody foresaw it", () => {
    expect([zh({ code: "EIO" }), reason({ code: "EIO" }).en]).toEqual([
      expect.stringContaining("（EIO）"),
      expect.stringContaining("(EIO)")
    ])
  })
  it("holds something that no file can, where no system refused it", () => {
    expect(zh(new TypeError("x"))).toContain("请撤销最近的改动")
  })
})
