/** A document that LibreOffice opened, changed and saved: the change is read back and nothing else, a comment or a tracked change told. */
import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Draft from "@gongkai/core/Draft"
import * as Edition from "@gongkai/core/Edition"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Change } from "@gongkai/core/Entry"
import { heading, type Narrative, paragraph } from "@gongkai/core/Narrative"
import { read } from "@gongkai/import"
import { document } from "@gongkai/office"
import * as Effect from "effect/Effect"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

const isThere = spawnSync("soffice", ["--version"]).error === undefined
const isAsked = process.env["GONGKAI_REQUIRE_TOOLS"] !== undefined
const cwd = mkdtempSync(join(tmpdir(), "gongkai-office-"))
afterAll(() => rmSync(cwd, { recursive: true }))

/** Files as LibreOffice saves them in another format. */
const saved = (to: string, from: ReadonlyArray<string>, out: string): void => {
  const profile = `-env:UserInstallation=file://${join(cwd, "profile")}`
  const run = [profile, "--headless", "--convert-to", to, "--outdir", out, ...from]
  const { status, stderr } = spawnSync("soffice", run, { cwd, encoding: "utf8" })
  if (status !== 0) throw new Error(stderr)
}

/** A document with a list and a table in its text, as one text: what a person changes in it. */
const typed: Narrative = [
  heading(2, "（一）主动公开"),
  paragraph("全年信息公开有条不紊，渠道畅通。"),
  { type: "list", ordered: true, items: [{ text: "修路" }, { text: "护林" }] },
  { type: "table", caption: "表1 公开渠道", head: [["渠道", "条数"]], rows: [["网站", "8157"]] },
  paragraph("另有其他工作")
]
const edited = (block: number, other: Narrative[number]): Narrative => typed.with(block, other)
const meta = `<dc:creator>李某</dc:creator><dc:date>2024-01-10T09:00:00</dc:date>`
const tracked = (xml: string, out: string, put: string): string =>
  xml
    .replace(
      out,
      `<text:change text:change-id="o"/><text:change-start text:change-id="i"/>${put}<text:change-end text:change-id="i"/>`
    )
    .replace(
      /<office:text[^>]*>/u,
      (text) =>
        `${text}<text:tracked-changes><text:changed-region text:id="i"><text:insertion><office:change-info>${meta}</office:change-info></text:insertion></text:changed-region>` +
        `<text:changed-region text:id="o"><text:deletion><office:change-info>${meta}</office:change-info><text:p>${out}</text:p></text:deletion></text:changed-region></text:tracked-changes>`
    )

interface Edit {
  readonly change: (xml: string) => string
  readonly overview?: Narrative
  /** The one figure that a person changed, where it was one. */
  readonly figure?: number
  readonly says?: string
}
const said = "全年信息公开有条不紊，渠道畅通。"
const edits: { readonly [name: string]: Edit } = {
  untouched: { change: (xml) => xml },
  "with a figure changed": { change: (xml) => xml.replace(">9017<", ">4711<"), figure: 4711 },
  "with a sentence more": {
    change: (xml) => xml.replace("渠道畅通。", "渠道畅通。新增一句。"),
    overview: edited(1, paragraph(`${said}新增一句。`))
  },
  "with a paragraph more, without a stop": {
    change: (xml) => xml.replace(/(<text:p [^>]*>)另有其他工作/u, "$1新增一段没有句号</text:p>$1另有其他工作"),
    overview: [...typed.slice(0, 4), paragraph("新增一段没有句号"), paragraph("另有其他工作")]
  },
  "with an item more": {
    change: (xml) =>
      xml.replace(/(<text:list-item>\s*<text:p [^>]*>)护林(<\/text:p>\s*<\/text:list-item>)/u, "$1护林$2$1巡山$2"),
    overview: edited(2, { type: "list", ordered: true, items: [{ text: "修路" }, { text: "护林" }, { text: "巡山" }] })
  },
  "with a cell of its text changed": {
    change: (xml) => xml.replace(">8157<", ">8158<"),
    overview: edited(3, { type: "table", caption: "表1 公开渠道", head: [["渠道", "条数"]], rows: [["网站", "8158"]] })
  },
  "with a comment": {
    change: (xml) =>
      xml.replace(
        "渠道畅通。",
        `渠道<office:annotation office:name="1">${meta}<text:p>请核实</text:p></office:annotation>畅通。<office:annotation-end office:name="1"/>`
      ),
    says: "文中有 1 条批注，没有读入"
  },
  "with a change that was tracked": {
    change: (xml) => tracked(xml, "渠道畅通", "渠道十分通畅"),
    overview: edited(1, paragraph("全年信息公开有条不紊，渠道十分通畅。")),
    says: "修订还没有接受或拒绝"
  }
}
const editNames = Object.keys(edits)
const cellNumber = (cell: string): number => 9000 + Edition.place(edition2021, cell)
const report: Draft.Draft = Draft.fill(
  edition2021,
  {
    year: 2023,
    agency: { name: "青崖县林业局" },
    reading: "published",
    signature: { organ: "青崖县林业局", date: "2024-01-15" }
  },
  (cell) => Change.make(cellNumber(cell)),
  ({ key }) => (key === "overview" ? typed : [paragraph("人手不足，将予改进。")])
)

describe.skipIf(!isThere && !isAsked)("a document changed in LibreOffice", () => {
  beforeAll(() => {
    mkdirSync(join(cwd, "edited"), { recursive: true })
    writeFileSync(join(cwd, "edit.docx"), document(report))
    saved("fodt", ["edit.docx"], "edited")
    const xml = readFileSync(join(cwd, "edited", "edit.fodt"), "utf8")
    editNames.forEach((name, at) => writeFileSync(join(cwd, "edited", `e${at}.fodt`), edits[name]?.change(xml) ?? ""))
    for (const to of ["docx", "odt"])
      saved(
        to,
        editNames.map((_, at) => `edited/e${at}.fodt`),
        "edited"
      )
  }, 300_000)

  it.each(editNames.flatMap((name) => ["docx", "odt"].map((ending) => [name, ending] as const)))(
    "%s is read back from .%s: the change and nothing else",
    async (name, ending) => {
      const { overview = typed, figure, says = "" } = edits[name] ?? {}
      const bytes = readFileSync(join(cwd, "edited", `e${editNames.indexOf(name)}.${ending}`))
      const { draft, messages } = await Effect.runPromise(read({ name: `a.${ending}`, bytes }))
      const found = Edition.slots(edition2021).flatMap(({ cell }) =>
        Draft.at(draft, cell) === cellNumber(cell) ? [] : [Draft.at(draft, cell)]
      )
      expect(found).toEqual(figure === undefined ? [] : [figure])
      expect(draft).toMatchObject({ overview, signature: report.signature })
      expect(messages.map(({ text }) => text.zh).join("\n")).toContain(says)
    }
  )
})
