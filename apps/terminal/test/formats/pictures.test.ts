/** Pictures for a PDF: of the report and last year's alone, and only where they are wanted. */
import { Count } from "@gongkai/core/Entry"
import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { pictures } from "../../src/formats/pictures.ts"
import { reportOf } from "../support/drafts.ts"

const draft = reportOf("青石县", { "requests/received/total": Count.make(31) })
const drawn = (wanted: boolean) => Effect.runPromise(pictures(wanted, draft, { previous: [] }))

it("are none unless they are wanted", async () => {
  expect(await drawn(false)).toEqual({})
  const { charts = [] } = await drawn(true)
  expect(charts.map(({ title }) => title)).toContain("申请办理结果")
})
