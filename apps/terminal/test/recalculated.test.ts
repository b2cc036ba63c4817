/**
 * One registry, four judges: LibreOffice and HyperFormula work the sheet 校验 out of a file without any value, and come to what the check says.
 *
 * Of each four reports two are sound, one has a few numbers that break its sums, one has blanks, — and texts among its numbers. The JSON
 * Schema, which can say of a file what may stand in a cell and no sum, takes the files that decoding takes.
 */
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Cell } from "@gongkai/core/Cell"
import * as Draft from "@gongkai/core/Draft"
import { type Edition, forms, slots } from "@gongkai/core/Edition"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Change, type Entry } from "@gongkai/core/Entry"
import { judge } from "@gongkai/core/Equation"
import { totals } from "@gongkai/core/Form"
import type { Reading } from "@gongkai/core/Header"
import * as Interchange from "@gongkai/core/Interchange"
import { jsonSchema } from "@gongkai/core/jsonSchema"
import { ledger, lookup } from "@gongkai/core/Ledger"
import { matrix } from "@gongkai/core/Matrix"
import { paragraph } from "@gongkai/core/Narrative"
import { workbook } from "@gongkai/office"
import { read } from "@e965/xlsx"
import { Ajv2020 } from "ajv/dist/2020.js"
import * as Result from "effect/Result"
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import { HyperFormula } from "hyperformula"
import { afterAll, expect, it } from "vitest"
import { times } from "../../../vitest.shared.ts"

const isThere = spawnSync("soffice", ["--version"]).error === undefined
const isAsked = process.env["GONGKAI_REQUIRE_TOOLS"] !== undefined
const folder = mkdtempSync(join(tmpdir(), "gongkai-office-"))
afterAll(() => rmSync(folder, { recursive: true }))

/** The workbook as no program has worked it out yet. */
const raw = (bytes: Uint8Array): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([path, part]) => [
        path,
        strToU8(strFromU8(part).replaceAll(/(<\/f>)<v>[^<]*<\/v>/gu, "$1"))
      ])
    ),
    { level: 1 }
  )

/** A generator of numbers from 0 to 1 that a seed decides. */
const chance = (seed: number) => {
  let state = seed * 2654435761 + 1
  return (): number => {
    state = (Math.imul(state ^ (state >>> 15), 2246822507) + 3266489909) >>> 0
    return state / 2 ** 32
  }
}

/** Small numbers, so that sums hold now and then; blanks, — and texts among them. */
const mixed = (next: () => number): Entry => {
  const odd = next()
  if (odd < 0.02) return null
  if (odd < 0.03) return "n/a"
  if (odd < 0.04) return "none"
  if (odd < 0.05) return { unread: "几" }
  return Change.make(odd < 0.7 ? 0 : Math.floor(next() * 3))
}

/** Numbers of which every sum holds. */
const balanced = (edition: Edition, next: () => number): Map<Cell, number> => {
  const found = new Map(slots(edition).map(({ cell }) => [cell, next() < 0.6 ? 0 : Math.floor(next() * 90)]))
  const of = (cell: Cell): number => found.get(cell) ?? 0
  const add = (lines: "rows" | "columns") => {
    for (const each of forms(edition).flatMap(totals))
      if (each.of === lines)
        for (const { total, parts } of each.sums)
          found.set(
            total,
            parts.reduce((sum, part) => sum + of(part), 0)
          )
  }
  add("rows")
  for (const cell of found.keys()) {
    const [, column] = /^requests\/received\/(.+)$/u.exec(cell) ?? []
    if (column === undefined) continue
    const handled = of(`requests/outcome.total/${column}`) + of(`requests/carriedOut/${column}`)
    const before = Math.floor(next() * (handled + 1))
    found.set(`requests/carriedIn/${column}`, before)
    found.set(cell, handled - before)
  }
  add("columns")
  return found
}

const editionOf = (seed: number): Edition => (seed % 8 > 5 ? edition2019 : edition2021)

const entriesOf = (seed: number): ((cell: Cell) => Entry) => {
  const next = chance(seed)
  if (seed % 4 === 3) return () => mixed(next)
  const numbers = balanced(editionOf(seed), next)
  const all = [...numbers.keys()].filter((cell) => !cell.startsWith("proactive"))
  for (let left = seed % 4 === 1 ? 1 + Math.floor(next() * 3) : 0; left > 0; left--) {
    const cell = all[Math.floor(next() * all.length)]
    if (cell !== undefined) numbers.set(cell, (numbers.get(cell) ?? 0) + 1 + Math.floor(next() * 9))
  }
  return (cell) => Change.make(numbers.get(cell) ?? 0)
}

const draftOf = (seed: number) => {
  const edition = editionOf(seed)
  const reading: Reading = Math.floor(seed / 4) % 2 === 0 ? "draft" : "published"
  const year = edition === edition2019 ? 2020 : 2023
  const head = { year, agency: { name: "云溪县水务局" }, reading } as const
  return { edition, reading, draft: Draft.fill(edition, head, entriesOf(seed), () => [paragraph("无。")]) }
}

/** The words of the sheet 校验 for each equation, and the one on top. */
type Verdicts = readonly [top: string, each: ReadonlyArray<string>]
const sheet = "校验"

