/** Every unread cell is named by a message, with a reason, and no message names a cell that was read. */
import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { edition2021 } from "@gongkai/core/editions/2021"
import { at } from "@gongkai/core/Draft"
import { slots } from "@gongkai/core/Edition"
import { Count, isUnread } from "@gongkai/core/Entry"
import type { Imported } from "../../src/index.ts"
import { unreadMessages } from "../../src/settle/unread.ts"
import { opened } from "../support/drafts.ts"
import { recipe, write } from "../random/document.ts"
import { times } from "../../../../vitest.shared.ts"

const unreadIn = ({ draft, edition }: Imported): ReadonlyArray<string> =>
  slots(edition).flatMap(({ cell }) => (isUnread(at(draft, cell)) ? [cell] : []))

const namedIn = ({ messages }: Imported): ReadonlyArray<string> =>
  messages.flatMap(({ cells = [] }) => cells).toSorted()

const folder = new URL("../fixtures/made/", import.meta.url)

describe("what a message says is unread", () => {
  it.each(readdirSync(folder))("is what is unread of %s", async (file) => {
    const imported = await opened(readFileSync(new URL(file, folder)), file)
    expect(namedIn(imported)).toEqual(unreadIn(imported).toSorted())
  })

  it("is what is unread of documents of chance", async () => {
    for (let seed = 0; seed < times(25, 250, 1000); seed++) {
      const { bytes, name } = write(recipe(seed))
      // oxlint-disable-next-line no-await-in-loop
      const imported = await opened(bytes, name).catch(() => undefined)
      if (imported !== undefined)
        expect({ seed, named: namedIn(imported) }).toEqual({ seed, named: unreadIn(imported).toSorted() })
    }
  })
})

const read = (key: string, zh: string) =>
  slots(edition2021)
    .filter(({ row }) => row.key === key)
    .map(
      ({ cell }) => [cell, { cell, entry: { unread: "" }, place: { line: 3, text: "" }, why: { zh, en: zh } }] as const
    )

describe("a message about unread cells", () => {
  it("names the table that was not found, and nothing else of it", () => {
    const all = unreadMessages(edition2021, new Map())
    expect(all.map(({ text }) => text.zh)).toEqual([
      "没有找到“主动公开政府信息情况”的表；请对照原件补填",
      "没有找到“收到和处理政府信息公开申请情况”的表；请对照原件补填",
      "没有找到“政府信息公开行政复议、行政诉讼情况”的表；请对照原件补填"
    ])
    expect(all.flatMap(({ cells = [] }) => cells)).toHaveLength(200)
  })

  it("names the rows that were not found, in one message for the table", () => {
    const rows = ["received", "carriedIn", "outcome.granted"].flatMap((key) => read(key, "数看不清"))
    const [, absent] = unreadMessages(edition2021, new Map(rows))
    expect(absent?.text.zh).toBe(
      "没有找到“三、本年度办理结果／（二）部分公开（区分处理的，只计这一情形，不计其他情形）”至“四、结转下年度继续办理”共22行；请对照原件补填"
    )
    expect(absent?.cells).toHaveLength(154)
  })

  it("names rows that follow one another from the first to the last, the reason and the next step", () => {
    const rows = ["received", "carriedIn"].flatMap((key) => read(key, "数看不清"))
    const [, , first] = unreadMessages(edition2021, new Map(rows))
    expect(first).toMatchObject({
      severity: "error",
      place: { line: 3 },
      text: {
        zh: "“一、本年新收政府信息公开申请数量”至“二、上年结转政府信息公开申请数量”共2行未读：数看不清；请对照原件补填"
      }
    })
    expect(first?.cells).toHaveLength(14)
  })

  it("tells cells here and there together when they have one reason, and quotes what stands there", () => {
    const vague = ["约3", "5.5", "见附件", "7余", "约8"]
    const some = slots(edition2021)
      .filter(({ form }) => form.key === "requests")
      .map(({ cell, row, column }, at) => {
        const own = column.key === "naturalPerson" && at % 2 === 0 ? vague[(at / 14) % 5] : undefined
        const why = own && { zh: "不是数字", en: "this is not a number" }
        const entry = own === undefined ? Count.make(row.path.length) : { unread: own }
        return [cell, { cell, entry, place: { line: 3, text: "" }, ...(why && { why }) }] as const
      })
    const requests = unreadMessages(edition2021, new Map(some)).filter(({ cells = [] }) =>
      cells[0]?.startsWith("requests/")
    )
    expect(requests.map(({ text }) => text.zh)).toEqual([
      "“一、本年新收政府信息公开申请数量”、“三、本年度办理结果／（一）予以公开”、“三、本年度办理结果／（三）不予公开／1.属于国家秘密”等13处的“自然人”未读（原文“约3”、“5.5”、“见附件”等5处）：不是数字；请对照原件补填"
    ])
    expect(requests[0]?.cells).toHaveLength(13)
  })
})
