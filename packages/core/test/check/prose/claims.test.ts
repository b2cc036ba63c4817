/** Numbers of the text are bound to the cells they speak of: what agrees, what contradicts, what is another's, what no table supports. */
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import * as Draft from "../../../src/report/Draft.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { paragraph } from "../../../src/report/Narrative.ts"
import { check } from "../../../src/check/check.ts"
import * as Ledger from "../../../src/report/Ledger.ts"
import { claims } from "../../../src/check/prose/claims.ts"
import * as Vector from "../../../src/report/Vector.ts"
import { balance, report } from "../../support/reports.ts"
import { law } from "../../support/law.ts"

const numbers = {
  ...balance(edition2021, {
    "requests/outcome.granted/naturalPerson": 12,
    "requests/outcome.granted/organization.business": 5,
    "requests/outcome.grantedInPart/naturalPerson": 4,
    "requests/outcome.denied.stateSecret/naturalPerson": 3,
    "requests/outcome.denied.inquiry/naturalPerson": 6,
    "requests/outcome.unavailable.notHeld/naturalPerson": 9,
    "requests/carriedIn/naturalPerson": 7,
    "requests/carriedOut/naturalPerson": 8,
    "review/cases/reconsideration.upheld": 10,
    "review/cases/reconsideration.corrected": 1,
    "review/cases/litigation.direct.upheld": 2,
    "review/cases/litigation.afterReconsideration.pending": 3
  }),
  "proactive/normativeDocuments/issued": 15,
  "proactive/normativeDocuments/repealed": 2
}
const sound: Draft.Draft = report(edition2021, numbers)

const saying = (text: string, name = "示例市人民政府"): Draft.Draft => {
  const said = { agency: { name }, overview: [paragraph(text)] }
  return { ...sound, ...said }
}

/** Each number of a text, with its standing. */
const every = (text: string, agency?: string): ReadonlyArray<readonly [number, string]> => {
  const draft = saying(text, agency)
  const at = Vector.lookup(edition2021, Ledger.numbers(Ledger.ledger(edition2021, draft), "draft"))
  return claims(edition2021, draft, at).map(({ figure, standing: verdict }) => [figure.value, verdict])
}

/** Those that the tables have something to say of. */
const standing = (text: string, agency?: string): ReadonlyArray<readonly [number, string]> =>
  every(text, agency).filter(([, verdict]) => verdict !== "not in the tables")

describe("requests received", () => {
  it.each([
    "2023年，全市共收到政府信息公开申请40件。",
    "2023年，全市共收到政府信息公开申请４０件。",
    "全年受理政府信息公开申请四十件。",
    "全年共收到40件政府信息公开申请。",
    "2023 年，本机关共新收政府信息公开申请 40 件，均按期答复。"
  ])("are those of 本年新收: %s", (text) => expect(standing(text)).toEqual([[40, "agrees"]]))

  it("may count those carried in: either is accepted", () => {
    expect(standing("全市全年共收办政府信息公开申请案件47件。")).toEqual([[47, "agrees"]])
  })
  it("contradict otherwise", () => {
    expect(standing("全市共收到政府信息公开申请41件。")).toEqual([[41, "contradicts"]])
  })
  it("those closed and carried out follow in the same sentence", () => {
    const text = "全市共收到政府信息公开申请40件，共办结39件，结转至2024年8件。"
    expect(standing(text)).toEqual([
      [40, "agrees"],
      [39, "agrees"],
      [8, "agrees"]
    ])
  })
  it("are told apart by applicant", () => {
    expect(standing("收到政府信息公开申请40件，其中自然人申请35件，法人或其他组织申请6件。")).toEqual([
      [40, "agrees"],
      [35, "agrees"],
      [6, "contradicts"]
    ])
  })
})