/** As LibreOffice works workbooks out, many in one run of the program. */
const byLibreOffice = (seeds: ReadonlyArray<number>): ReadonlyArray<Verdicts> => {
  const filter = "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,-1"
  const { status, stderr } = spawnSync(
    "soffice",
    [
      `-env:UserInstallation=file://${join(folder, "profile")}`,
      "--headless",
      "--convert-to",
      filter,
      "--outdir",
      folder,
      ...seeds.map((seed) => join(folder, `r${seed}.xlsx`))
    ],
    { encoding: "utf8", maxBuffer: 1e8 }
  )
  if (status !== 0) throw new Error(stderr)
  return seeds.map((seed) => {
    const rows = readFileSync(join(folder, `r${seed}-${sheet}.csv`), "utf8").split("\n")
    const words = rows.map((line) => line.split("\t")[5]?.trim() ?? "")
    return [words[0] ?? "", words.slice(3)]
  })
}

/** What a cell holds: its formula, or its value. */
const held = ({ f, v }: { readonly f?: string; readonly v?: unknown } = {}): string | number | null =>
  f === undefined ? (typeof v === "number" || typeof v === "string" ? v : null) : `=${f}`

/** As HyperFormula does, out of the same bytes. */
const byHyperFormula = (bytes: Uint8Array): Verdicts => {
  const { SheetNames, Sheets } = read(bytes, { cellFormula: true, sheetStubs: true, dense: true })
  const grids = Object.fromEntries(
    SheetNames.map((name) => [
      name,
      (Sheets[name]?.["!data"] ?? []).map((row) => (row ?? []).map((cell) => held(cell)))
    ])
  )
  const engine = HyperFormula.buildFromSheets(grids, { licenseKey: "gpl-v3" })
  const id = engine.getSheetId(sheet) ?? -1
  const word = (row: number): string => String(engine.getCellValue({ sheet: id, row, col: 5 }) ?? "")
  const words = Array.from({ length: grids[sheet]?.length ?? 0 }, (_, row) => word(row))
  engine.destroy()
  return [words[0] ?? "", words.slice(3)]
}

const wordOf = { Held: "平", Breached: "不平", Undetermined: "未填" } as const
/** So many workbooks are converted by one run of the program. */
const together = 50

it.skipIf(!isThere && !isAsked)("says of random reports of both editions what the check says", () => {
  const seeds = Array.from({ length: times(8, 64, 1000) }, (_, seed) => seed)
  const tops = new Map<string, number>()
  const count = { judged: 0, reports: 0 }
  for (let from = 0; from < seeds.length; from += together) {
    const part = seeds.slice(from, from + together)
    const files = part.map((seed) => raw(workbook(draftOf(seed).draft)))
    files.forEach((bytes, at) => writeFileSync(join(folder, `r${part[at]}.xlsx`), bytes))
    byLibreOffice(part).forEach(([top, words], at) => {
      const seed = part[at] ?? 0
      const { draft, edition, reading } = draftOf(seed)
      const [other, others] = byHyperFormula(files[at] ?? new Uint8Array())
      const said = lookup(ledger(edition, draft), reading)
      const verdicts = matrix(edition).equations.map(({ equation }) => judge(equation, said)._tag)
      tops.set(top, (tops.get(top) ?? 0) + 1)
      count.reports++
      expect(other, `${seed}`).toBe(top)
      matrix(edition).equations.forEach(({ equation }, row) => {
        expect(others[row], `${seed} ${row}`).toBe(words[row])
        // A blank total of a draft is a formula here, which the check leaves open.
        if ([...equation.left, ...equation.right].some((cell) => said(cell) === undefined)) return
        count.judged++
        expect(words[row], `${seed} ${row}`).toBe(wordOf[verdicts[row] ?? "Undetermined"])
      })
      if (seed % 2 === 0) expect(top, `${seed}`).toBe("平")
      if (seed % 4 === 1) expect(top === "平", `${seed}`).toBe(verdicts.every((each) => each === "Held"))
    })
  }
  if (seeds.length > 8) console.log(`${count.reports} reports, ${count.judged} verdicts`, Object.fromEntries(tops))
  expect([...tops.keys()].toSorted()).toEqual(expect.arrayContaining(["不平", "平"]))
})

/** What may not stand in a cell of counts, and what may. */
const odd = [-1, 1.5, "7", 2 ** 53, {}, { unread: "几" }, null, 0, "none", "n/a", true]

it.each([edition2019, edition2021])("the JSON Schema of $key takes the files that decoding takes", (edition) => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(jsonSchema(edition))
  const seen = new Map<boolean, number>()
  for (let seed = 0; seed < times(40, 400, 1000); seed++) {
    const next = chance(seed + 7)
    const head = { year: edition.years.from, agency: { name: "云溪县水务局" } }
    const file = JSON.parse(
      Interchange.show(
        Draft.fill(
          edition,
          head,
          () => mixed(next),
          () => []
        ),
        edition
      )
    )
    const slot = slots(edition)[Math.floor(next() * slots(edition).length)]
    const keys = slot?.cell.split(/[/.]/u) ?? []
    const holder = keys.slice(0, -1).reduce((within, key) => within[key], file)
    const value = odd[Math.floor(next() * odd.length)]
    if (seed % 2 === 1) holder[keys.at(-1) ?? ""] = value
    const taken = Result.isSuccess(Interchange.parse(JSON.stringify(file)))
    seen.set(taken, (seen.get(taken) ?? 0) + 1)
    expect(validate(file), `${seed} ${slot?.cell} ${JSON.stringify(value)}`).toBe(taken)
  }
  expect(new Set(seen.keys())).toEqual(new Set([false, true]))
})
