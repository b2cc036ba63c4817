/** A sound report, every part full of prose as offices write it, raises nothing; what is spoiled in it is found: nine organs, both editions. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../src/check/check.ts"
import type { Draft } from "../../src/report/Draft.ts"
import { paragraph } from "../../src/report/Narrative.ts"
import { balance, report } from "../support/reports.ts"
import { large } from "./sound/large.ts"
import { middle } from "./sound/middle.ts"
import { small } from "./sound/small.ts"
import { spoiled } from "./sound/spoiled.ts"
import type { Sound } from "./sound/Sound.ts"

const parts = ["preamble", "overview", "problems", "otherMatters"] as const

/** The draft, its prose gone through by `change`. */
const draftOf = ({ edition, year, agency, numbers, ...prose }: Sound, change = (text: string) => text): Draft => ({
  ...report(edition, balance(edition, numbers)),
  year,
  agency: { name: agency },
  ...Object.fromEntries(parts.map((part) => [part, prose[part].map((text) => paragraph(change(text)))]))
})

/** As a reviewer reads them: the rule and what it says. */
const said = (draft: Draft): ReadonlyArray<string> =>
  check(draft, { reading: "published" }).map(({ rule, message }) => `${rule} ${message.zh}`)

describe.each([...small, ...middle, ...large].map((sound) => [sound.agency, sound] as const))(
  "the report of %s",
  (agency, sound) => {
    it("raises nothing", () => expect(said(draftOf(sound))).toEqual([]))

    it.each(spoiled[agency] ?? [])("with %s written as %s raises a finding", (right, wrong) => {
      expect(parts.flatMap((part) => sound[part]).join("")).toContain(right)
      expect(said(draftOf(sound, (text) => text.replace(right, wrong)))).not.toEqual([])
    })
  }
)
