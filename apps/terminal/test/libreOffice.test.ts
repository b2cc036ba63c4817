/** What LibreOffice opened, changed and saved is read back: the change and nothing else, or a sentence that names what was not taken. */
import { spawnSync } from "node:child_process"
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import * as Draft from "@gongkai/core/Draft"
import * as Edition from "@gongkai/core/Edition"
import { editionOf } from "@gongkai/core/editions/official"
import * as Interchange from "@gongkai/core/Interchange"
import * as Result from "effect/Result"
import { beforeAll, describe, expect, it } from "vitest"
import { example, folder, inside } from "./support/gongkai.ts"

const cwd = folder()
const isThere = spawnSync("soffice", ["--version"]).error === undefined
const isAsked = process.env["GONGKAI_REQUIRE_TOOLS"] !== undefined

/** Files as LibreOffice saves them in another format. */
const saved = (to: string, from: ReadonlyArray<string>, out: string): void => {
  const profile = `-env:UserInstallation=file://${join(cwd, "profile")}`
  const { status, stderr } = spawnSync(
    "soffice",
    [profile, "--headless", "--convert-to", to, "--outdir", out, ...from],
    {
      cwd,
      encoding: "utf8"
    }
  )
  if (status !== 0) throw new Error(stderr)
}

const reportIn = (name: string): Draft.Draft =>
  Result.getOrThrow(Interchange.parse(readFileSync(join(cwd, name), "utf8")))

/** Reads a file back; answers the report and all that was said. */
const readBack = async (name: string) => {
  const to = `${name.replaceAll(/\W/gu, "-")}.gongkai.json`
  const { out, err } = await inside(["import", name, "-o", to, "--force"], { cwd })
  return { draft: reportIn(to), said: out + err }
}

/** What of two reports is not the same: cells by their address, and parts of the text by their key. */
const changed = (draft: Draft.Draft): ReadonlyArray<string> => {
  const own = reportIn("a.gongkai.json")
  const edition = editionOf(own)
  const cells = Edition.slots(edition).flatMap(({ cell }) =>
    JSON.stringify(Draft.at(draft, cell)) === JSON.stringify(Draft.at(own, cell)) ? [] : [cell]
  )
  const parts = edition.sections.filter((section) => {
    if (section.kind === "form") return false
    return JSON.stringify(Draft.narrative(draft, section)) !== JSON.stringify(Draft.narrative(own, section))
  })
  const head =
    JSON.stringify([draft.year, draft.agency.name]) === JSON.stringify([own.year, own.agency.name]) ? [] : ["head"]
  return [...head, ...cells, ...parts.map(({ key }) => key)]
}

/** The workbook as one text, as LibreOffice writes it: what a person changes there can be changed in it. */
const flat = () => readFileSync(join(cwd, "flat", "a.fods"), "utf8")
const sheets = (text: string) => [...text.matchAll(/<table:table table:name="([^"]*)"[\s\S]*?<\/table:table>/gu)]
const rowsOf = (sheet: string) =>
  [...sheet.matchAll(/<table:table-row[\s\S]*?<\/table:table-row>/gu)].map(([row]) => row)
const row = (text: string) =>
  `<table:table-row><table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell></table:table-row>`

/** A row of table 三 among those that the label of its group covers. */
const rowWithin = (text: string) =>
  `<table:table-row><table:covered-table-cell/><table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell></table:table-row>`

/** Cells side by side that are alike are written as one that repeats: here the first number becomes a cell of its own. */
const firstAlone = (sheet: string): string =>
  sheet.replace(/<table:table-cell[^>]*office:value="[^>]*>[\s\S]*?<\/table:table-cell>/u, (cell) => {
    const repeated = / table:number-columns-repeated="(\d+)"/u
    const many = Number(repeated.exec(cell)?.[1] ?? 1)
    const others = cell.replace(repeated, many > 2 ? ` table:number-columns-repeated="${many - 1}"` : "")
    return many === 1 ? cell : cell.replace(repeated, "") + others
  })

type Change = (sheet: string, name: string) => string
const written = (change: Change, order = (all: ReadonlyArray<string>): ReadonlyArray<string> => all): string => {
  const text = flat()
  const all = sheets(text)
  const [first, last] = [all[0], all.at(-1)]
  if (first === undefined || last === undefined) throw new Error("no sheets")
  const own = all.map(([sheet, name = ""]) => change(sheet, name))
  return text.slice(0, first.index) + order(own).join("\n") + text.slice(last.index + last[0].length)
}
const only =
  (wanted: string, change: (sheet: string) => string): Change =>
  (sheet, name) =>
    name === wanted ? change(sheet) : sheet
const inserted = (sheet: string, at: number, what: string) => {
  const before = rowsOf(sheet)[at] ?? ""
  return sheet.replace(before, what + before)
}
const withoutFormulas = (sheet: string) => sheet.replaceAll(/ table:formula="[^"]*"/gu, "")
const asTexts = (sheet: string) =>
  withoutFormulas(sheet).replaceAll(
    /office:value-type="float" office:value="[^"]*" calcext:value-type="float"/gu,
    'office:value-type="string" calcext:value-type="string"'
  )

const wide = (digits: string): string =>
  Array.from(digits, (digit) => String.fromCodePoint(0xff10 + Number(digit))).join("")

