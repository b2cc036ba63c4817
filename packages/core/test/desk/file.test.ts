/** Filing a draft takes it through the gate; a correction passes the same gate. */
import { describe, expect, it } from "@effect/vitest"
import { correct, file } from "../../src/desk/file.ts"
import * as Filing from "../../src/desk/Filing.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { put } from "../../src/report/Draft.ts"
import { Count } from "../../src/report/Entry.ts"
import { good, refused } from "../support/county.ts"
import { report } from "../support/reports.ts"

const who = { by: "甲", at: "2024-01-20T09:00:00+08:00" }
const sound = report(edition2021)
const content = { revision: 1, hash: "a" }
const begun = Filing.begun("culture", 2023)
const filed = good(file(begun, sound, content, who))

describe("filing a draft", () => {
  it("locks it as this content", () => {
    expect(Filing.stateOf(filed)).toBe("filed")
    expect(Filing.contentOf(filed)).toEqual(content)
  })
  it("keeps which request asked for it, so that one sent twice is known", () => {
    const asked = { key: "n-17", hash: "c4" }
    expect(good(file(begun, sound, content, { ...who, asked })).steps).toEqual([
      { act: "file", ...who, asked, content }
    ])
  })
  it("is refused with everything that stands against it", () => {
    const open = put(sound, "proactive/rules/issued", null)
    expect(refused(file(begun, open, content, who))).toMatchObject({
      _tag: "NotReady",
      obstacles: { blank: ["proactive/rules/issued"] }
    })
  })
  it("is refused for a draft of another year", () =>
    expect(refused(file(Filing.begun("culture", 2022), sound, content, who))).toMatchObject({
      _tag: "OtherYear",
      year: 2022,
      found: 2023
    }))
  it("that is locked already is refused for that, whatever is missing in the draft", () =>
    expect(refused(file(filed, put(sound, "proactive/rules/issued", null), content, who))._tag).toBe("WrongState"))
})

describe("correcting a report", () => {
  const published = [{ act: "approve", ...who } as const, { act: "publish", ...who } as const].reduce<Filing.Filing>(
    (filing, step) => good(Filing.take(filing, step)),
    filed
  )
  const after = put(sound, "proactive/rules/issued", Count.make(2))
  const to = { revision: 2, hash: "b" }
  const said = { ...who, reason: "漏计" }

  it("says what changed, under the same address", () => {
    const corrected = good(correct(published, { before: sound, after, content: to }, said))
    expect(Filing.stateOf(corrected)).toBe("corrected")
    expect(corrected.steps.at(-1)).toMatchObject({
      correction: {
        from: "a",
        to: "b",
        reason: "漏计",
        cells: [{ cell: "proactive/rules/issued", before: 0, after: 2 }]
      }
    })
    expect(corrected).toMatchObject({ unit: "culture", year: 2023 })
  })
  it("passes the gate as a filing does", () => {
    const open = put(sound, "proactive/rules/issued", null)
    expect(refused(correct(published, { before: sound, after: open, content: to }, said))._tag).toBe("NotReady")
    expect(refused(correct(published, { before: sound, after: sound, content: to }, said))._tag).toBe(
      "NothingCorrected"
    )
    expect(refused(correct(filed, { before: sound, after, content: to }, said))._tag).toBe("WrongState")
  })
})
