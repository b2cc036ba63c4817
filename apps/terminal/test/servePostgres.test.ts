/** `gongkai serve --database postgres://…`: several servers at one database, none of which tells the password. */
import * as Draft from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import * as Interchange from "@gongkai/core/Interchange"
import { afterAll, describe, expect, it } from "vitest"
import { start } from "../../../packages/storage/test/support/postgres.ts"
import { folder } from "./support/gongkai.ts"
import { running, serving } from "./support/server.ts"

const cluster = await start()

if (typeof cluster === "string") {
  it("serves from PostgreSQL", ({ skip }) => skip(cluster))
} else {
  afterAll(() => cluster.stop())
  const cwd = folder()

  describe("servers at one PostgreSQL", () => {
    it("share what each of them keeps, and what the other was told when it was killed", async () => {
      // The socket asks for no password; what is shown must not have it all the same.
      const database = `${await cluster.database("desk")}&password=geheim`
      const issued = await running(["serve", "--init", "--json", "--database", database], { cwd })
      const { token, database: told }: Record<string, string> = JSON.parse(issued.out)
      expect(told).not.toContain("geheim")
      const [one, other] = await Promise.all([
        serving(cwd, ["--database", database]),
        serving(cwd, ["--database", database])
      ])
      const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" }
      const path = `/v1/agencies/${encodeURIComponent("示例镇")}`
      const put = (url: string, body: string) =>
        fetch(url, { method: "PUT", headers: { ...headers, "if-none-match": "*" }, body })
      expect((await put(one.url + path, JSON.stringify({ name: "示例镇人民政府" }))).status).toBe(201)
      const report = Draft.blank(edition2021, { year: 2023, agency: { name: "示例镇人民政府" } })
      expect((await put(`${one.url}${path}/reports/2023`, Interchange.show(report))).status).toBe(201)
      expect(await one.end("SIGKILL")).toBe(null)
      const found = await fetch(`${other.url}${path}/reports/2023`, { headers })
      expect(await found.text()).toBe(Interchange.show(report))
      expect((await put(`${other.url}${path}/reports/2023`, Interchange.show(report))).status).toBe(412)
      await other.end("SIGTERM")
    })

    it("say what is the matter where there is no such database, or nobody answers", async () => {
      const none = (await cluster.database("there")).replace("/there?", "/nowhere?")
      const wrong = await running(["token", "list", "--db", none], { cwd })
      expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining("没有这个数据库") })
      const nobody = await running(["token", "list", "--db", "postgres://desk:geheim@127.0.0.1:1/desk"], { cwd })
      expect(nobody.err).toContain("连不上数据库")
      expect(nobody.err).not.toContain("geheim")
      const backup = await running(["backup", "备份.db", "--db", none], { cwd })
      expect(backup.err).toContain("pg_dump")
    })
  })
}
