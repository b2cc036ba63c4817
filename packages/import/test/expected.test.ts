/** What a careful reviewer says of real reports is what the check says: each with its verdict, its sentence and its cells. */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { agreements } from "@gongkai/core/agreements"
import type { Cell } from "@gongkai/core/Cell"
import { check } from "@gongkai/core/check"
import { type Draft, putAll } from "@gongkai/core/Draft"
import { slots } from "@gongkai/core/Edition"
import { editionOf } from "@gongkai/core/editions/official"
import { Change, Count, type Entry } from "@gongkai/core/Entry"
import * as Money from "@gongkai/core/Money"
import { describe, expect, it } from "vitest"
import { opened } from "./support/drafts.ts"

const corpus = process.env["GONGKAI_CORPUS"] ?? ""
const present = corpus !== "" && existsSync(join(corpus, "truth"))

interface Expected {
  readonly kind: string
  readonly quote: string
  readonly cells: ReadonlyArray<Cell>
  readonly verdict: string
  readonly needs?: string
}

const truth = (name: string) => JSON.parse(readFileSync(join(corpus, "truth", `${name}.json`), "utf8"))

/** The report as its document has it, with the true figures. */
const report = async (name: string): Promise<{ readonly draft: Draft; readonly said: ReadonlyArray<string> }> => {
  const { files, cells } = truth(name)
  const [file] = files
  const { draft, messages } = await opened(readFileSync(join(corpus, file)), file)
  const entries = slots(editionOf(draft)).flatMap(({ cell, measure }): ReadonlyArray<readonly [Cell, Entry]> => {
    const value: unknown = cells[cell]
    if (typeof value === "string") return [[cell, Money.parse(value, "万元") ?? null]]
    if (typeof value === "number") return [[cell, measure === "change" ? Change.make(value) : Count.make(value)]]
    return []
  })
  return { draft: putAll(draft, Object.fromEntries(entries)), said: messages.map(({ text }) => text.zh) }
}

const compact = (text: string): string => text.replaceAll(/\s/gu, "").replaceAll("…", "")

const names = present ? readdirSync(join(corpus, "truth")).map((file) => file.replace(".json", "")) : []

describe.runIf(present)("corpus: what a reviewer says", () => {
  describe.each(names)("of %s", async (name) => {
    const expected: ReadonlyArray<Expected> = truth(name).expected ?? []
    const { draft, said } = await report(name)
    const previous = await Promise.all(
      [...new Set(expected.flatMap(({ needs }) => needs ?? []))].map(async (needs) => (await report(needs)).draft)
    )
    const findings = check(draft, { previous })
    const right = agreements(draft, { previous })

    it.each(expected.filter(({ kind }) => kind !== "edition" && kind !== "label"))(
      "$kind $quote $verdict",
      (wanted) => {
        const all = [...findings, ...right].filter(
          ({ passage }) => wanted.quote === "" || compact(passage?.sentence ?? "").includes(compact(wanted.quote))
        )
        const verdicts =
          wanted.kind === "arithmetic" || wanted.kind === "chain" ? [wanted.verdict, undefined] : [wanted.verdict]
        const meant = all.filter(
          ({ cells, verdict }) =>
            (verdicts.includes(verdict) && wanted.cells.some((cell) => cells.includes(cell) || cells.length === 0)) ||
            (wanted.cells.length === 0 && verdicts.includes(verdict))
        )
        expect(meant.map(({ message }) => message.zh)).not.toEqual([])
      }
    )

    it.each(expected.filter(({ kind }) => kind === "edition"))("$kind $quote is named", () => {
      expect(said.some((text) => text.includes("（六）其他处理"))).toBe(true)
    })

    it.each(expected.filter(({ kind }) => kind === "label"))("$kind $quote is named", ({ quote }) => {
      expect(said.some((text) => text.includes("行名") && text.includes(`“${quote}”`))).toBe(true)
    })

    it("no contradiction is raised that the reviewer does not raise", () => {
      const quotes = expected.flatMap(({ verdict, quote }) => (verdict === "contradicts" ? [compact(quote)] : []))
      const raised = findings.flatMap(({ verdict, passage }) =>
        verdict === "contradicts" ? [passage?.sentence ?? ""] : []
      )
      expect(raised.filter((sentence) => !quotes.some((quote) => compact(sentence).includes(quote)))).toEqual([])
    })
  })
})
