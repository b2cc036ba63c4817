/** Whole reports of ministries, bureaus, governments and towns, each sound: nothing but notes is raised, and what is spoiled in them is found. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../src/check/check.ts"
import type { Draft } from "../../src/report/Draft.ts"
import { bureaus } from "./whole/bureaus.ts"
import { governments } from "./whole/governments.ts"
import { systems } from "./whole/systems.ts"
import { draftOf, spoiledOf } from "./whole/Whole.ts"

/** What a reviewer would have to answer; notes are left to whoever reads them. */
const said = (draft: Draft): ReadonlyArray<string> =>
  check(draft, { reading: "published" }).flatMap(({ rule, severity, message }) =>
    severity === "note" ? [] : [`${rule} ${message.zh}`]
  )

describe.each([...systems, ...bureaus, ...governments].map((whole) => [whole.agency, whole] as const))(
  "the report of %s",
  (_, whole) => {
    it("raises nothing", () => expect(said(draftOf(whole))).toEqual([]))

    it.each(spoiledOf(whole))("is not let pass where it says %s", (_place, draft) =>
      expect(said(draft)).not.toEqual([])
    )
  }
)
