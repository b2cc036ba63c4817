/** Real reports, where `$GONGKAI_CORPUS` names a folder of them with their true figures. No number may be wrong, whatever the layout. */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { at, entries, narrative } from "@gongkai/core/Draft"
import { slots } from "@gongkai/core/Edition"
import { isUnread } from "@gongkai/core/Entry"
import { check } from "@gongkai/core/check"
import { count } from "@gongkai/core/Finding"
import * as Money from "@gongkai/core/Money"
import * as Plain from "@gongkai/core/Plain"
import { describe, expect, it } from "vitest"
import { opened } from "./support/drafts.ts"

const corpus = process.env["GONGKAI_CORPUS"] ?? ""
const present = corpus !== "" && existsSync(join(corpus, "truth"))

/** Files with a truth beside them. */
const files = present
  ? readdirSync(corpus).filter((file) => existsSync(join(corpus, "truth", `${file.split(".")[0]}.json`)))
  : ["(corpus)"]

const compact = (value: string) => value.replaceAll(/\s/gu, "")

describe.runIf(present)("corpus: real reports", () => {
  describe.each(files)("%s", async (file) => {
    if (!present) return
    const flat = file.includes(".flat.")
    const truth = JSON.parse(readFileSync(join(corpus, "truth", `${file.split(".")[0]}.json`), "utf8"))
    const { draft, edition } = await opened(readFileSync(join(corpus, file)), file)

    it("is recognised", () => {
      expect({ year: draft.year, edition: draft.edition }).toEqual({ year: truth.year, edition: truth.edition })
      // The truth may name the organ more fully than the page does.
      if (!file.includes("ocr")) expect(truth.agency).toContain(draft.agency.name)
    })

    it("has every cell as printed, and no other number", () => {
      const cells = slots(edition).map(({ cell, measure }) => {
        const entry = at(draft, cell)
        return [
          cell,
          measure === "amount" && typeof entry === "number" ? Money.show(Money.Money.make(entry)) : entry
        ] as const
      })
      for (const [cell, value] of cells) {
        const printed: unknown = truth.cells[cell]
        if (typeof value === "object" && value !== null) {
          // Of running text without borders, part two has no equations: what cannot be parted is left unread.
          expect({ cell, printed: flat && cell.startsWith("proactive/") ? null : printed }).toEqual({
            cell,
            printed: null
          })
        } else expect({ cell, value: value === "n/a" ? null : value }).toEqual({ cell, value: printed })
      }
    })

    it("has no arithmetic finding that the document does not deserve", () => {
      if (entries(edition, draft).every((entry) => !isUnread(entry)))
        expect(count(check(draft)).error).toBe(truth.violations.length)
    })

    it("has prose in every part, none of it from another", () => {
      for (const section of edition.sections) {
        if (section.kind !== "prose") continue
        const all = narrative(draft, section)
        expect(all?.length).toBeGreaterThan(0)
        expect(compact(all?.flatMap((block) => Plain.lines(block, () => "")).join("") ?? "")).not.toMatch(
          /本年新收政府信息公开申请数量|第二十条第/u
        )
      }
    })
  })

  it("a blank form yields 200 blanks and no number", async () => {
    const file = "blank-template-2021-edition.docx"
    const { draft, edition } = await opened(readFileSync(join(corpus, file)), file)
    expect(entries(edition, draft)).toEqual(slots(edition).map(() => null))
  })
})
