/** Callers without Effect get a draft or the reason, as a Promise of a plain object. */
import { edition2021 } from "@gongkai/core/editions/2021"
import { expect, it } from "vitest"
import { read, readAll } from "../src/plain.ts"
import { draftOf } from "./support/drafts.ts"
import { tabbed } from "./support/tabbed.ts"

const bytes = new TextEncoder().encode(tabbed(edition2021, draftOf(edition2021, [1, 0, 27])))

it("a file that can be read is its draft, edition and messages", async () => {
  const one = await read({ name: "报告.txt", bytes })
  expect(one).toMatchObject({ ok: true, draft: { agency: { name: "示例市临水街道" } }, edition: { key: "2021" } })
  expect(await readAll({ name: "报告.txt", bytes })).toEqual({ ok: true, reports: [one] })
})

it("a file that cannot be read is a reason with the file's name", async () => {
  const source = { name: "空.txt", bytes: new Uint8Array() }
  const refused = { ok: false, file: "空.txt", text: { zh: expect.stringContaining("空的") } }
  expect(await read(source)).toMatchObject(refused)
  expect(await readAll(source)).toMatchObject(refused)
})