/** Numbers that nobody worked out become texts; the totals stay formulas, which then come to nothing. */
const partsAsTexts = (sheet: string) =>
  sheet.replaceAll(
    /<table:table-cell ((?:(?!table:formula|>).)*)office:value-type="float" office:value="[^"]*" calcext:value-type="float"/gu,
    '<table:table-cell $1office:value-type="string" calcext:value-type="string"'
  )

interface Case {
  /** What a person does in LibreOffice. */
  readonly text: () => string
  /** What is not as it was. */
  readonly changes?: ReadonlyArray<string>
  readonly says?: string
}

const long = `${"长".repeat(32_766)}完`
const cases: { readonly [name: string]: Case } = {
  untouched: { text: () => written((sheet) => sheet) },
  "with sheets renamed": {
    text: () => written((sheet, name) => sheet.replace(`table:name="${name}"`, `table:name="Sheet${name}"`))
  },
  "with sheets turned round": {
    text: () =>
      written(
        (sheet) => sheet,
        (all) => all.toReversed()
      )
  },
  "with numbers as texts": { text: () => written(asTexts) },
  "without formulas": { text: () => written(withoutFormulas) },
  "with blank rows between": {
    text: () => written(only("三", (sheet) => inserted(inserted(sheet, 9, row("")), 6, row(""))))
  },
  "with a remark in a row of its own": {
    text: () => written(only("三", (sheet) => inserted(sheet, 8, rowWithin("其中：网络申请另计")))),
    says: "其中：网络申请另计"
  },
  "with a remark above the table": {
    text: () => written(only("三", (sheet) => inserted(sheet, 1, row("本表由信息公开科填报")))),
    says: "本表由信息公开科填报"
  },
  "with a column hidden": {
    text: () =>
      written(
        only("三", (sheet) =>
          sheet.replace(/<table:table-column [^>]*\/>/u, (column) =>
            column.replace("/>", ' table:visibility="collapse"/>')
          )
        )
      ),
    says: "第 A 列是隐藏的"
  },
  "with a copy of a sheet, changed": {
    text: () =>
      written((sheet, name) =>
        name === "三"
          ? `${sheet.replace('table:name="三"', 'table:name="三_2"').replace(/office:value="\d+"([^>]*>\s*<text:p>)\d+/u, 'office:value="4711"$14711')}\n${sheet}`
          : sheet
      ),
    says: "工作表“三_2”是“三”的副本，内容不同，没有读入"
  },
  "with digits of full width and a unit, as texts": {
    text: () =>
      written(
        only("三", (sheet) =>
          asTexts(sheet).replaceAll(
            /<text:p>(\d+)<\/text:p>/gu,
            (_, digits: string) => `<text:p>${wide(digits)}件</text:p>`
          )
        )
      )
  },
  "with texts beside live totals": {
    text: () => written(only("三", partsAsTexts))
  },
  "with a number changed": {
    text: () =>
      written(
        only("二", (sheet) =>
          firstAlone(withoutFormulas(sheet)).replace(
            /office:value="\d+"([^>]*>\s*<text:p>)\d+/u,
            'office:value="4711"$14711'
          )
        )
      ),
    changes: ["proactive/rules/issued"],
    says: "现为4711"
  },
  "with a paragraph added": {
    text: () => written(only("六", (sheet) => inserted(sheet, 1, row("另有一事：专栏已改版。")))),
    changes: ["otherMatters"],
    says: "“六、其他需要报告的事项”的文字与文件内附带的数据不同"
  },
  "with a text of 32,767 characters": {
    text: () => written(only("六", (sheet) => inserted(sheet, 1, row(long)))),
    changes: ["otherMatters"]
  }
}

const names = Object.keys(cases)
const fileOf = (name: string) => `c${names.indexOf(name)}`

describe.skipIf(!isThere && !isAsked)("saved by LibreOffice", () => {
  beforeAll(async () => {
    await inside(["import", example, "-o", "a.gongkai.json"], { cwd })
    await inside(["export", "a.gongkai.json", "-o", "a.docx"], { cwd })
    await inside(["export", "a.gongkai.json", "-o", "a.xlsx"], { cwd })
    await inside(["export", "a.gongkai.json", "-o", "a.html"], { cwd })
    saved("fods", ["a.xlsx"], "flat")
    mkdirSync(join(cwd, "changed"), { recursive: true })
    for (const name of names) writeFileSync(join(cwd, "changed", `${fileOf(name)}.fods`), cases[name]?.text() ?? "")
    saved(
      "xlsx",
      names.map((name) => `changed/${fileOf(name)}.fods`),
      "workbooks"
    )
    for (const ending of ["docx", "odt", "doc"]) saved(ending, ["a.docx"], ending)
    for (const ending of ["ods", "xls"]) saved(ending, ["a.xlsx"], ending)
    saved("html:HTML (StarWriter)", ["a.html"], "html")
  }, 300_000)

  it.each(["docx", "odt", "doc", "ods", "xls"])("as .%s a report is read back whole", async (ending) => {
    expect(changed((await readBack(`${ending}/a.${ending}`)).draft)).toEqual([])
  })
  it("as a page a report is read back with all its numbers; a space between characters may fall to a line's end", async () => {
    const found = changed((await readBack("html/a.html")).draft)
    expect(found.filter((each) => each.includes("/"))).toEqual([])
  })
  it.each(names)("a workbook %s is read back: the change and nothing else", async (name) => {
    const { changes = [], says = "" } = cases[name] ?? {}
    const { draft, said } = await readBack(`workbooks/${fileOf(name)}.xlsx`)
    expect(changed(draft)).toEqual(changes)
    expect(said).toContain(says)
  })
})
