/** Reports at a server, as a program reads and writes them: with the types of the file, and never over what somebody else wrote. */
import type { Draft } from "@gongkai/core/Draft"
import { put } from "@gongkai/core/Draft"
import { Count } from "@gongkai/core/Entry"
import { beforeAll, describe, expect, expectTypeOf, it } from "vitest"
import { client, type Held, type Kept, Refused, reportsOf } from "../src/index.ts"
import { draft } from "./support/drafts.ts"
import { server as running } from "./support/server.ts"

/** The reports of what is no such server. */
const elsewhere = (status: number) =>
  reportsOf(client("http://a.example", { fetch: async () => new Response("<h1>欢迎</h1>", { status }) }))
const place = { agency: "档案局", year: 2023 }
const cell = "requests/received/naturalPerson"
let own: ReturnType<typeof reportsOf>
let server: ReturnType<typeof client>
beforeAll(async () => {
  server = client("http://localhost", await running())
  await server.PUT("/v1/agencies/{id}", {
    params: { path: { id: place.agency } },
    headers: { "if-none-match": "*" },
    body: { name: "示例市档案局" }
  })
  own = reportsOf(server)
})

describe("a report at a server", () => {
  it("is not there, kept, found as it was sent, changed in a cell, and removed", async () => {
    expect(await own.find(place)).toBeUndefined()
    const kept = await own.keep(place, draft(), "none", { reason: "初次填报" })
    expect(kept).toMatchObject({ number: 1, etag: '"1"', reason: "初次填报", counts: { error: 0 } })
    const held = await own.find(place)
    if (held === undefined || held === "same") throw new Error("it was kept")
    expect(held.draft).toEqual(draft())
    expect(await own.find(place, { known: held.etag })).toBe("same")
    const changed = await own.change(place, { requests: { received: { naturalPerson: 3 } } }, held.etag)
    expect(changed).toMatchObject({ number: 2, etag: '"2"' })
    await own.remove(place, changed.etag, { reason: "误填" })
    expect(await own.find(place)).toBeUndefined()
  })

  it("is not written over what somebody else wrote: the refusal says what stands now and what differs", async () => {
    const { etag } = await own.keep({ ...place, year: 2022 }, draft({ year: 2022 }), "none")
    await own.keep({ ...place, year: 2022 }, put(draft({ year: 2022 }), cell, Count.make(4)), etag)
    const late = await own.keep({ ...place, year: 2022 }, draft({ year: 2022 }), etag).catch((error: unknown) => error)
    expect(late).toBeInstanceOf(Refused)
    expect(late).toMatchObject({ status: 412, problem: { current: { number: 2 }, changed: [`/${cell}`] } })
  })

  it("of another organ is kept where that is meant", async () => {
    const other = draft({ year: 2021, agency: { name: "示例市图书馆" } })
    const there = { ...place, year: 2021 }
    await expect(own.keep(there, other, "none")).rejects.toMatchObject({
      status: 422,
      problem: { errors: [{ pointer: "/agency/name" }] }
    })
    expect(await own.keep(there, other, "none", { accept: ["other-organ"] })).toMatchObject({ number: 1 })
  })

  it("is not waited for by who left", async () => {
    const signal = AbortSignal.abort(new Error("left"))
    const away = reportsOf(client("http://127.0.0.1:9"))
    await expect(away.find(place, { signal })).rejects.toThrow("left")
  })

  it("is no page of another server", async () => {
    await expect(elsewhere(200).find(place)).rejects.toBeInstanceOf(Refused)
    await expect(elsewhere(404).find(place)).rejects.toBeInstanceOf(Refused)
  })
})

it("has the types of the file and of the answers", () => {
  expectTypeOf<Held["draft"]>().toEqualTypeOf<Draft>()
  expectTypeOf(own.keep).parameter(1).toEqualTypeOf<Draft>()
  expectTypeOf(own.find).returns.resolves.toEqualTypeOf<Held | "same" | undefined>()
  expectTypeOf<Kept["counts"]["error"]>().toEqualTypeOf<number>()
  const params = { path: { unit: "a", year: 2023 } }
  const never = (): void => {
    void server.POST("/v1/filings/{unit}/{year}/file", { params, body: { revision: 1 } })
    // @ts-expect-error A revision is a number.
    void server.POST("/v1/filings/{unit}/{year}/file", { params, body: { revision: "1" } })
    // @ts-expect-error A correction says why.
    void server.POST("/v1/filings/{unit}/{year}/correct", { params, body: { revision: 1 } })
    // @ts-expect-error An agency has a name.
    void server.PUT("/v1/agencies/{id}", { params: { path: { id: "a" } }, body: {} })
    // @ts-expect-error A report is an object.
    void server.POST("/v1/check", { body: "report" })
    // @ts-expect-error There is no such path.
    void server.GET("/v1/nowhere")
  }
  expect(never).toBeTypeOf("function")
})
