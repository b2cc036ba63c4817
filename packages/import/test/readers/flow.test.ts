/** Lines of a text that are broken at a width are put together again; an indent begins a paragraph, but for that of a whole page. */
import { expect, it, describe } from "vitest"
import { paragraphs } from "../../src/outline/prose.ts"
import { withFlow } from "../../src/readers/flow.ts"
import { readText } from "../../src/readers/text.ts"

const wrapped = (text: string, columns: number): ReadonlyArray<string> => {
  const lines: Array<string> = []
  let line = ""
  for (const each of text) {
    if (line.length >= columns && !/[，。；）》”]/u.test(each)) {
      lines.push(line)
      line = ""
    }
    line += each
  }
  return [...lines, line]
}
const told = (...lines: ReadonlyArray<string>) => {
  const text = lines.join("\n")
  return paragraphs(withFlow(readText(text), text).blocks).map((each) => each.text)
}

const one =
  "全年按照要求办理公开事项，重点工作都有台账，差错当场改正，到期前提醒经办人员。对已公开的信息逐条清理，失效的加注说明，重复的予以合并，并在网站首页设置专栏集中展示"
const two =
  "畅通线上线下渠道，在服务大厅设置查阅点，配备专用设备，供群众免费使用。围绕群众关心的事项开展解读，采用图表、问答、视频等多种形式，全年解读政策文件三十二件"

describe("lines broken at a width", () => {
  it("go on although a sentence or a title ends with the line, and end where the line is short", () => {
    // The first lines end within a sentence, with a full stop and with 》.
    const text =
      "甲".repeat(19) + "。" + "乙".repeat(20) + "丙".repeat(19) + "》" + "丁".repeat(20) + "戊".repeat(20) + "己己。"
    expect(told(...wrapped(text, 20), ...wrapped(`${two}。`, 20))).toEqual([text, `${two}。`])
  })

  it.each(["　　", "    "])("begin a paragraph where they are set in by “%s”", (indent) => {
    const texts = [`${one}。`, `${two}。`, "单独一行的段落。", `${one}。`]
    const lines = texts.flatMap((text) => wrapped(indent + text, 24 + indent.length))
    expect(told(...lines)).toEqual(texts)
  })

  it("are not set in where a whole page is", () => {
    const page = wrapped(`${one}。`, 22).map((line) => `      ${line}`)
    expect(told(...page, ...wrapped(`（二）${two}。`, 22))).toEqual([`${one}。`, `（二）${two}。`])
  })

  it("go on over the end of a page, which leaves a blank line", () => {
    const lines = wrapped(`${one}。`, 20)
    expect(told(...lines.slice(0, 2), "", ...lines.slice(2), ...wrapped(`${two}。`, 20))).toEqual([
      `${one}。`,
      `${two}。`
    ])
  })
})

it("paragraphs that are each on a line of their own stay apart, whatever their length", () => {
  const texts = [`${one}。`, `${two}。`, `${one}；${two}。`, "较短的一段。"]
  expect(told(...texts)).toEqual(texts)
})

const full = wrapped(`${one}。`, 20)

describe("a line that ends early", () => {
  it("goes on in an address that would not have fitted", () =>
    expect(told(...full, "报告的电子版可以从本机关网站，网址：", "<http://www.example.cn/a/>查阅下载。")).toHaveLength(
      2
    ))

  it("goes on behind a bracket in a sentence", () =>
    expect(told(...full, "依照，（以下简称《统一的格式》）", ...wrapped(`的要求，${two}。`, 20))).toHaveLength(2))
})
