/** The columns of a tidy file, and what they may hold. */
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { describe, expect, it } from "vitest"
import { columns, tidy } from "../../src/csv/tidy.ts"
import { columnsOf } from "../../src/definition/observations.ts"
import { report } from "../support/report.ts"

/** A line of our own CSV, without quotation marks in it. */
const fields = (line: string): ReadonlyArray<string> =>
  [...line.matchAll(/"((?:[^"]|"")*)"|([^,]+)|(?<=^|,)(?=,|$)/gu)].map(([, quoted, bare]) =>
    (quoted ?? bare ?? "").replaceAll('""', '"')
  )

describe.each([edition2019, edition2021])("the columns of $key", (edition) => {
  const own = columnsOf(edition)
  it("are those of the file, in its order", () => expect(own.map(({ name }) => name)).toEqual(columns))
  it("hold what the file of a report holds", () => {
    const [, ...lines] = tidy([report({ edition, entry: (cell) => (cell.endsWith("/total") ? null : undefined) })])
      .trimEnd()
      .split("\r\n")
    for (const line of lines)
      fields(line).forEach((field, at) => {
        const { always, values, pattern } = own[at] ?? { always: false }
        if (always) expect(field).not.toBe("")
        if (field !== "" && values !== undefined) expect(values).toContain(field)
        if (field !== "" && pattern !== undefined) expect(field).toMatch(new RegExp(pattern, "u"))
      })
    expect(lines.length).toBeGreaterThan(190)
  })
})
