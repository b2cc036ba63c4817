/** PDFs that somebody wrote on: the original is found under it, and what lies on which page is said. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import * as Interchange from "@gongkai/core/Interchange"
import { print } from "@gongkai/pdf"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { judge } from "../../src/verify/judge.ts"
import { example, folder, inside } from "../support/gongkai.ts"
import { appended, next, type Numbered, objects, pagesOf, put } from "../support/pdfUpdate.ts"

const cwd = folder()
copyFileSync(example, join(cwd, "a.txt"))
await inside(["print", "a.txt", "-o", "a.pdf"], { cwd })
const original = readFileSync(join(cwd, "a.pdf"))
const pages = pagesOf(original)
const free = next(original)

const verified = async (bytes: Uint8Array, previous: ReadonlyArray<string> = []) => {
  const { code, text } = await Effect.runPromise(judge(bytes, { font: [], previous }))
  return { code, said: text.zh }
}

const page = (number: number): Numbered => pages[number - 1] ?? { number: 0, body: "" }

/** A page with something laid on it. */
const laid = (on: number, annotation: string, flags = 4): Buffer =>
  appended(original, [
    put(page(on), "Annots", `[${free} 0 R]`),
    { number: free, body: `<</Type/Annot/F ${flags}${annotation}>>` }
  ])

const catalog = objects(original).find(({ body }) => body.includes("/Type /Catalog")) ?? page(1)

/** Over most of the page. */
const wide = "/Rect[80 100 520 700]"
const margin = "/Rect[10 10 30 30]"
const tables = pages.length - 1

