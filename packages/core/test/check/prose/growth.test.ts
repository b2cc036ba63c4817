/** Growth that the text itself bears out or contradicts, without any report of last year. */
import { describe, expect, it } from "@effect/vitest"
import { said } from "../../support/said.ts"

const growth = (text: string) => said("text.growth", text)

describe("growth within the text", () => {
  it.each([
    "上年收到80件，今年收到92件，增长15%。",
    "申请数由上年的80件增加到92件，增长15%。",
    "收到92件，较2022年（80件）增加12件。",
    "收到92件，同比增加12件，增长15%。",
    "收到92件，同比增加12件，其中网上申请增长40%。",
    "受理申请86件，办结80件，较上年分别增长7.5%、14.3%。",
    "受理160件，较上年的80件翻一番。",
    "公开预决算66条，其中预算34条、决算32条，比上年多4条，增长6.5%。",
    "办结率由上年的95%提高到98%。",
    `收到92件，较上年的80件增长15%，${"另有工作动态3件，".repeat(12)}均已公开。`,
    `收到92件，同比增加12件，增长15%，${"另有工作动态3件，".repeat(12)}均已公开。`,
    "上年收到0件，今年收到92件，增加92件。",
    "上年收到0件，今年收到92件，增长100%。",
    "上年收到80件，今年收到92件，办结90件，办结数增长3%。"
  ])("that the numbers bear out, or of which they say nothing, is right: %s", (text) =>
    expect(growth(text)).toEqual([])
  )

  it.each([
    ["上年收到80件，今年收到92件，增长25%。", "“增长25%”：按文中的数，92÷80－1＝15.0%"],
    ["申请数由上年的80件增加到92件，下降15%。", "“下降15%”：按文中的数，92÷80－1＝15.0%"],
    ["上年收到0件，今年收到92件，增加90件。", "“增加90件”：按文中的数，92－0＝92"],
    ["收到92件，较2022年（80件）增加22件。", "“增加22件”：按文中的数，92－80＝12"],
    ["收到92件，同比增加12件，增长25%。", "“增长25%”：按文中的数，92÷80－1＝15.0%"],
    ["受理160件，较上年的120件翻一番。", "“翻一番”：按文中的数，160÷120－1＝33.3%"]
  ])("that they contradict is a warning with the arithmetic: %s", (text, message) => {
    const [found = "", ...more] = growth(text)
    expect(more).toEqual([])
    expect(found.slice(-message.length + 1)).toBe(message.slice(1))
  })
})
