/** Every unread cell is named by a message, with a reason, and no message names a cell that was read. */
import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { edition2021 } from "@gongkai/core/editions/2021"
import { at } from "@gongkai/core/Draft"
import { slots } from "@gongkai/core/Edition"
import { isUnread } from "@gongkai/core/Entry"
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
      "没有找到“主动公开政府信息情况”的表，各格均未读；请对照原件补填",
      "没有找到“收到和处理政府信息公开申请情况”的表，各格均未读；请对照原件补填",
      "没有找到“政府信息公开行政复议、行政诉讼情况”的表，各格均未读；请对照原件补填"
    ])
    expect(all.flatMap(({ cells = [] }) => cells)).toHaveLength(200)
  })

  it("names rows that follow one another from the first to the last, the reason and the next step", () => {
    const rows = ["received", "carriedIn"].flatMap((key) => read(key, "数看不清"))
    const [, first] = unreadMessages(edition2021, new Map(rows))
    expect(first).toMatchObject({
      severity: "error",
      place: { line: 3 },
      text: {
        zh: "“一、本年新收政府信息公开申请数量”至“二、上年结转政府信息公开申请数量”共2行未读：数看不清；请对照原件补填"
      }
    })
    expect(first?.cells).toHaveLength(14)
  })
})
