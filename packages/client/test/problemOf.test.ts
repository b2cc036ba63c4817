/** A refusal as a client has it. */
import { expect, expectTypeOf, it } from "vitest"
import { type ProblemDocument, problemOf, Refused, refused } from "../src/problemOf.ts"

const answer = (body: string, type = "application/problem+json; charset=utf-8") =>
  new Response(body, { status: 422, headers: { "content-type": type } })
const document = { type: "urn:gongkai:problem:NotReady", title: "内容不合要求", status: 422, detail: "暂不能报送" }

it("is the problem document of its answer, typed", async () => {
  const found = await problemOf(answer(JSON.stringify(document)))
  expect(found).toEqual(document)
  expectTypeOf(found).toEqualTypeOf<ProblemDocument | undefined>()
  expectTypeOf<ProblemDocument["errors"]>().toExtend<ReadonlyArray<{ readonly detail: string }> | undefined>()
})

it.each([
  ["a page", "<h1>502</h1>", "text/html"],
  ["what is cut off", '{"type":', "application/problem+json"],
  ["what is none", '{"a":1}', "application/problem+json"]
])("is none where the answer is %s", async (_, body, type) => {
  expect(await problemOf(answer(body, type))).toBeUndefined()
})

it("is thrown with its sentence", async () => {
  const error: unknown = await refused(answer(JSON.stringify(document))).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(Refused)
  expect(error).toMatchObject({ message: "暂不能报送", status: 422, problem: document })
  await expect(refused(answer("", "text/html"))).rejects.toMatchObject({ message: "422", problem: undefined })
})
