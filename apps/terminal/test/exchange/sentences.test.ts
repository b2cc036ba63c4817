/** Whoever exchanges reports with a server hears why it did not work, and what to do about it. */
import { describe, expect, it } from "vitest"
import { clocksDiffer, redirected, refusedWith, unreachable } from "../../src/exchange/sentences.ts"

/** An error of `fetch`: the system's own lies within. */
const failed = (code: string): unknown => new TypeError("fetch failed", { cause: Object.assign(new Error(), { code }) })

describe("a server that cannot be reached", () => {
  it.each([
    ["ECONNREFUSED", "那里没有服务在运行"],
    ["ENOTFOUND", "找不到这台服务器"],
    ["EHOSTUNREACH", "网络不通"],
    ["SELF_SIGNED_CERT_IN_CHAIN", "证书不可信，没有发送任何内容"],
    ["CERT_HAS_EXPIRED", "证书已经过期，没有发送任何内容；本机时钟是2"],
    ["CERT_NOT_YET_VALID", "证书尚未生效，没有发送任何内容；本机时钟是2"]
  ])("is told by its code, wherever that stands in the error: %s", (code, sentence) => {
    expect(unreachable(failed(code), 1000).zh).toContain(sentence)
    expect(unreachable({ cause: failed(code) }, 1000).zh).toContain(sentence)
  })

  it("is told by the code alone where nobody has a sentence for it", () => {
    expect(unreachable(failed("EPROTO"), 1000).zh).toContain("连接中断（EPROTO）")
    expect(unreachable("odd", 1000).en).toContain("(?)")
  })

  it("is told with the seconds that it was waited for, and that it may have kept the report", () => {
    const late = unreachable(new DOMException("late", "TimeoutError"), 2500)
    expect(late.zh).toContain("2.5秒内没有答复")
    expect(late.zh).toContain("是否已经存上，再运行一次便知")
  })
})

describe("clocks", () => {
  const here = Date.UTC(2026, 0, 31, 1, 0)
  it("that agree within five minutes, or of a server that tells no time, are not spoken of", () => {
    for (const dated of ["Sat, 31 Jan 2026 01:04:59 GMT", "Sat, 31 Jan 2026 00:55:01 GMT", null, "昨天"])
      expect(clocksDiffer(dated, here)).toBe(undefined)
  })
  it("that differ are both told, in the time of Beijing", () => {
    expect(clocksDiffer("Tue, 31 Jan 2023 01:00:00 GMT", here)).toEqual({
      zh: "本机时钟为北京时间2026-01-31 09:00:00，服务器为2023-01-31 09:00:00，请先校准不对的一个",
      en: "the clock here says 2026-01-31 09:00:00 (Beijing), that of the server 2023-01-31 09:00:00; set right the one that is wrong"
    })
  })
})

describe("a server that refuses", () => {
  it("is understood by its status", () => {
    expect(refusedWith(401, undefined, false).zh).toContain("需要令牌")
    expect(refusedWith(401, undefined, true).zh).toContain("令牌不对或已作废")
    expect(refusedWith(401, "这个令牌已于北京时间2026-02-01 00:00:00到期", true).zh).toContain(
      "到期（所用的令牌在 GONGKAI_TOKEN"
    )
    expect(refusedWith(403, undefined, true).zh).toContain("只能读")
    expect(refusedWith(413, undefined, true).zh).toContain("超过服务器的上限")
  })

  it("has its own words handed on", () => {
    expect(refusedWith(422, "第三表不平", true).zh).toBe("服务器没有接受（422）：第三表不平")
    expect(refusedWith(500, "磁盘已满", true).zh).toContain("服务器出错（500）：磁盘已满")
    expect(refusedWith(503, "正在备份", true).zh).toBe("服务器暂时不能办理（503）：正在备份")
    expect(refusedWith(503, undefined, true).zh).toContain("服务器正忙")
  })

  it("is no server of reports where it says nothing that one says", () => {
    expect(refusedWith(404, undefined, true).zh).toContain("答话的不是年报服务")
  })

  it("is not followed to another address with the token", () => {
    expect(redirected("https://other.example.cn/").zh).toContain("转到 https://other.example.cn/，令牌没有跟去")
    expect(redirected(null).zh).toContain("转到 别处")
  })
})
