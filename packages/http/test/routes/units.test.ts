/** The tree of units over HTTP: entered at once or one by one, looked at on any day, and changed only by who saw what stands. */
import { plainWorkbook } from "@gongkai/office"
import { beforeEach, describe, expect, it } from "vitest"
import { after, county, names } from "../support/county.ts"
import { create, host } from "../support/host.ts"

let own: Awaited<ReturnType<typeof county>>
beforeEach(async () => {
  own = await county()
})
const ids = (body: unknown): ReadonlyArray<string> =>
  (body as { readonly items: ReadonlyArray<{ readonly id: string }> }).items.map(({ id }) => id)

describe("units entered in bulk", () => {
  it("are all there, with an agency under which each keeps its report", async () => {
    expect([own.entered.status, own.entered.headers.get("etag")]).toEqual([200, '"1"'])
    const { body } = await own.get("/v1/units")
    expect(ids(body)).toEqual(["county", "culture", "water", "river"])
    expect((await own.get("/v1/agencies/culture")).body).toMatchObject({ agency: { name: names["culture"] } })
  })
  it("come as a table too, in Chinese headings", async () => {
    const other = await host()
    const table =
      "编号,名称,类型,级别,上级,起始日期\na,甲县人民政府,政府,县级,,2020-01-01\nb,甲县档案馆,部门,县级,a,2020-01-01\n"
    const answer = await other.ask("POST", "/v1/units/bulk", {
      body: table,
      headers: { ...create, "content-type": "text/csv" }
    })
    expect(answer).toMatchObject({ status: 200, body: { version: 1, units: [{ id: "a" }, { id: "b" }] } })
  })
  it("come as a workbook, with days as Excel users write them", async () => {
    const other = await host()
    const rows = [
      ["编号", "名称", "类型", "级别", "上级", "起始日期"],
      ["a", "甲县人民政府", "政府", "县级", "", "2020/1/1"],
      ["b", "甲县档案馆", "部门", "县级", "a", "2020年1月1日"]
    ]
    const answer = await other.app.request("/v1/units/bulk", {
      method: "POST",
      body: Uint8Array.from(plainWorkbook("单位", [{ name: "单位", rows }])),
      headers: {
        ...create,
        authorization: `Bearer ${other.token}`,
        "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      }
    })
    expect([answer.status, await answer.json()]).toMatchObject([200, { units: [{ id: "a" }, { id: "b" }] }])
  })
  it("are seen by whoever keeps accounts over them, and by nobody without a role there", async () => {
    const { account, ask } = own
    const seen = async (token: string) =>
      ids((await ask("GET", "/v1/units", { headers: { authorization: `Bearer ${token}` } })).body)
    expect(await seen(await account("keeper", [{ role: "administrator", over: "water" }]))).toEqual(["water"])
    expect(await seen(await account("nobody", []))).toEqual([])
  })
  it("are none where one is wrong, and the fault is told at its place", async () => {
    const answer = await own.post("/v1/units/bulk", { units: [{ id: "x y" }] }, after(own.entered))
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: expect.arrayContaining([expect.objectContaining({ pointer: "/units/0/id" })]) }
    })
    const astray = { id: "x", from: "2021-01-01", name: "甲", kind: "department", level: "county", parent: "nobody" }
    const refused = await own.post("/v1/units/bulk", { units: [astray] }, after(own.entered))
    expect(refused).toMatchObject({ status: 422, body: { type: "urn:gongkai:problem:Unsound" } })
    expect(ids((await own.get("/v1/units")).body)).toHaveLength(4)
  })
})

describe("a unit", () => {
  const added = {
    id: "archives",
    from: "2022-03-01",
    name: "青石县档案馆",
    kind: "department",
    level: "county",
    parent: "county"
  }
  it("is entered under its address", async () => {
    const answer = await own.post("/v1/units", added, after(own.entered))
    expect([answer.status, answer.headers.get("location")]).toEqual([201, "/v1/units/archives"])
    expect((await own.get("/v1/units/archives")).body).toMatchObject({ version: 2, unit: { id: "archives" } })
  })
  it("has its address below the prefix of a proxy", async () => {
    const headers = { ...after(own.entered), "x-forwarded-prefix": "/nianbao" }
    expect((await own.post("/v1/units", added, headers)).headers.get("location")).toBe("/nianbao/v1/units/archives")
  })
  it.each([
    ["of an id that looks like another", { id: "сulture" }],
    ["of a name that turns the direction of the text", { name: "甲\u202e乙" }],
    ["of a name of blanks", { name: "　" }]
  ])("%s is refused", async (_, more) => {
    expect((await own.post("/v1/units", { ...added, ...more }, after(own.entered))).status).toBe(422)
  })
  it("is entered by nobody who saw another tree", async () => {
    const refused = await own.post("/v1/units", added)
    expect([refused.status, refused.headers.get("etag")]).toEqual([412, '"1"'])
  })
  it("is renamed from a day on: before it, it has its old name", async () => {
    const change = { from: "2023-06-01", name: "青石县文化中心" }
    expect((await own.post("/v1/units/culture/change", change, after(own.entered))).status).toBe(200)
    const [before, later] = await Promise.all([
      own.get("/v1/units?day=2023-05-31"),
      own.get("/v1/units?day=2023-06-01")
    ])
    expect(before.text).toContain(names["culture"])
    expect(later.text).toContain("青石县文化中心")
    expect((await own.get("/v1/agencies/culture")).body).toMatchObject({ agency: { name: "青石县文化中心" } })
  })
  it("merges with another, and is no more from that day on", async () => {
    const answer = await own.post(
      "/v1/units/merge",
      { units: ["culture"], into: "water", on: "2023-06-01" },
      after(own.entered)
    )
    expect(answer.status).toBe(200)
    expect(ids((await own.get("/v1/units?day=2023-06-01")).body)).not.toContain("culture")
  })
  it("ends with a successor, unless it is not there that day", async () => {
    const end = { on: "2023-06-01", successors: ["water"] }
    expect((await own.post("/v1/units/culture/end", { ...end, on: "2019-01-01" }, after(own.entered))).status).toBe(409)
    expect((await own.post("/v1/units/culture/end", end, after(own.entered))).status).toBe(200)
    expect((await own.post("/v1/units/nobody/end", end, { "if-match": '"2"' })).status).toBe(404)
  })
})

describe("the list of units", () => {
  it("comes page by page, and of one branch where asked", async () => {
    const first = await own.get("/v1/units?limit=3")
    expect(ids(first.body)).toHaveLength(3)
    const { next }: { readonly next: string } = JSON.parse(first.text)
    expect(ids((await own.get(`/v1/units?limit=3&cursor=${next}`)).body)).toEqual(["river"])
    expect(ids((await own.get("/v1/units?below=river")).body)).toEqual(["river"])
  })
})
