/** What cells show: a number is a number, and nothing else looks like one. */
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import type { Entry } from "@gongkai/core/Entry"
import { describe, expect, it } from "vitest"
import { figures, statusOf } from "../src/figures.ts"
import { report } from "./support/report.ts"

const shown = (entry: Entry): string =>
  figures(edition2021, report({ entry: (cell) => (cell === "requests/received/total" ? entry : undefined) })).get(
    "requests/received/total"
  )?.text ?? "?"

describe("a cell", () => {
  it.each([
    [null, ""],
    ["none" as const, "0"],
    ["n/a" as const, "—"],
    [{ unread: "3O" }, "3O"],
    [{ unread: "26" }, "未读"],
    [{ unread: "２ ６件" }, "未读"]
  ])("%j shows %j", (entry, text) => expect(shown(entry)).toBe(text))
  it.each([
    [null, "blank"],
    ["none" as const, "none"],
    ["n/a" as const, "notApplicable"],
    [{ unread: "3O" }, "unread"]
  ])("%j is %s", (entry, status) => expect(statusOf(entry)).toBe(status))
})

it("an amount brings its unit only where no heading prints one", () => {
  expect(figures(edition2021, report()).get("proactive/fees/amount")?.text).toBe("12.3456")
  expect(figures(edition2019, report({ edition: edition2019 })).get("proactive/procurement/amount")?.text).toBe(
    "12.3456万元"
  )
})
