/** The county's January runs from nothing to a public PDF, and every number in it is the one that was meant. */
import { afterAll, expect, it } from "vitest"
import { start } from "../../packages/storage/test/support/postgres.ts"
import { type run, runWith } from "./run.ts"

// The documents are those of the repository.
const own = { GONGKAI_CORPUS: "" }
const cluster = await start()
afterAll(async () => {
  if (typeof cluster !== "string") await cluster.stop()
})

// Decisions 0, 1, … 27, with the returned report at 12 for 0 and the corrected one at 20 for 1; the last town's report is a document with 0.
const sum = (27 * 28) / 2 - 1 + 12 + 20

const expectAll = ({ code, lines, stderr }: ReturnType<typeof run>): void => {
  expect([code, stderr]).toEqual([0, ""])
  const out = lines.join("\n")
  for (const said of [
    "应于2024-01-31前报送：29个单位",
    "读2023-subdistrict.txt：各格都已读出，作为北渡乡人民政府的报告",
    "没有收下青石县教育局的报告：/proactive/penalties/decisions “行政处罚／本年处理决定数量”未填",
    "已报送29份，其中1份读自文件",
    "“少计一件”已解决",
    "报送29份，日志",
    "逐条相符",
    "审定29份，公布29份",
    "“青石县科技局”2023年度报告已更正：第2版",
    `缺0个；行政许可处理决定合计${sum}件`,
    "公布县政府汇总报告1份",
    "应报30：已公布29、已更正1",
    "application/pdf"
  ]) {
    expect(out).toContain(said)
  }
}

it("collects, returns, approves, publishes, corrects and adds up", () => expectAll(runWith(own, "county.ts")))

it("does so at two servers that share one PostgreSQL, request by request", async ({ skip }) => {
  if (typeof cluster === "string") return skip(cluster)
  expectAll(runWith({ ...own, GONGKAI_DATABASE: await cluster.database("county") }, "county.ts"))
})