/** 予以公开 17, 部分公开 4, 不予公开 9, 无法提供 9; 维持 10 and 2, 纠正 1, 尚未审结 3; 自然人 35, 法人 5. */
describe("a number behind several names", () => {
  const received = "共收到政府信息公开申请40件，其中"
  /** Each text with a number that no reading has, in place of N, and one that some reading has. */
  const texts: ReadonlyArray<readonly [string, number, ReadonlyArray<number>]> = [
    ["予以公开及部分公开N件", 20, [21]],
    ["予以公开、部分公开共N件", 17, [21]],
    ["予以公开和部分公开的申请N件", 4, [21]],
    ["公开和部分公开N件", 4, [21]],
    ["予以公开（含部分公开）N件", 17, [21]],
    ["予以公开、部分公开以及不予公开合计N件", 9, [30]],
    ["不予公开、无法提供共N件", 9, [18]],
    ["同意公开N件", 18, [17, 21]],
    ["不同意公开N件", 17, [9, 18]],
    ["未予公开N件", 17, [9, 18]],
    ["未予以公开N件", 17, [9, 18]],
    ["不予公开N件", 18, [9]],
    ["属于国家秘密和属于行政查询事项N件", 6, [9]],
    ["自然人和法人或其他组织申请N件", 5, [40]],
    ["公民、法人或者其他组织申请N件", 5, [40]]
  ]
  it.each(texts)("counts them together: %s", (text, wrong, right) => {
    for (const number of right)
      expect(standing(received + text.replace("N", String(number)))).toEqual([
        [40, "agrees"],
        [number, "agrees"]
      ])
    expect(standing(received + text.replace("N", String(wrong)))).toEqual([
      [40, "agrees"],
      [wrong, "contradicts"]
    ])
  })

  it("is each one's own where 分别 stands before as many numbers", () => {
    expect(standing(`${received}予以公开、部分公开分别为17件、5件。`).slice(1)).toEqual([
      [17, "agrees"],
      [5, "contradicts"]
    ])
  })

  it.each(["延期及部分公开7件", "补正、重复申请5件", "予以公开、部分公开分别为5件"])(
    "is not bound where a name is not known, or each has a number of its own: %s",
    (text) => expect(standing(received + text)).toEqual([[40, "agrees"]])
  )

  it.each([
    ["因信息公开发生行政复议案件、行政诉讼案件共16件。", [16]],
    ["因信息公开发生行政诉讼和行政复议案件16件。", [16]],
    [
      "因信息公开产生行政复议11件和行政诉讼5件，其中行政复议结果维持10件，纠正1件，行政诉讼结果维持2件。",
      [11, 5, 10, 1, 2]
    ],
    ["因信息公开产生行政复议11件和行政诉讼5件，其中维持12件，未审结3件。", [11, 5, 12, 3]],
    ["因信息公开产生行政复议11件，其中维持和纠正11件。", [11, 11]]
  ] as const)("of 四 counts those it may mean: %s", (text, all) => {
    expect(standing(text)).toEqual(all.map((number) => [number, "agrees"]))
    for (const at of all.keys()) {
      let place = -1
      const wrong = text.replaceAll(/\d+/gu, (digits) => (++place === at ? String(Number(digits) + 50) : digits))
      expect(standing(wrong)[at]?.[1]).toBe("contradicts")
    }
  })

  it("of 二 counts 规章 and 规范性文件 together, and nothing where other documents are among them", () => {
    expect(standing("全年制发规章和规范性文件15件。")).toEqual([[15, "agrees"]])
    expect(standing("全年制发规章和规范性文件16件。")).toEqual([[16, "contradicts"]])
    expect(standing("全年制发人事文件、规范性文件25件。")).toEqual([])
  })
})

describe("results and remedies", () => {
  it("groups of results are the sums of their rows", () => {
    const text =
      "共收到政府信息公开申请40件，其中予以公开17件、部分公开4件、不予公开9件、无法提供9件、转下年度办理8件。"
    expect(standing(text).map(([, verdict]) => verdict)).toEqual(Array.from({ length: 6 }, () => "agrees"))
  })
  it("cases are those of 四, 行政诉讼 both ways together", () => {
    expect(standing("因政府信息公开引发行政复议11件，其中结果维持10件，结果纠正2件；行政诉讼5件。")).toEqual([
      [11, "agrees"],
      [10, "agrees"],
      [2, "contradicts"],
      [5, "agrees"]
    ])
  })
  it("documents issued and repealed are those of 二", () => {
    expect(standing("全年制发行政规范性文件15件，废止规范性文件3件。")).toEqual([
      [15, "agrees"],
      [3, "contradicts"]
    ])
  })
})

