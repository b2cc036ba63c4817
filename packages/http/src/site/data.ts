/**
 * `/public/data` and `/public/data.csv`: what programs can have of a year's published reports.
 *
 * @module
 */
import { tidyHead, tidyLines } from "@gongkai/render"
import { dataPage, type Offered } from "@gongkai/render/site"
import type { Context } from "hono"
import { stream } from "hono/streaming"
import { today } from "../context/actor.ts"
import type { Env } from "../context/Env.ts"
import { located } from "../request/located.ts"
import { address, answered, cached, placeOf, root } from "./answer.ts"
import { draftOf, publicOf } from "./known.ts"

const yearOf = (year: number | undefined): number => year ?? Number(today().slice(0, 4)) - 1

/** The page of data. */
export const data = (c: Context<Env>, asked: number | undefined): Promise<Response> => {
  const year = yearOf(asked)
  const offered: ReadonlyArray<Offered> = [
    {
      name: { zh: `${year}年全部数据`, en: `All numbers of ${year}` },
      href: address(c, `${root}/data.csv`, { year: String(year) }),
      type: "text/csv",
      says: {
        zh: "已公布报告的每一个数一行：单位、年度、格式、表、行、列、数值",
        en: "a line for each number of each published report: unit, year, edition, table, row, column, value"
      }
    },
    {
      name: { zh: `${year}年报告目录`, en: `The list of ${year}` },
      href: located(c, `/v1/published?year=${year}`),
      type: "application/json",
      says: {
        zh: "已公布报告的单位、版次、哈希和地址；每份报告可取 json、csv、pdf、docx、xlsx、md",
        en: "unit, revision, hash and address of each report; each comes as json, csv, pdf, docx, xlsx and md"
      }
    },
    {
      name: { zh: "格式的数据模式", en: "The schema of a report" },
      href: located(c, "/v1/editions/2021/schema"),
      type: "application/schema+json",
      says: { zh: "2021 年格式报告文件的 JSON Schema", en: "JSON Schema of the interchange file, edition of 2021" }
    },
    {
      name: { zh: "校验规则", en: "The rules of the check" },
      href: address(c, `${root}/rules`),
      type: "text/html",
      says: { zh: "每条规则的要求、依据、例子和改法", en: "what each rule demands, under which clause, with examples" }
    },
    {
      name: { zh: "接口说明", en: "The interface" },
      href: located(c, "/docs"),
      type: "text/html",
      says: { zh: "全部地址、参数和答复", en: "every address with its parameters and answers" }
    }
  ]
  const place = placeOf(c)
  return answered(c, dataPage(offered, place))
}

/** The numbers of a year, report by report, so that no more than one is held in memory. */
export const csv = async (c: Context<Env>, asked: number | undefined): Promise<Response> => {
  const services = c.get("services")
  const year = yearOf(asked)
  c.set("isTagged", true)
  for (const [name, value] of Object.entries(cached)) c.header(name, value)
  c.header("content-type", "text/csv; charset=utf-8")
  c.header("content-disposition", `attachment; filename="reports-${year}.csv"`)
  return stream(c, async (out) => {
    await out.write(tidyHead)
    for await (const report of publicOf(services, year)) {
      if (out.aborted) return
      // One after the other: a county's reports are not held at once.
      await out.write(tidyLines(await draftOf(services, report)))
    }
  })
}
