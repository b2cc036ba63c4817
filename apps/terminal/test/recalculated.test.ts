/** The sheet 校验 in LibreOffice: from a file without any worked out value it comes to the same verdicts as the check. */
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { judge } from "@gongkai/core/Equation"
import { ledger, lookup } from "@gongkai/core/Ledger"
import { matrix } from "@gongkai/core/Matrix"
import * as Draft from "@gongkai/core/Draft"
import { Change, type Entry } from "@gongkai/core/Entry"
import { paragraph } from "@gongkai/core/Narrative"
import { workbook } from "@gongkai/office"
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
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
const entries = (next: () => number) => (): Entry => {
  const odd = next()
  if (odd < 0.02) return null
  if (odd < 0.03) return "n/a"
  if (odd < 0.04) return "none"
  if (odd < 0.05) return { unread: "几" }
  return Change.make(odd < 0.7 ? 0 : Math.floor(next() * 3))
}

const draftOf = (seed: number) => {
  const edition = seed % 4 === 3 ? edition2019 : edition2021
  const reading = seed % 2 === 0 ? "draft" : "published"
  return {
    edition,
    reading,
    draft: Draft.fill(
      edition,
      { year: edition === edition2019 ? 2020 : 2023, agency: { name: "云溪县水务局" }, reading },
      entries(chance(seed)),
      () => [paragraph("无。")]
    )
  } as const
}

/** The sheet 校验 of each workbook, worked out by LibreOffice, as rows of words. */
const worked = (seeds: ReadonlyArray<number>): ReadonlyArray<ReadonlyArray<ReadonlyArray<string>>> => {
  for (const seed of seeds) writeFileSync(join(folder, `r${seed}.xlsx`), raw(workbook(draftOf(seed).draft)))
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
  return seeds.map((seed) =>
    readFileSync(join(folder, `r${seed}-校验.csv`), "utf8")
      .split("\n")
      .map((line) => line.split("\t"))
  )
}

const words = { Held: "平", Breached: "不平", Undetermined: "未填" } as const
/** So many workbooks are converted by one run of the program. */
const together = 50

it.skipIf(!isThere && !isAsked)("says of random reports of both editions what the check says", () => {
  const seeds = Array.from({ length: times(4, 60, 1000) }, (_, seed) => seed)
  const seen = new Set<string>()
  for (let from = 0; from < seeds.length; from += together) {
    const part = seeds.slice(from, from + together)
    worked(part).forEach((rows, at) => {
      const { draft, edition, reading } = draftOf(part[at] ?? 0)
      const said = lookup(ledger(edition, draft), reading)
      matrix(edition).equations.forEach(({ equation }, row) => {
        const word = rows[row + 3]?.[5]?.trim() ?? ""
        seen.add(word)
        // A blank total of a draft is a formula here, which the check leaves open.
        if ([...equation.left, ...equation.right].some((cell) => said(cell) === undefined)) return
        expect(word, `${part[at]} ${row}`).toBe(words[judge(equation, said)._tag])
      })
    })
  }
  expect(seen.has("不平") && seen.has("平")).toBe(true)
})
