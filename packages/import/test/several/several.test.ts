/** A file with several reports gives each of them whole, and a file with one stays one. */
import type { Draft } from "@gongkai/core/Draft"
import { entries } from "@gongkai/core/Draft"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import type { Edition } from "@gongkai/core/Edition"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type Options, read, readAll } from "../../src/index.ts"
import { balanced } from "../support/balanced.ts"
import { boundPages, boundSheets, boundText, boundWord } from "../support/bound.ts"
import { csv, markdown, word, workbook, workbookOf } from "../support/office.ts"
import { page } from "../support/pages.ts"
import { printed, title } from "../support/printed.ts"
import { lineByLine, tabbed } from "../support/tabbed.ts"

interface Made {
  readonly edition: Edition
  readonly draft: Draft
}

const made = (edition: Edition, year: number, numbers: ReadonlyArray<number>, name = "示例市临水街道"): Made => ({
  edition,
  draft: { ...balanced(edition, numbers), year, agency: { name } }
})

const now = made(edition2021, 2023, [3, 1, 4, 1, 5, 9, 2, 6])
const before = made(edition2021, 2022, [2, 7, 1, 8, 2, 8])

const bytesOf = (content: Uint8Array | string): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : content

const told = async (content: Uint8Array | string, options: Options = {}) => {
  const result = await Effect.runPromise(Effect.result(readAll({ name: "年报", bytes: bytesOf(content) }, options)))
  if (Result.isFailure(result)) return result.failure.text.zh
  return result.success.map((each) =>
    Result.isFailure(each)
      ? each.failure.text.zh
      : { ...head(each.success), cells: entries(each.success.edition, each.success.draft) }
  )
}

const head = ({ draft, edition }: Made) => ({ agency: draft.agency.name, year: draft.year, edition: edition.key })
const wanted = (all: ReadonlyArray<Made>) =>
  all.map((each) => ({ ...head(each), cells: entries(each.edition, each.draft) }))

const pairs: ReadonlyArray<readonly [string, ReadonlyArray<Made>]> = [
  ["of two years", [now, before]],
  ["of two organs", [now, made(edition2021, 2023, [12, 0, 8], "示例市望江街道")]],
  ["of one organ and year, a correction behind its original", [now, made(edition2021, 2023, [11, 22, 33, 44, 1])]],
  ["of two editions", [made(edition2019, 2020, [5, 6, 7, 8]), now, before]]
]

const files: ReadonlyArray<readonly [string, (all: ReadonlyArray<Made>) => Uint8Array | string]> = [
  ["Word", (all) => boundWord(all.map(({ edition, draft }) => word(edition, draft)))],
  ["a web page", (all) => boundPages(all.map(({ edition, draft }) => page(edition, draft)))],
  ["CSV", (all) => boundText(all.map(({ edition, draft }) => csv(edition, draft)))],
  ["Markdown", (all) => boundText(all.map(({ edition, draft }) => markdown(edition, draft)))],
  ["text with tabs", (all) => boundText(all.map(({ edition, draft }) => tabbed(edition, draft)))],
  ["text, a cell a line", (all) => boundText(all.map(({ edition, draft }) => lineByLine(edition, draft)))],
  [
    "sheets",
    (all) =>
      boundSheets(
        all.map(({ edition, draft }, at) => [`表${at}`, workbook("xlsx")(edition, draft)]),
        "xlsx"
      )
  ],
  [
    "sheets of an old workbook",
    (all) =>
      boundSheets(
        all.map(({ edition, draft }, at) => [`表${at}`, workbook("biff8")(edition, draft)]),
        "biff8"
      )
  ]
]

describe.each(pairs)("several reports %s", (_, all) => {
  it.each(files)("are each read whole from %s", async (__, write) => {
    expect(await told(write(all))).toEqual(wanted(all))
  })
})

const text = ({ edition, draft }: Made) => tabbed(edition, draft)
const parts = ["三、收到", "四、因", "五、存在", "六、其他"]
const running = (each: Made) =>
  parts.reduce((whole, part) => whole.replace(part, `${title(each.draft)}\n${part}`), text(each))
