/** What storage refuses is put into answers; a conflict is left to its caller. */
import { AgencyNotFound, ReportLocked, ReportNotFound, RevisionConflict, StorageError } from "@gongkai/storage"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { run } from "../../src/context/Services.ts"
import { type Details, Refusal } from "../../src/problem/Problem.ts"

const refused = async (
  error: AgencyNotFound | ReportLocked | ReportNotFound | StorageError
): Promise<Details | undefined> => {
  try {
    await run(Effect.fail(error))
    return undefined
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.details
    throw thrown
  }
}

describe("what storage is asked for", () => {
  it("is answered", async () => expect(await run(Effect.succeed(3))).toBe(3))

  it.each([new AgencyNotFound({ id: "x" }), new ReportNotFound({ agency: "x", year: 2023 })])(
    "and is not there is a 404 with storage's own sentence",
    async (error) => expect(await refused(error)).toMatchObject({ status: 404, detail: error.text })
  )

  it("and is locked is a 409 with storage's own sentence", async () => {
    const error = new ReportLocked({ agency: "x", year: 2023, act: "file" })
    expect(await refused(error)).toMatchObject({ status: 409, detail: error.text })
  })

  it("and has changed comes back to be explained", async () => {
    const conflict = new RevisionConflict({ agency: "x", expected: 1, current: 2 })
    expect(await run(Effect.fail(conflict))).toBe(conflict)
  })
})

describe("a broken database", () => {
  it.each([
    ["full", 507, { "retry-after": "300" }],
    ["busy", 503, { "retry-after": "5" }],
    ["damaged", 503, undefined],
    ["moved", 503, undefined],
    ["closed", 503, undefined],
    ["broken", 500, undefined]
  ] as const)("that is %s is a %d, and says when to come back where waiting helps", async (kind, status, headers) => {
    const details = await refused(new StorageError({ kind }))
    expect(details?.status).toBe(status)
    expect(details?.headers).toEqual(headers)
  })

  it("keeps the cause for the log", async () => {
    const cause = new Error("disk I/O error")
    expect((await refused(StorageError.because(cause)))?.cause).toBe(cause)
  })
})
