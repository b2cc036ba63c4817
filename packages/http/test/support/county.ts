/**
 * A county's desk on a host of its own: a government, three units below it, a campaign for 2023, and what people do there.
 *
 * @module
 */
import { put } from "@gongkai/core/Draft"
import type { Draft } from "@gongkai/core/Draft"
import { Count, type Entry } from "@gongkai/core/Entry"
import { paragraph } from "@gongkai/core/Narrative"
import * as Interchange from "@gongkai/core/Interchange"
import { draft } from "./drafts.ts"
import { type Answered, create, host } from "./host.ts"

export const year = 2023

export const names: { readonly [id: string]: string } = {
  county: "青石县人民政府",
  culture: "青石县文化馆",
  water: "青石县水务局",
  river: "河湾乡人民政府"
}

const unit = (id: string, more: object) => ({
  id,
  from: "2020-01-01",
  name: names[id],
  kind: "department",
  level: "county",
  parent: "county",
  ...more
})

export const units = [
  { id: "county", from: "2020-01-01", name: names["county"], kind: "government", level: "county" },
  unit("culture", {}),
  unit("water", {}),
  unit("river", { kind: "government", level: "township" })
]

const said = (text: string) => [paragraph(text)]

/** A report that can be filed: every cell 0 but those given, a sentence in each part. */
export const report = (id: string, cells: { readonly [cell: string]: Entry } = {}): Draft => {
  const plain = {
    ...draft({ year, agency: { name: names[id] ?? id } }),
    overview: said("各项公开工作按条例办理。"),
    problems: said("信息更新不够及时；下一步按月核对，加强培训。"),
    otherMatters: said("全年没有收取信息处理费。")
  }
  return Object.entries(cells).reduce<Draft>((made, [cell, entry]) => put(made, cell as "a/b/c", entry), plain)
}

export const count = (value: number): Entry => Count.make(value)

/** The tag of an answer as the precondition of the next step. */
export const after = ({ headers }: Answered): Record<string, string> => {
  const etag = headers.get("etag")
  return etag === null ? create : { "if-match": etag }
}

export const county = async (printing?: Parameters<typeof host>[0]) => {
  const own = await host(printing)
  const post = (path: string, body: unknown, headers: Record<string, string> = create) =>
    own.ask("POST", path, { body: JSON.stringify(body), headers })
  const entered = await post("/v1/units/bulk", { units })
  const opened = await own.ask("PUT", `/v1/campaigns/county/${year}`, { body: "{}", headers: create })
  const keep = (id: string, what = report(id), headers: Record<string, string> = create, query = "") =>
    own.ask("PUT", `/v1/agencies/${id}/reports/${year}${query}`, { body: Interchange.show(what), headers })
  const act = (id: string, name: string, body: unknown, headers: Record<string, string> = create) =>
    post(`/v1/filings/${id}/${year}/${name}`, body, headers)
  /** Keeps and files a report. */
  const file = async (id: string, what = report(id)) => {
    await keep(id, what)
    return act(id, "file", { revision: 1 })
  }
  /** Takes a report as far as the public. */
  const publish = async (id: string, what = report(id)) => {
    const approved = await act(id, "approve", {}, after(await file(id, what)))
    return act(id, "publish", {}, after(approved))
  }
  return { ...own, post, entered, opened, keep, act, file, publish }
}
