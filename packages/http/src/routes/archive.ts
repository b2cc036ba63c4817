/**
 * The reports of a campaign as one zip: each unit's in one form, with a list that also names those that are missing.
 *
 * It is written as it is sent, report by report, so that a county of any size holds one report in memory. A report that cannot be written in
 * that form is named in the list with the reason. Where the database fails on the way, the zip has no end, and no program opens it as whole.
 *
 * @module
 */
import { Filing } from "@gongkai/core/desk"
import * as Interchange from "@gongkai/core/Interchange"
import { type Context, Hono } from "hono"
import { stream } from "hono/streaming"
import { allowed } from "../context/actor.ts"
import { awaited } from "../context/awaited.ts"
import type { Env } from "../context/Env.ts"
import { run, type Services, type Zip } from "../context/Services.ts"
import { describe } from "../describe/describe.ts"
import { inPath, inQuery } from "../describe/inAddress.ts"
import type { Form } from "../jobs/forms.ts"
import { Refusal, refuse } from "../problem/Problem.ts"
import { campaignOf } from "./campaigns.ts"
import { states } from "./rollUp.ts"
import { filed } from "./known.ts"

const zipped = ({ zip }: Services): Promise<Zip> =>
  zip?.() ??
  refuse({
    status: 501,
    kind: "NotHere",
    detail: {
      zh: "这台服务器不打包；请逐份取报告，或向用 gongkai serve 运行的服务器请求",
      en: "This server writes no zips; fetch the reports one by one, or ask a server that runs by gongkai serve"
    }
  })

/** A name that every file system takes; the id tells units of one name apart. */
const fileName = (name: string, unit: string, year: number, form: Form): string =>
  `${name.replaceAll(/[\\/:*?"<>|\p{C}]/gu, "_").slice(0, 80)}-${year}（${unit}）.${form}`

/** What became of a unit's report, as the list tells it. */
interface Line {
  readonly unit: string
  readonly name: string
  readonly state: string
  readonly revision: string
  readonly hash: string
  readonly file: string
}

const head: Line = { unit: "编号", name: "单位", state: "状态", revision: "版次", hash: "内容指纹", file: "文件" }

/** The bytes of a report in a form, with the line that tells of it. */
const written = async (
  c: Context<Env>,
  name: string,
  filing: Filing.Filing,
  form: Form
): Promise<{ readonly line: Line; readonly bytes?: Uint8Array }> => {
  const kept = await filed(c.get("services"), filing)
  const { unit, year } = filing
  const state = Filing.states[Filing.stateOf(filing)]
  if (kept === undefined) return { line: { unit, name, state, revision: "", hash: "", file: "" } }
  const { revision, hash } = kept.content
  const said = { unit, name, state, revision: String(revision), hash }
  try {
    const { bytes } = await awaited(c, c.get("work").print({ text: Interchange.show(kept.draft), form }))
    return { line: { ...said, file: fileName(name, unit, year, form) }, bytes }
  } catch (error) {
    if (!(error instanceof Refusal) || (error.details.status >= 500 && error.details.status !== 501)) throw error
    return { line: { ...said, file: `没有写出：${error.details.detail.zh}` } }
  }
}

const utf8 = new TextEncoder()

export const archive = new Hono<Env>().get(
  "/:desk/:year/archive",
  describe({
    tag: "报送",
    parameters: ["desk", "year", "stage", "form"],
    summary: { zh: "一个年度的报告打成一个 zip，附目录", en: "The reports of a year as one zip, with a list" },
    description: {
      zh: "每个单位一份，按 form 的格式；目录.csv 写明状态、版次、指纹，也列出没有报告的单位。这是内部的全文，公布用的见 /v1/published",
      en: "one for each unit, in the form; 目录.csv has states, revisions and hashes, and also the units without one. They are whole, as filed; /v1/published has what is public"
    },
    answers: { 200: { says: { zh: "zip 文件", en: "the zip" }, types: ["application/zip"] } },
    refusals: [501]
  }),
  inPath("desk", "year"),
  inQuery("stage", "form"),
  async (c) => {
    const { desk, year } = c.req.valid("param")
    const { stage = "approved", form = "pdf" } = c.req.valid("query")
    await allowed(c, "read", desk)
    const services = c.get("services")
    const { campaign } = await campaignOf(services, desk, year)
    const [begin, { csv }] = await Promise.all([zipped(services), import("../jobs/pages.ts")])
    const { tree } = await run(services.storage.desks.tree)
    const units = [...new Set([desk, ...campaign.expected])]
    c.header("content-type", "application/zip")
    c.header(
      "content-disposition",
      `attachment; filename="${year}.zip"; filename*=UTF-8''${encodeURIComponent(`${desk}-${year}.zip`)}`
    )
    return stream(c, async (out) => {
      const pieces: Array<Uint8Array<ArrayBuffer>> = []
      const zip = begin((bytes) => pieces.push(Uint8Array.from(bytes)))
      const flush = async (): Promise<void> => {
        await out.write(new Uint8Array(await new Blob(pieces.splice(0)).arrayBuffer()))
      }
      const put = async (path: string, bytes: Uint8Array): Promise<void> => {
        const file = zip.begin(path)
        file.push(bytes)
        file.end()
        await flush()
      }
      const lines: Array<Line> = [head]
      for (const unit of units) {
        if (out.aborted) return
        const name = tree.units.get(unit)?.standings.at(-1)?.name ?? unit
        // One after the other: no more than one is held.
        // oxlint-disable-next-line no-await-in-loop
        const { filing } = await run(services.storage.filings.find(unit, year))
        if (!states[stage].includes(Filing.stateOf(filing))) {
          lines.push({ unit, name, state: Filing.states[Filing.stateOf(filing)], revision: "", hash: "", file: "" })
          continue
        }
        // oxlint-disable-next-line no-await-in-loop
        const { line, bytes } = await written(c, name, filing, form)
        lines.push(line)
        // oxlint-disable-next-line no-await-in-loop
        if (bytes !== undefined) await put(line.file, bytes)
      }
      const list = lines.map(({ unit, name, state, revision, hash, file }) => [unit, name, state, revision, hash, file])
      await put("目录.csv", utf8.encode(csv(list)))
      zip.end()
      await flush()
    })
  }
)