const contents = (each: Made) =>
  [
    title(each.draft),
    "目录",
    ...each.edition.sections.map((section, at) => `${"一二三四五六".charAt(at)}、${section.title}`)
  ].join("\n")
const tables = (each: Made) => text(each).slice(text(each).indexOf("二、主动公开"), text(each).indexOf("五、存在"))
const withoutFirst = (each: Made) =>
  text(each).slice(0, text(each).indexOf("一、总体")) + text(each).slice(text(each).indexOf("二、主动公开"))
const partsOf = (each: Made) => text(each).slice(text(each).indexOf("二、主动公开"))
const [own, last] = [title(now.draft), title(before.draft)]

describe("the beginning of the second report", () => {
  it.each([
    ["behind a signature", `${text(now)}\n示例市临水街道\n2024年1月12日\n${text(before)}`],
    ["behind a cover and contents", `${contents(now)}\n${text(now)}\n${contents(before)}\n${text(before)}`],
    ["where the title also heads every page", `${running(now)}\n${running(before)}`],
    ["with a title on two lines", `${text(now)}\n${text(before).replace("街道", "街道\n")}`],
    ["below the contents of a compilation", `${own}\n${last}\n\n${text(now)}\n${text(before)}`],
    ["with a remark behind the title", `${text(now)}\n${text(before).replace(last, `${last}（更正）`)}`],
    ["with a year in characters", `${text(now)}\n${text(before).replace("2022年", "二〇二二年")}`],
    ["in the middle of a paragraph", `${text(now)} ${text(before).replace("\n", " ")}`],
    ["without its part one", `${text(now)}\n${withoutFirst(before)}`],
    ["where neither has its part one", `${withoutFirst(now)}\n${withoutFirst(before)}`],
    ["of tables alone", `${own}\n${tables(now)}\n${last}\n${tables(before)}`]
  ])("is found %s", async (_, content) => {
    expect(await told(content)).toEqual(wanted([now, before]))
  })

  it("that cannot be placed is said with where it was seen, and nothing is read", async () => {
    const untitled = text(before).slice(text(before).indexOf("\n") + 1)
    expect(await told(`${text(now)}\n\n${untitled}`)).toMatch(/第\d+行“一、总体情况”和统计表又出现了一次/u)
  })
})

const sheet = (each: Made) => workbook("xlsx")(each.edition, each.draft)

/** The tables of a report, each on a sheet named by its year. */
const sheetsByTable = ({ edition, draft }: Made, year: string): ReadonlyArray<readonly [string, Uint8Array]> => {
  const pieces = printed(edition, draft)
  return pieces.flatMap((piece, at) => {
    const above = pieces[at - 1]
    return "grid" in piece && above !== undefined ? [[`${year}表${at}`, workbookOf([above, piece])] as const] : []
  })
}

describe("a file stays one report", () => {
  it.each([
    ["with last year's table as an annex", `${text(now)}\n附：上年统计表\n${tables(before)}`],
    ["with an annex under last year's title", `${text(now)}\n附件\n${last}\n${tables(before)}`],
    [
      "with one part of last year's behind it",
      `${text(now)}\n${last}\n${withoutFirst(before).slice(withoutFirst(before).indexOf("二、"), withoutFirst(before).indexOf("三、"))}`
    ],
    ["with an annex that has the parts of last year's", `${text(now)}\n附件1\n${withoutFirst(before)}`],
    ["with an annex whose line has last year's title", `${text(now)}\n附件：${withoutFirst(before)}`],
    ["with last year's parts below a line that says so", `${text(now)}\n上年情况\n${partsOf(before)}`],
    [
      "that mentions last year's title",
      text(now).replace("一、总体情况\n", `一、总体情况\n《${last}》已于上年公布。\n`)
    ],
    ["with its title on every page", running(now)],
    ["with a cover and contents", `${contents(now)}\n${text(now)}`],
    ["with links to other years behind it", `${text(now)}\n相关链接\n${last}\n${last.replace("2022", "2021")}`],
    ["with links to other years before it", `${last}\n${last.replace("2022", "2021")}\n${text(now)}`],
    ["that the page prints twice", `${text(now)}\n\n${text(now)}`]
  ])("%s", async (_, content) => {
    expect(await told(content)).toEqual(wanted([now]))
  })

  it("on a sheet for each table, beside one of another year on as many", async () => {
    const content = boundSheets([...sheetsByTable(now, "2023"), ...sheetsByTable(before, "2022")], "xlsx")
    const all = await told(content)
    expect(all).toHaveLength(2)
    expect(all).toMatchObject(
      [now, before].map(({ edition, draft }) => ({ year: draft.year, cells: entries(edition, draft) }))
    )
  })

  it("beside a hidden sheet with last year's", async () => {
    const content = boundSheets(
      [
        ["上年", sheet(before), true],
        ["年报", sheet(now)]
      ],
      "xlsx"
    )
    expect(await told(content)).toEqual(wanted([now]))
  })
})

