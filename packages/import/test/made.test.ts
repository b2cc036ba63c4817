/** Files as LibreOffice and Chromium write them, of reports with real figures: every printed cell is read, and no number is wrong. */
import { readdirSync, readFileSync } from "node:fs"
import { at, type Draft, narrative } from "@gongkai/core/Draft"
import { type Edition, slots } from "@gongkai/core/Edition"
import * as Plain from "@gongkai/core/Plain"
import { describe, expect, it } from "vitest"
import { opened } from "./support/drafts.ts"
import { reports } from "./support/reports.ts"

const folder = new URL("fixtures/made/", import.meta.url)
const files = readdirSync(folder)

const cells = (edition: Edition, draft: Draft) => slots(edition).map(({ cell }) => [cell, at(draft, cell)])
const prose = (edition: Edition, draft: Draft) =>
  edition.sections.flatMap((section) =>
    section.kind === "form" ? [] : [narrative(draft, section)?.flatMap((block) => Plain.lines(block, () => ""))]
  )

describe.each(reports)("the report $name", ({ name, edition, draft }) => {
  it.each(files.filter((file) => file.startsWith(`${name}.`)))("is read whole from %s", async (file) => {
    const { draft: back } = await opened(readFileSync(new URL(file, folder)), file)
    expect(back).toMatchObject({ agency: draft.agency, year: draft.year, edition: edition.key })
    expect(cells(edition, back)).toEqual(cells(edition, draft))
    expect(prose(edition, back)).toEqual(prose(edition, draft))
  })
})
