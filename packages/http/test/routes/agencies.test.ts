/** The register of agencies: each under an id of its keeper's, and changed only by who saw what stands. */
import { beforeEach, describe, expect, it } from "vitest"
import { change, create, host } from "../support/host.ts"

let own: Awaited<ReturnType<typeof host>>
beforeEach(async () => {
  own = await host()
})
const put = (id: string, name: string, headers: Record<string, string>) =>
  own.ask("PUT", `/v1/agencies/${encodeURIComponent(id)}`, { body: JSON.stringify({ name }), headers })

describe("an agency", () => {
  it("is registered under its address, as its first version", async () => {
    const { status, headers, body } = await put("档案局", "示例市档案局", create)
    expect(status).toBe(201)
    expect(headers.get("location")).toBe(`/v1/agencies/${encodeURIComponent("档案局")}`)
    expect(headers.get("etag")).toBe('"1"')
    expect(body).toMatchObject({ id: "档案局", number: 1, etag: '"1"', agency: { name: "示例市档案局" } })
  })
  it("is read as it was registered, and not again by who has it", async () => {
    await own.register("a")
    const { headers, body } = await own.get("/v1/agencies/a")
    expect(body).toMatchObject({ id: "a", agency: { name: "示例市档案局" } })
    const fresh = await own.get("/v1/agencies/a", { "if-none-match": headers.get("etag") })
    expect([fresh.status, fresh.text]).toEqual([304, ""])
    expect((await own.get("/v1/agencies/a", { "if-none-match": '"2"' })).status).toBe(200)
  })
  it("is changed by who names the version that stands, without a new address", async () => {
    await own.register("a")
    const { status, headers, body } = await put("a", "示例市档案馆", change(1))
    expect([status, headers.get("location"), headers.get("etag")]).toEqual([200, null, '"2"'])
    expect(body).toMatchObject({ number: 2, agency: { name: "示例市档案馆" } })
  })
  it("is left as it is by who names another, and that one is told what stands", async () => {
    await own.register("a")
    await put("a", "示例市档案馆", change(1))
    for (const headers of [create, change(1), change(3)]) {
      // oxlint-disable-next-line no-await-in-loop
      const refused = await put("a", "别的名称", headers)
      expect([refused.status, refused.headers.get("etag")]).toEqual([412, '"2"'])
    }
    expect((await own.get("/v1/agencies/a")).body).toMatchObject({ agency: { name: "示例市档案馆" } })
  })
  it("that is not there can be changed by nobody, and is not found", async () => {
    const refused = await put("a", "示例市档案局", change(1))
    expect([refused.status, refused.headers.get("etag")]).toEqual([412, null])
    expect((await own.get("/v1/agencies/a")).status).toBe(404)
  })
})

describe("the register", () => {
  it("is listed by id, page by page, and the last page says so", async () => {
    for (const id of ["c", "a", "b"]) {
      // oxlint-disable-next-line no-await-in-loop
      await own.register(id)
    }
    const first = await own.get("/v1/agencies?limit=2")
    expect(first.body).toMatchObject({ items: [{ id: "a" }, { id: "b" }], next: expect.any(String) })
    const { next }: { readonly next: string } = JSON.parse(first.text)
    const last = await own.get(`/v1/agencies?limit=2&cursor=${next}`)
    expect(last.body).toEqual({ items: [expect.objectContaining({ id: "c" })] })
  })
  it("has nothing in it at first", async () => {
    expect((await own.get("/v1/agencies")).body).toEqual({ items: [] })
  })
})

describe("an id", () => {
  it("that a reader would take for another's is not registered, and the other is named", async () => {
    await own.register("shuiwu-1")
    const { status, body } = await own.register("shuiwu-l")
    expect([status, body]).toEqual([
      422,
      expect.objectContaining({
        detail: expect.stringContaining("“shuiwu-1”"),
        errors: [expect.objectContaining({ parameter: "id" })]
      })
    ])
    expect((await own.register("shuiwu-2")).status).toBe(201)
  })
  it.each(["ｓｈｕｉｗｕ", "shuіwu"])(
    "in another width or with letters of another script is not registered: %s",
    async (id) => {
      expect((await own.register(id)).status).toBe(422)
    }
  )
})