describe("where one of two has lost its tables", () => {
  const broken = text(before).replace(tables(before), "")

  it.each([
    ["first", `${broken}\n\n${text(now)}`, 1],
    ["second", `${text(now)}\n\n${broken}`, 0]
  ])("the %s is read as prose alone, the other whole", async (_, content, at) => {
    const all = await told(content)
    expect(all[at]).toEqual(wanted([now])[0])
    const { edition, draft } = before
    expect(all[1 - at]).toMatchObject({ year: draft.year, cells: entries(edition, draft).map(() => ({ unread: "" })) })
  })
})

const line = (...cells: ReadonlyArray<string>) => cells.join("\t")

describe("where the file ends within the second report", () => {
  const cutBehind = (words: string) => text(before).slice(0, text(before).indexOf(words) + words.length)

  it.each([
    ["in its first table", text(before).slice(0, text(before).indexOf("三、收到"))],
    ["with no more than lines of that table", `${cutBehind("二、主动公开政府信息情况\n")}信息内容\n规章 3 1 8\n`],
    [
      "below headings with no sentence",
      `${cutBehind("一、总体情况\n")}二、主动公开政府信息情况\n${line("信息内容", "本年制发件数", "本年废止件数", "现行有效件数")}\n${line("规章", "3", "1", "8")}`
    ],
    ["behind the heading of its first table", cutBehind("二、主动公开政府信息情况")],
    ["in its part one", `${cutBehind("一、总体情况\n")}全年办结申请，没有逾期。`]
  ])("%s, both are told apart", async (_, rest) => {
    const all = await told(`${text(now)}\n${rest}`)
    expect(all).toMatchObject([{ year: now.draft.year }, { year: before.draft.year }])
    expect(all[0]).toEqual(wanted([now])[0])
  })

  it.each([
    ["a title and a heading alone", `${last}\n一、总体情况`],
    ["a title and headings with the numbers of their pages", `${last}\n一、总体情况\t2\n二、主动公开政府信息情况\t3`],
    ["a title of the same year", `${own}\n一、总体情况\n全年办结申请，没有逾期。`]
  ])("%s begin none", async (_, rest) => {
    expect(await told(`${text(now)}\n${rest}`)).toHaveLength(1)
  })
})

describe("one of several", () => {
  const content = bytesOf(`${text(now)}\n\n${text(before)}`)
  const one = (options: Options) => Effect.runSync(Effect.result(read({ name: "年报.txt", bytes: content }, options)))

  it.each([
    [1, 2023],
    [2, 2022],
    [2022, 2022]
  ])("is picked by %d", (report, year) => {
    expect(Result.getOrThrow(one({ report })).draft.year).toBe(year)
  })

  it("is never taken silently: all are named, with where they begin", () => {
    const result = one({})
    const said = Result.isFailure(result) ? result.failure.text : { zh: "", en: "" }
    expect(said.zh).toMatch(
      /有2份报告，请指明一份.*\n {2}1 {2}示例市临水街道 2023年度（第1行起）\n {2}2 {2}示例市临水街道 2022年度/su
    )
    expect(said.en).toMatch(/2 reports in the file; name one.*2022 \(from line \d+\)/su)
  })

  it("that is not there is refused", () => {
    expect(Result.isFailure(one({ report: 2019 }))).toBe(true)
    expect(Result.isFailure(one({ report: 3 }))).toBe(true)
  })
})