describe("that there was none", () => {
  it.each([
    "2023年未收到政府信息公开申请。",
    "本年度没有收到公民、法人或者其他组织提出的政府信息公开申请，无收费。",
    "全年未发生因政府信息公开引起的行政复议、行政诉讼。",
    "本年度无行政复议和行政诉讼案件。",
    "未发生行政诉讼。"
  ])("contradicts a table that has some: %s", (text) => expect(standing(text)).toEqual([[0, "contradicts"]]))
  it("agrees where the tables have none", () => {
    const at = Vector.lookup(edition2021, Ledger.numbers(Ledger.ledger(edition2021, report(edition2021)), "draft"))
    const draft = saying("未收到政府信息公开申请，未发生行政复议、行政诉讼。")
    expect(claims(edition2021, draft, at).map(({ standing: verdict }) => verdict)).toEqual(["agrees", "agrees"])
  })
  it("of another year is another scope", () => {
    expect(standing("2022年未收到政府信息公开申请。")).toEqual([[0, "other scope"]])
  })
  it("of results denies those of the remedy that they stand behind", () => {
    expect(standing("未发生行政复议被纠错、行政诉讼败诉情形。")).toEqual([[0, "contradicts"]])
    expect(standing("未发生行政复议、行政诉讼败诉案件。")).toEqual([[0, "agrees"]])
  })
  it.each([
    "全年未收到网上申请。",
    "未收到政府信息公开申请收费投诉。",
    "未收到涉及国家秘密的政府信息公开申请。",
    "未发生因答复超期引发的行政诉讼。",
    "不论有无行政复议，均应答复。"
  ])("is not what is denied of some only: %s", (text) => expect(standing(text)).toEqual([]))
})

describe("results and documents by their own names", () => {
  it("are the rows of 三", () => {
    expect(standing("共收到政府信息公开申请40件，其中属于国家秘密3件，属于行政查询事项7件，重复申请1件。")).toEqual([
      [40, "agrees"],
      [3, "agrees"],
      [7, "contradicts"],
      [1, "contradicts"]
    ])
  })
  it("are the rows of 二", () => {
    expect(standing("全年制定规章1部，作出行政许可决定0件，作出行政处罚决定2件。")).toEqual([
      [1, "contradicts"],
      [0, "agrees"],
      [2, "contradicts"]
    ])
    expect(standing("修订规章制度3项，公示行政许可12件，起草规章2部。")).toEqual([])
  })
})

describe("a number in 万", () => {
  it("agrees with what it may be short for", () => {
    const figures = { "proactive/licensing/decisions": 86_321 }
    const said = { overview: [paragraph("作出行政许可决定8.6万件。")] }
    const draft: Draft.Draft = { ...report(edition2021, figures), ...said }
    const at = Vector.lookup(edition2021, Ledger.numbers(Ledger.ledger(edition2021, draft), "draft"))
    expect(claims(edition2021, draft, at).map(({ standing: verdict }) => verdict)).toEqual(["agrees"])
  })
  it("contradicts what it is not short for", () =>
    expect(standing("作出行政许可决定8.6万件。")).toEqual([[86_000, "contradicts"]]))
})

