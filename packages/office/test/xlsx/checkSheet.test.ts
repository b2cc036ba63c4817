/** 校验: a spreadsheet program comes to the same verdicts as the check, and to the values that lie in the file. */
import * as Edition from "@gongkai/core/Edition"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Change, type Entry } from "@gongkai/core/Entry"
import { judge } from "@gongkai/core/Equation"
import { ledger, lookup } from "@gongkai/core/Ledger"
import { matrix } from "@gongkai/core/Matrix"
import { expect, it } from "vitest"
import { times } from "../../../../vitest.shared.ts"
import { name } from "../../src/xlsx/checkSheet.ts"
import { calculated } from "../support/calculated.ts"
import { report } from "../support/report.ts"

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

const words = { Held: "平", Breached: "不平", Undetermined: "未填" } as const

it("says of random reports of both editions, drafts and published, what the check says", () => {
  const seen = new Map<string, number>()
  for (let seed = 0; seed < times(6, 100, 1000); seed++) {
    const edition = seed % 4 === 3 ? edition2019 : edition2021
    const reading = seed % 2 === 0 ? "draft" : "published"
    const draft = report({ edition, entry: entries(chance(seed)), header: { reading } })
    const { valueOf } = calculated(draft)
    const at = lookup(ledger(edition, draft), reading)
    matrix(edition).equations.forEach(({ equation }, row) => {
      const verdict = judge(equation, at)
      // A blank total of a draft is a formula here, which the check leaves open.
      const isOpen = [...equation.left, ...equation.right].some((cell) => at(cell) === undefined)
      const word = valueOf(name, row + 3, 5)
      seen.set(word, (seen.get(word) ?? 0) + 1)
      if (!isOpen)
        expect(word, `${seed}: ${Edition.labelOf(edition, equation.left[0] ?? "")}`).toBe(words[verdict._tag])
      else if (reading === "published") expect(word).toBe("未填")
    })
  }
  expect([...seen.keys()].toSorted()).toEqual(["不平", "平", "未填"].toSorted())
})

it("keeps in the file what every formula comes to", () => {
  for (let seed = 100; seed < 100 + times(4, 60, 600); seed++) {
    const draft = report({ entry: entries(chance(seed)), header: { reading: seed % 2 === 0 ? "draft" : "published" } })
    const { sheets, valueOf } = calculated(draft)
    for (const sheet of sheets)
      for (const { row, column, content } of sheet.cells)
        if (content !== undefined && "formula" in content)
          expect(valueOf(sheet.name, row, column), `${seed} ${sheet.name} ${row} ${column}`).toBe(content.now)
  }
})

const word = (entry: (cell: string) => Entry): string => calculated(report({ entry })).valueOf(name, 0, 5)

it("has one word on top", () => {
  expect(word(() => Change.make(0))).toBe("平")
  expect(word((cell) => Change.make(cell === "requests/carriedIn/total" ? 1 : 0))).toBe("不平")
  expect(word(() => null)).toBe("未填完")
})
