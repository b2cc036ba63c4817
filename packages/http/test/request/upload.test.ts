/** An uploaded file is the body itself or a form's field, under a name that says nothing of folders. */
import { describe, expect, it } from "vitest"
import { uploaded } from "../../src/request/upload.ts"
import { asked } from "../support/asked.ts"

const form = (...files: ReadonlyArray<readonly [field: string, value: Blob | string, name?: string]>): FormData => {
  const data = new FormData()
  for (const [field, value, name] of files) {
    if (typeof value === "string") data.append(field, value)
    else data.append(field, value, name)
  }
  return data
}
const sent = (body: BodyInit, named?: string, headers: Record<string, string> = {}) =>
  asked(
    async (c) => {
      const { name, bytes } = await uploaded(c, named)
      return [name, new TextDecoder().decode(bytes)]
    },
    { method: "POST", body, headers }
  )

describe("a file", () => {
  it("is the body, named beside it", async () => {
    expect((await sent("甲", "年报.txt")).answer).toEqual(["年报.txt", "甲"])
  })
  it("is the field of a form, which names it", async () => {
    expect((await sent(form(["file", new Blob(["甲"]), "年报.docx"]))).answer).toEqual(["年报.docx", "甲"])
  })
  it.each([
    ["C:\\\\王芳\\\\年报.docx", "年报.docx"],
    ["../../etc/年报.docx", "年报.docx"],
    ["年\u202e报\u0000.docx", "年报.docx"]
  ])("has no folder and no hidden sign in its name: %s", async (name, shown) => {
    expect((await sent("甲", name)).answer?.[0]).toBe(shown)
  })
})

describe("what is no upload", () => {
  it.each([
    ["without the field", form(["text", "甲"])],
    ["with a text for a file", form(["file", "甲"])],
    ["with two files", form(["file", new Blob(["甲"]), "a"], ["file", new Blob(["乙"]), "b"])]
  ])("is refused, and the field is named: a form %s", async (_, data) => {
    expect((await sent(data)).refusal).toMatchObject({ status: 422, errors: [{ pointer: "/file" }] })
  })
  it("is refused where the form is none", async () => {
    const headers = { "content-type": "multipart/form-data; boundary=x" }
    expect((await sent("甲", undefined, headers)).refusal?.status).toBe(400)
  })
})
