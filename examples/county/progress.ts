/**
 * What the desk asks of a campaign: who reports by when, what a sum is made of, how far everybody is, and what the public gets.
 */
import { Progress } from "@gongkai/core/desk"
import type { desk } from "./desk.ts"
import { below, cell, year } from "./reports.ts"
import { say } from "./say.ts"

type Desk = Awaited<ReturnType<typeof desk>>
const at = `/campaigns/county/${year}/progress`

export const filedBy = async ({ ask }: Desk): Promise<void> => {
  const { items } = await (await ask("GET", at)).json()
  const days: ReadonlyArray<string> = items.map(({ submitBy }: { readonly submitBy: string }) => submitBy)
  for (const day of new Set(days)) say(`应于${day}前报送：${days.filter((each) => each === day).length}个单位`)
}

export const summed = async ({ ask }: Desk): Promise<void> => {
  const { sum, missing } = await (
    await ask("GET", `/consolidations/county/${year}/cell?cell=${cell}&stage=published`)
  ).json()
  say(`汇总下级${below.size}个单位，缺${missing.length - 1}个；行政许可处理决定合计${sum}件`)
}

const listed = (counts: object, words: { readonly [key: string]: string }): string =>
  Object.entries(counts)
    .flatMap(([key, count]) => (count === 0 ? [] : [`${words[key]}${count}`]))
    .join("、")

export const progress = async ({ ask, open }: Desk): Promise<void> => {
  const { total, day } = await (await ask("GET", at)).json()
  say(
    `到${day}，应报${total.expected}：${listed(total.stages, Progress.stages)}；${listed(total.handedIn, Progress.times)}`
  )
  const pdf = await open(`county/${year}.pdf`)
  const size = Math.round((await pdf.arrayBuffer()).byteLength / 1024)
  say(`公众可取县政府报告：${pdf.headers.get("content-type")}，${size} KB，${pdf.headers.get("etag")}`)
}