describe("an original with something behind it", () => {
  it.each([
    ["a note beside the text", laid(1, `/Subtype/Text${margin}/Contents(x)`), "第1页：便笺"],
    ["a link", laid(1, `/Subtype/Link${wide}`), "第1页：链接"],
    ["a signature in a margin", laid(2, `/Subtype/Widget/FT/Sig/T(S)${margin}`), "第2页：电子签章"],
    ["a remark that is hidden", laid(tables, `/Subtype/FreeText${wide}`, 2), "隐藏"],
    ["a line that is no update", Buffer.concat([original, Buffer.from("\n% 另存\n")]), "没有改变任何一页"],
    ["another title", appended(original, [{ number: free, body: "<</Title(x)>>" }]), "没有改变任何一页"]
  ])("is the original still when that is %s", async (_, bytes, named) => {
    const { code, said } = await verified(bytes)
    expect(said).toContain("原件未动，其后追加了")
    expect(said).toContain(named)
    expect(said).toContain("重印逐字节相同")
    expect(code).toBe(0)
  })
  it.each([
    ["FreeText", "文字批注"],
    ["Stamp", "图章"],
    ["Square", "图形批注"],
    ["Highlight", "高亮"],
    ["Redact", "密文"],
    ["Unheard", "批注（Unheard）"],
    ["Widget/FT/Sig/T(S)", "电子签章"],
    ["Widget/FT/Tx/T(S)/V(7)", "表单域"]
  ])("can be hidden by a %s over figures, which are named with the page", async (kind, name) => {
    const { code, said } = await verified(laid(tables, `/Subtype/${kind}${wide}`))
    expect(said).toMatch(new RegExp(`原件未动.*第${tables}页：${name}.*盖住了“.*\\d`, "u"))
    expect(code).toBe(1)
  })
  it("can be taken for something else by text beside the figures", async () => {
    expect(await verified(laid(1, `/Subtype/FreeText${margin}/Contents(99)`))).toMatchObject({ code: 1 })
  })
  it.each([
    ["its content", "Contents", `${free} 0 R`],
    [
      "its content, to which some was added",
      "Contents",
      `[${/\/Contents (\d+ 0 R)/u.exec(page(2).body)?.[1]} ${free} 0 R]`
    ],
    ["its size", "CropBox", "[0 0 300 300]"],
    ["its rotation", "Rotate", "90"],
    ["its fonts", "Resources", "<</Font<<>>>>"]
  ])("shows another page 2 when %s was replaced", async (_, key, value) => {
    const stream = "1 1 1 rg 80 100 400 500 re f"
    const { code, said } = await verified(
      appended(original, [
        put(page(2), key, value),
        { number: free, body: `<</Length ${stream.length}>>\nstream\n${stream}\nendstream` }
      ])
    )
    expect(said).toContain("原件未动")
    expect(said).toContain("第2页的内容被改过")
    expect(code).toBe(1)
  })
  it("shows other pages when a font in it was replaced by another", async () => {
    const fonts = objects(original).filter(({ body }) => body.includes("/Type /FontDescriptor"))
    const programs = fonts.map(({ body }) => /\/FontFile2 (\d+ 0 R)/u.exec(body)?.[1] ?? "")
    const swapped = fonts.map((font, at) => put(font, "FontFile2", programs.at(at - 1) ?? ""))
    const { code, said } = await verified(appended(original, swapped))
    expect(said).toMatch(/原件未动.*页的内容被改过/u)
    expect(code).toBe(1)
  })
  it("shows pages that were not printed, or fewer", async () => {
    const tree = objects(original).find(({ body }) => body.includes("/Type /Pages")) ?? page(1)
    const kids = pages.map(({ number }) => `${number} 0 R`)
    const blank: Numbered = { number: free, body: `<</Type/Page/Parent ${tree.number} 0 R/MediaBox[0 0 595 842]>>` }
    const pagesAs = (own: ReadonlyArray<string>) =>
      appended(original, [put(put(tree, "Kids", `[${own.join(" ")}]`), "Count", String(own.length)), blank])
    expect(await verified(pagesAs([...kids, `${free} 0 R`]))).toMatchObject({
      code: 1,
      said: expect.stringContaining(`第${kids.length + 1}页不是印出时的`)
    })
    expect(await verified(pagesAs(kids.slice(0, -1)))).toMatchObject({
      code: 1,
      said: expect.stringContaining(`印出时的第${kids.length}页不见了`)
    })
  })
  it("carries other data when those inside were replaced", async () => {
    const file = objects(original).find(({ body }) => body.includes("/Type /Filespec")) ?? page(1)
    const bytes = appended(original, [put(file, "Desc", "(sha256:00)")])
    expect(await verified(bytes)).toMatchObject({ code: 1, said: expect.stringContaining("其中的数据被换过") })
  })
  it("acts when it is opened", async () => {
    const bytes = appended(original, [put(catalog, "OpenAction", "<</S/JavaScript/JS(app.alert(1))>>")])
    expect(await verified(bytes)).toMatchObject({ code: 1, said: expect.stringContaining("脚本") })
  })
  it("acts when a page is turned to", async () => {
    const bytes = appended(original, [put(page(2), "AA", "<</O<</S/JavaScript/JS(app.alert(1))>>>>")])
    expect(await verified(bytes)).toMatchObject({ code: 1, said: expect.stringContaining("脚本") })
  })
  it("is found under several updates, and all of them are told", async () => {
    const twice = laid(1, `/Subtype/Text${margin}`)
    const bytes = appended(twice, [
      put(page(2), "Annots", `[${free + 1} 0 R]`),
      { number: free + 1, body: `<</Type/Annot/F 4/Subtype/Stamp${wide}>>` }
    ])
    const { code, said } = await verified(bytes)
    expect(said).toMatch(/第1页：便笺.*第2页：图章/u)
    expect(code).toBe(1)
  })
})

/** The same file with the end mark of the original gone, as after rewriting: nothing in it is the original any more. */
const rewritten = (bytes: Buffer): Buffer => {
  const own = Buffer.from(bytes)
  own.write("%%END", own.indexOf("%%EOF"), "latin1")
  return own
}

describe("a file without the original in it", () => {
  const tree = objects(original).find(({ body }) => body.includes("/Type /Pages")) ?? page(1)
  const kids = pages.map(({ number }) => `${number} 0 R`)
  const blank: Numbered = { number: free, body: `<</Type/Page/Parent ${tree.number} 0 R/MediaBox[0 0 595 842]>>` }
  const pagesAs = (own: ReadonlyArray<string>) =>
    rewritten(appended(original, [put(put(tree, "Kids", `[${own.join(" ")}]`), "Count", String(own.length)), blank]))

  it("was rewritten where its text is that of the reprint", async () => {
    expect(await verified(rewritten(laid(1, `/Subtype/Text${margin}`)))).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^不符：文件已被别的软件改写.*各页原有的文字与重印相同.*第1页：便笺/u)
    })
  })
  it("differs where a page was put behind the others", async () => {
    expect(await verified(pagesAs([...kids, `${free} 0 R`]))).toMatchObject({
      code: 1,
      said: expect.stringContaining(`第${kids.length + 1}页的文字与其中的数据不一致`)
    })
  })
  it("differs where the last page was taken out", async () => {
    expect(await verified(pagesAs(kids.slice(0, -1)))).toMatchObject({
      code: 1,
      said: expect.stringContaining(`第${kids.length}页的文字与其中的数据不一致`)
    })
  })
  it("differs from the first page on whose text is another", async () => {
    const [one = "", two = "", ...others] = kids
    expect(await verified(pagesAs([one, ...others, two]))).toMatchObject({
      code: 1,
      said: expect.stringContaining("第2页的文字与其中的数据不一致")
    })
  })
})

