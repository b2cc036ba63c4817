/**
 * How many keys and pastes a report takes, counted by sessions that are recorded here: with part two typed, with all pasted, and typed whole.
 *
 * Where `$GONGKAI_CORPUS` names a folder of published reports, one of them is filled in, and no session may take more keys than today.
 */
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { edition2021 } from "@gongkai/core/editions/2021"
import * as Draft from "@gongkai/core/Draft"
import { type Section, slots } from "@gongkai/core/Edition"
import { Count } from "@gongkai/core/Entry"
import * as Entry from "@gongkai/core/Entry"
import { show } from "@gongkai/core/Cell"
import type { Form } from "@gongkai/core/Form"
import * as Money from "@gongkai/core/Money"
import { complete, isTotal } from "@gongkai/core/Totals"
import { lines } from "@gongkai/core/Axis"
import { describe, expect, it } from "vitest"
import { blank, type Editor, editor } from "./screen/screen.ts"

/** An editor whose keys and pastes are counted. */
const counted = (one: Editor) => {
  let keys = 0
  const own = {
    press: (...strokes: ReadonlyArray<string>) => {
      keys += strokes.length
      one.press(...strokes)
    },
    type: (text: string) => own.press(...Array.from(text)),
    paste: (text: string) => {
      keys += 1
      one.paste(text)
    },
    keys: () => keys
  }
  return own
}

type Counted = ReturnType<typeof counted>

const formAt = (place: number): Form => {
  const section: Section | undefined = edition2021.sections[place]
  if (section?.kind !== "form") throw new Error("no form there")
  return section
}
const [proactive, requests, review] = [formAt(1), formAt(2), formAt(3)]

const prose = [
  "一、总体情况\n今年做了许多事。",
  "五、存在的主要问题及改进情况\n人手不足。",
  "六、其他需要报告的事项\n没有。"
] as const

const text = (draft: Draft.Draft, form: Form, row: string, column: string): string => {
  const cell = show({ form: form.key, row, column })
  return Entry.show(Draft.at(draft, cell), slots(edition2021).find((slot) => slot.cell === cell)?.measure ?? "count")
}

/** A table as a spreadsheet copies it: labels and figures, heads where rows have no labels. */
const copied = (draft: Draft.Draft, form: Form): string =>
  form.blocks
    .flatMap(({ rows, columns }) => [
      ...(lines(rows).some(({ heading }) => heading.label !== "")
        ? []
        : [
            lines(columns)
              .map(({ heading }) => heading.label)
              .join("\t")
          ]),
      ...lines(rows).map((row) =>
        [row.heading.label, ...lines(columns).map((column) => text(draft, form, row.key, column.key))]
          .filter((each, at) => at > 0 || each !== "")
          .join("\t")
      )
    ])
    .join("\n")

/** Types a table row by row: Tab between the figures of a row, Enter behind it, and 0 for all that is left. */
const typed = (own: Counted, draft: Draft.Draft, form: Form, isAll: boolean): void => {
  const rows = form.blocks.flatMap(({ rows, columns }) =>
    lines(rows).map((row) =>
      lines(columns).flatMap((column) => {
        const cell = show({ form: form.key, row: row.key, column: column.key })
        return isTotal(edition2021, cell) ? [] : [text(draft, form, row.key, column.key)]
      })
    )
  )
  const filled = rows.filter((figures) => figures.length > 0)
  filled.forEach((figures, at) => {
    const last = figures.findLastIndex((figure) => isAll || figure !== "0")
    figures.slice(0, last + 1).forEach((figure, place) => {
      if (place > 0) own.press("tab")
      if (isAll || figure !== "0") own.type(figure)
    })
    if (at < filled.length - 1) own.press("enter")
  })
}

const sessions = {
  "part two typed": (own: Counted, draft: Draft.Draft) => {
    own.press("2")
    typed(own, draft, proactive, true)
    own.paste(copied(draft, requests))
    own.paste(copied(draft, review))
    own.press("enter")
    for (const part of prose) own.paste(part)
  },
  "all pasted": (own: Counted, draft: Draft.Draft) => {
    for (const form of [proactive, requests, review]) own.paste(copied(draft, form))
    own.press("enter")
    for (const part of prose) own.paste(part)
  },
  "typed whole": (own: Counted, draft: Draft.Draft) => {
    own.press("2")
    typed(own, draft, proactive, true)
    own.press("tab")
    typed(own, draft, requests, false)
    own.press("tab", "Z", "f6")
    typed(own, draft, review, true)
    own.press("tab")
    for (const part of prose) own.paste(part)
  }
} as const

const limits = { "part two typed": 50, "all pasted": 25, "typed whole": 230 } as const

/** A report of our own, of the size of a city's. */
const invented = (): Draft.Draft => {
  const own = Draft.fill(edition2021, { agency: { name: "示例市人民政府" }, year: 2024, reading: "draft" }, (cell) => {
    const at = slots(edition2021).findIndex((slot) => slot.cell === cell)
    if (isTotal(edition2021, cell)) return null
    return slots(edition2021)[at]?.measure === "amount"
      ? Money.Money.make(1_250_000)
      : Count.make((at * 37) % 11 === 0 ? at * 13 : at % 5 === 0 ? 7 : 0)
  })
  return complete(own, edition2021)
}

const published = (): Draft.Draft | undefined => {
  const path = join(process.env["GONGKAI_CORPUS"] ?? "", "truth", "2024-jiangsu-huaian-city.json")
  if (process.env["GONGKAI_CORPUS"] === undefined || !existsSync(path)) return undefined
  // The file is ours to read as it is: cells by their addresses.
  const { cells } = JSON.parse(readFileSync(path, "utf8")) as {
    readonly cells: { readonly [cell: string]: number | string }
  }
  return Draft.fill(edition2021, { agency: { name: "示例市人民政府" }, year: 2024, reading: "draft" }, (cell) => {
    const isAmount = slots(edition2021).find((slot) => slot.cell === cell)?.measure === "amount"
    const value = cells[cell]
    if (isAmount) return Money.parse(String(value), "万元") ?? null
    return typeof value === "number" ? Count.make(value) : null
  })
}

describe.each(Object.entries(sessions))("a report with %s", (name, session) => {
  const run = (draft: Draft.Draft): number => {
    const one = editor({ draft: blank() })
    const own = counted(one)
    session(own, draft)
    for (const { cell } of slots(edition2021)) expect(Draft.at(one.draft(), cell), cell).toBe(Draft.at(draft, cell))
    for (const { kind, key } of edition2021.sections)
      if (kind === "prose") expect(Draft.child(one.draft(), key), key).toHaveLength(1)
    return own.keys()
  }

  it("is filled in, every figure right and every part written", () => {
    expect(run(invented())).toBeGreaterThan(0)
  })

  it.skipIf(published() === undefined)("takes no more keys and pastes than it may", () => {
    const draft = published()
    const keys = draft === undefined ? 0 : run(draft)
    expect(keys, name).toBeLessThanOrEqual(limits[name as keyof typeof limits])
  })
})
