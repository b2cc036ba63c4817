/** What a request carries is decoded whole: every fault at its pointer, and no key that nobody asked for. */
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { typed } from "../../src/request/typed.ts"
import { asked } from "../support/asked.ts"

const decode = typed(Schema.Struct({ name: Schema.String, items: Schema.Array(Schema.Struct({ by: Schema.Int })) }))

describe("a body", () => {
  it("that holds up is the value", () => {
    expect(decode({ name: "甲", items: [{ by: 1 }] })).toEqual({ name: "甲", items: [{ by: 1 }] })
  })
  it("is refused with all its faults at once, in both languages", async () => {
    const { refusal } = await asked(() => decode({ items: [{ by: "1" }], more: 1 }))
    expect(refusal?.status).toBe(422)
    expect(refusal?.errors?.map(({ pointer }) => pointer).toSorted()).toEqual(["/items/0/by", "/more", "/name"])
    for (const { detail } of refusal?.errors ?? []) expect(detail.zh).toMatch(/^内容（/u)
  })
})