it("is printed again with its findings, though the file that was printed told of labels that are not the form's", async () => {
  const file = await inside(["import", "a.txt", "-o", "read.json"], { cwd })
  expect(file.code).toBe(0)
  const read = JSON.parse(readFileSync(join(cwd, "read.json"), "utf8"))
  const departures = [{ of: "row", printed: "行政许可事项", official: "行政许可" }]
  writeFileSync(join(cwd, "read.json"), JSON.stringify({ ...read, provenance: { ...read.provenance, departures } }))
  const printed = await inside(["print", "read.json", "-o", "found.pdf", "--findings"], { cwd })
  expect(printed.out).toContain("行政许可事项")
  expect(await verified(readFileSync(join(cwd, "found.pdf")))).toMatchObject({ code: 0 })
})

describe("a book", async () => {
  mkdirSync(join(cwd, "in"))
  const draft = await inside(["import", "a.txt", "-o", "in/a.json"], { cwd })
  const text = readFileSync(join(cwd, "in/a.json"), "utf8")
  const name = /"name": ?"([^"]+)"/u.exec(text)?.[1] ?? ""
  for (const [at, other] of ["乙局", "甲局"].entries())
    writeFileSync(join(cwd, `in/${at}.json`), text.replaceAll(name, other))
  await inside(["print", "in", "--book", "book.pdf", "--head", "汇编“上册”"], { cwd })
  const book = readFileSync(join(cwd, "book.pdf"))

  it("is printed again with all its reports, byte for byte", async () => {
    expect(draft.code).toBe(0)
    expect(await verified(book)).toMatchObject({ code: 0, said: expect.stringContaining("重印逐字节相同") })
  })
  it("is printed again with the pages behind its reports, given last year's as it was when it was printed", async () => {
    const last = JSON.parse(readFileSync(join(cwd, "in/a.json"), "utf8"))
    writeFileSync(join(cwd, "last.json"), JSON.stringify({ ...last, year: last.year - 1 }))
    const options = ["--findings", "--compare", "--previous", "last.json"]
    const { err } = await inside(["print", "in", "--book", "more.pdf", ...options], { cwd })
    expect(err).toContain("书中注明未作比较：乙局、甲局")
    const more = readFileSync(join(cwd, "more.pdf"))
    expect(await verified(more, [join(cwd, "last.json")])).toMatchObject({ code: 0 })
  })
  it("differs when the data of one of its reports were changed", async () => {
    const changed = Buffer.from(book)
    const at = changed.lastIndexOf("(sha256:") + 8
    changed.write(changed.toString("latin1", at, at + 1) === "0" ? "1" : "0", at, "latin1")
    expect(await verified(changed)).toMatchObject({ code: 1 })
  })
  it("is found under a remark", async () => {
    const [first] = pagesOf(book)
    const own = next(book)
    const bytes = appended(book, [
      put(first ?? page(1), "Annots", `[${own} 0 R]`),
      { number: own, body: `<</Type/Annot/F 4/Subtype/Text${margin}>>` }
    ])
    expect(await verified(bytes)).toMatchObject({ code: 0, said: expect.stringContaining("第1页：便笺") })
  })
})

const kept = fileURLToPath(new URL("../../../../examples/unbalanced.gongkai.json", import.meta.url))

it.each([1, 2, 3] as const)("a print by the rules of layout %i is the original, byte for byte", async (rules) => {
  const draft = Result.getOrThrow(Interchange.parse(readFileSync(kept, "utf8")))
  const bytes = await Effect.runPromise(print(draft, { rules }))
  const { code, said } = await verified(bytes)
  expect([code, said]).toEqual([0, expect.stringContaining("重印逐字节相同")])
})