describe("what is another's or no table's", () => {
  it.each([
    ["区政府办代表区政府受理政府信息公开申请17件。", 17],
    ["市公安局收到政府信息公开申请9件。", 9],
    ["2022年，全市收到政府信息公开申请33件。", 33],
    ["2021年至2023年共受理政府信息公开申请500件。", 500],
    ["行政复议机关共受理行政复议案件356件。", 356]
  ])("another organ, level or year is another scope, never a contradiction: %s", (text, number) =>
    expect(standing(text)).toEqual([[number, "other scope"]])
  )
  it("a whole city's number is another scope in an office's report, and the office's short name its own", () => {
    expect(standing("全市共收到政府信息公开申请1580件。", "示例市人民政府办公室")).toEqual([[1580, "other scope"]])
    expect(standing("市政府办公室收到政府信息公开申请58件。", "示例市人民政府办公室")).toEqual([[58, "contradicts"]])
  })
  it("the organ's own name is its own scope", () => {
    expect(standing("临水街道收到政府信息公开申请41件。", "示例市临水街道")).toEqual([[41, "contradicts"]])
  })
  it.each([
    "全年主动公开政府信息1136条，制作解读21个。",
    "通过网站收到网上申请3件，信函申请2件。",
    "第一季度收到政府信息公开申请3件。",
    "对25件政府信息公开申请收取了信息处理费。",
    "审核政府信息公开申请答复书36件，会商疑难件9件。",
    "做到“办结一件申请、解决一个问题”。",
    "共收到政府信息公开申请40余件。",
    "根据国办公开办函〔2021〕30号文件要求，举办培训3次，培训120人次。",
    "制定行政复议工作流程2类、清单3份。"
  ])("is not bound: %s", (text) => expect(standing(text)).toEqual([]))
})

describe("a change of a number that agreed", () => {
  const Other = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 99_999 }))
  const templates: ReadonlyArray<readonly [(number: number) => string, ReadonlyArray<number>]> = [
    [(number) => `全市共收到政府信息公开申请${number}件。`, [40, 47]],
    [(number) => `全年办结政府信息公开申请${number}件。`, [39]],
    [(number) => `因信息公开发生行政复议案件${number}件。`, [11]],
    [(number) => `就信息公开提起行政诉讼${number}起。`, [5]],
    [(number) => `本年制发行政规范性文件${number}件。`, [15]]
  ]
  law("is a contradiction, whatever the number", [Other], ([number]) => {
    for (const [text, right] of templates)
      expect(standing(text(number))).toEqual([[number, right.includes(number) ? "agrees" : "contradicts"]])
  })
})

describe("the findings", () => {
  it("quote the passage, name the sum and the cells", () => {
    const [finding, ...others] = check(saying("全市共收到政府信息公开申请41件。")).filter(
      ({ rule }) => rule !== "overview.topics"
    )
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      rule: "text.agrees-with-tables",
      severity: "warning",
      verdict: "contradicts",
      cells: ["requests/received/total", "requests/carriedIn/total"],
      passage: { part: "overview", block: 0, quote: "全市共收到政府信息公开申请41件" },
      message: {
        zh: "“全市共收到政府信息公开申请41件”与表格不符：文字为41，表中“本年新收”为40，“本年新收＋上年结转”为47"
      }
    })
  })
})

const standings = (text: string, filled: { readonly [cell: string]: number }): ReadonlyArray<string> => {
  const draft = {
    ...Draft.blank(edition2021, { year: 2023, agency: { name: "云台县水务局" } }),
    overview: [paragraph(text)]
  }
  return claims(edition2021, draft, (cell) => filled[cell]).map((claim) => claim.standing)
}

describe("in a table that is not finished", () => {
  const cells = { received: "requests/received/total", notHeld: "requests/outcome.unavailable.notHeld/total" } as const
  it("a number differs from the cell that it is of, whatever else is blank", () => {
    expect(standings("全年收到政府信息公开申请17件。", { [cells.received]: 16 })).toEqual(["contradicts"])
    expect(standings("全年收到政府信息公开申请16件。", { [cells.received]: 16 })).toEqual(["agrees"])
  })
  it("nothing is known of a number that may be of a blank cell which the text speaks of", () => {
    const text = "全年收到政府信息公开申请17件，其中上年结转1件。"
    expect(standings(text, { [cells.received]: 16 })).toEqual(["unchecked", "unchecked"])
    expect(standings("全年办理政府信息公开申请17件。", { [cells.received]: 16 })).toEqual(["unchecked"])
  })
  it("a sum is too large already where its known cells come to more", () => {
    expect(standings("收到信息公开申请9件，无法提供2件。", { [cells.notHeld]: 3 }).at(-1)).toBe("contradicts")
    expect(standings("收到信息公开申请9件，无法提供4件。", { [cells.notHeld]: 3 }).at(-1)).toBe("unchecked")
  })
})
