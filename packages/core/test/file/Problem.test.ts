/** Everything wrong with a file is told at once, with its place, in Chinese and English. */
import { describe, expect, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as Interchange from "../../src/file/Interchange.ts"
import { pointer } from "../../src/file/Problem.ts"
import { problems, spoiled } from "../support/files.ts"

describe("a pointer", () => {
  it("leads by RFC 6901 from the file down to the place", () => {
    expect(pointer(["requests", "received", "total"])).toBe("/requests/received/total")
    expect(pointer(["overview", 0, "text"])).toBe("/overview/0/text")
    expect(pointer(["a/b", "m~n"])).toBe("/a~1b/m~0n")
    expect(pointer([])).toBe("")
  })
})

describe("a sound file", () => {
  it("has no problem", () => expect(problems(spoiled({}))).toEqual([]))
})

describe("a cell that cannot be read", () => {
  it("is told by part, row and column, with what it should hold and what it holds", () => {
    expect(problems(spoiled({ "/requests/received/naturalPerson": "十七" }))).toEqual([
      {
        pointer: "/requests/received/naturalPerson",
        message: {
          zh:
            "三、收到和处理政府信息公开申请情况“一、本年新收政府信息公开申请数量／自然人”（/requests/received/naturalPerson）：" +
            '应为不小于0的整数；未填写作 null，本项全年无写作 "none"，不适用写作 "n/a"，读到 "十七"',
          en:
            "/requests/received/naturalPerson: a whole number from 0 up is needed; " +
            'null is blank, "none" declares none, "n/a" is not applicable, found "十七"'
        }
      }
    ])
  })

  it("of money is told to be a string of 万元", () => {
    const [problem] = problems(spoiled({ "/proactive/fees/amount": 7730.28 }))
    expect(problem?.pointer).toBe("/proactive/fees/amount")
    expect(problem?.message.zh).toContain('应为带引号的万元数，至多六位小数，如 "7730.28"')
    expect(problem?.message.zh).toContain("读到 7730.28")
  })

  it.each([-1, 1.5, true, [], { unread: 3 }, { unread: "?", candidates: [-1] }, { candidates: ["?"], unread: 1 }])(
    "is one problem at the cell, whatever it holds: %j",
    (value) => {
      const cell = "/requests/outcome/denied/stateSecret/organization/business"
      expect(problems(spoiled({ [cell]: value })).map(({ pointer }) => pointer)).toEqual([cell])
    }
  )
})

describe("an unread cell with a key too many or too few", () => {
  const cell = "/requests/received/total"

  it("is told by the key", () => {
    expect(problems(spoiled({ [cell]: {} })).map(({ pointer }) => pointer)).toEqual([`${cell}/unread`])
    expect(problems(spoiled({ [cell]: { unread: "?", other: 1 } })).map(({ pointer }) => pointer)).toEqual([
      `${cell}/other`
    ])
  })
})

describe("all problems", () => {
  it("are told at once, each with its pointer, in Chinese and in English", () => {
    const found = problems(
      spoiled({
        "/year": 1999,
        "/agency/name": "",
        "/agency/postcode": "22300",
        "/publishedOn": "2024-02-30",
        "/proactive/rules/issued": -1,
        "/requests/received/total": "x",
        "/review": undefined
      })
    )
    expect(found.map(({ pointer }) => pointer).toSorted()).toEqual([
      "/agency/name",
      "/agency/postcode",
      "/proactive/rules/issued",
      "/publishedOn",
      "/requests/received/total",
      "/review",
      "/year"
    ])
    for (const { pointer, message } of found) {
      expect(message.zh).toMatch(/[\u4e00-\u9fff]/u)
      expect(message.zh).toContain(`（${pointer}）`)
      expect(message.en.startsWith(`${pointer}: `)).toBe(true)
    }
  })

  it("are one Chinese message of an error, a line each", () => {
    const result = Interchange.decode(spoiled({ "/year": 1999, "/agency/postcode": "22300" }))
    expect(Result.isFailure(result) ? result.failure._tag : "").toBe("Invalid")
    expect(Result.isFailure(result) ? result.failure.message.split("\n") : []).toHaveLength(2)
  })
})

describe("each field of the head", () => {
  it.each([
    ["/year", 1999, "年度（/year）：年度应为2008至2100之间的整数，读到 1999"],
    ["/agency/postcode", "22300", '机关（/agency/postcode）：邮政编码应为6位数字，读到 "22300"'],
    ["/publishedOn", "2024-02-30", '公布日期（/publishedOn）：日历上没有这一天，读到 "2024-02-30"'],
    ["/publishedOn", "2024年", '公布日期（/publishedOn）：日期应写作 2024-01-31，读到 "2024年"'],
    ["/title", "两\n行", '标题（/title）：不得含换行或控制字符，读到 "两\\n行"'],
    ["/scope", "whole", '统计范围（/scope）：应为 "own"、"aggregate" 之一，读到 "whole"'],
    ["/year", "2024", '年度（/year）：应为数，不加引号，读到 "2024"'],
    ["/title", 2024, "标题（/title）：应为带引号的文字，读到 2024"],
    ["/agency", "乡政府", '机关（/agency）：应为若干项，写在花括号 { } 里，读到 "乡政府"'],
    ["/waivers", "无", '说明事项（/waivers）：应为列表，写在方括号 [ ] 里，读到 "无"']
  ])("has its own message: %s", (pointer, value, message) => {
    expect(problems(spoiled({ [pointer]: value })).map(({ message: { zh } }) => zh)).toEqual([message])
  })
})

describe("keys", () => {
  it.each([
    "/waiver",
    "/agency/fax",
    "/requests/recieved",
    "/requests/received/organization/farms",
    "/review/cases/total"
  ])("that the format does not have are refused, not dropped: %s", (key) => {
    const found = problems(spoiled({ [key]: 1 }))
    expect(found.map(({ pointer }) => pointer)).toEqual([key])
    expect(found[0]?.message.zh).toContain("没有这一项，请核对写法")
    expect(found[0]?.message.en).toBe(`${key}: there is no such key; check the spelling`)
  })

  it.each([
    "/year",
    "/agency",
    "/agency/name",
    "/overview",
    "/requests/received",
    "/requests/received/total",
    "/review"
  ])("that are missing are named: %s", (key) => {
    const found = problems(spoiled({ [key]: undefined }))
    expect(found.map(({ pointer }) => pointer)).toEqual([key])
    expect(found[0]?.message.zh.endsWith("：缺少此项")).toBe(true)
    expect(found[0]?.message.en).toBe(`${key}: this is missing`)
  })

  it("__proto__ is a key like any other: refused", () => {
    const text = JSON.stringify(spoiled({})).replace("{", '{"__proto__":{"year":1999},')
    expect(problems(text).map(({ pointer }) => pointer)).toEqual(["/__proto__"])
  })
})

describe("text that no canonical file can hold", () => {
  it.each([
    ["/requests/received/total", { unread: "\ud800" }],
    ["/overview", [{ type: "paragraph", text: "\udc00" }]],
    ["/provenance", { file: "\ud800", reader: "docx", cells: {} }],
    ["/provenance", { file: "", reader: "docx", cells: { "a/b/c": { text: "\ud800" } } }],
    ["/waivers", [{ rule: "\ud800", cells: [], values: [], reason: "无", by: "无", on: "2024-01-31" }]],
    ["/waivers", [{ rule: "a.b", cells: [], values: ["\ud800"], reason: "无", by: "无", on: "2024-01-31" }]],
    ["/agency/email", "a\ud800@b.cn"],
    ["/agency/website", "https://\ud800"]
  ])("a lone surrogate is refused where it stands: %s", (pointer, value) => {
    const found = problems(spoiled({ [pointer]: value }))
    expect(found).toHaveLength(1)
    expect(found[0]?.pointer.startsWith(pointer)).toBe(true)
  })
})

describe("what is not a report", () => {
  it.each([null, 3, "gongkai", [], {}, { edition: "2021" }])("is told so: %j", (input) => {
    expect(problems(JSON.stringify(input))).toEqual([
      {
        pointer: "",
        message: {
          zh: '这不是年报交换文件：缺少 "format": "gongkai/report@1"',
          en: 'This is not a report file: "format": "gongkai/report@1" is missing'
        }
      }
    ])
  })

  it("may be a file of another format: that is one problem, at its format", () => {
    expect(problems(spoiled({ "/format": "gongkai/report@2" })).map(({ pointer }) => pointer)).toEqual(["/format"])
  })

  it.each([
    ["2022", '不认识的格式版本 "2022"（/edition）；可用的有 2019, 2021'],
    [2021, "不认识的格式版本 2021（/edition）；可用的有 2019, 2021"],
    [undefined, "不认识的格式版本 （未写）（/edition）；可用的有 2019, 2021"]
  ])("may be of an edition nobody knows: %j", (edition, message) => {
    expect(problems(spoiled({ "/edition": edition }))).toMatchObject([
      { pointer: "/edition", message: { zh: message } }
    ])
  })

  it("may be a file cut off: told where it ends", () => {
    const text = JSON.stringify(spoiled({}), undefined, 2).split("\n").slice(0, 5).join("\n")
    const [problem] = problems(text)
    expect(problem?.message.zh).toMatch(/^第5行第\d+列：JSON 到此中断，文件不完整$/u)
    expect(problem?.message.en).toMatch(/^line 5, column \d+: the JSON ends here, unfinished$/u)
    expect(problems("")).toMatchObject([{ message: { zh: "第1行第1列：JSON 到此中断，文件不完整" } }])
  })

  it("may be cut off inside a string, however long it is and whatever it quotes", () => {
    for (const text of [`{"title":"${"字".repeat(5_000_000)}`, String.raw`{"title":"所谓\"公开`]) {
      expect(problems(text)).toMatchObject([
        { message: { zh: `第1行第${text.length + 1}列：JSON 到此中断，文件不完整` } }
      ])
    }
  })

  it("may be no JSON at all: told where that shows", () => {
    expect(problems('{\n  "format": gongkai\n}')).toMatchObject([
      { pointer: "", message: { zh: "第2行第13列：不是正确的 JSON", en: "line 2, column 13: this is not valid JSON" } }
    ])
  })
})
