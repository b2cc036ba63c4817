/** A report that waits to be checked comes back from its bytes as it was read. */
import { editionOf } from "@gongkai/core/editions/official"
import { Count } from "@gongkai/core/Entry"
import { describe, expect, it } from "vitest"
import { restore, serialized } from "../../src/bulk/Serialized.ts"
import { reportOf } from "../support/drafts.ts"

describe("a report as bytes", () => {
  it.each(["2019", "2021"])("is the same report of %s again, with its messages and its edition", (edition) => {
    const year = edition === "2019" ? 2020 : 2024
    const draft = reportOf("云溪县水利局", { "requests/received/naturalPerson": Count.make(6) }, { edition, year })
    const messages = [{ severity: "note", text: { zh: "提示", en: "a note" } }] as const
    const waiting = serialized({ draft, edition: editionOf(draft), messages })
    expect([waiting.agency, waiting.year]).toEqual(["云溪县水利局", year])
    expect(restore(waiting)).toEqual({ draft, edition: editionOf(draft), messages })
    expect(restore(waiting).edition).toBe(editionOf(draft))
  })
})
