/** The five tasks lead to operations that there are, by calls that those operations take. */
import { describe, expect, it } from "vitest"
import { application } from "../../../src/app.ts"
import { guide } from "../../../src/describe/docs/guide.ts"
import { document } from "../../../src/describe/openapi.ts"

const { paths } = document(
  application(() => {
    throw new Error("not here")
  })
)
const operations = Object.entries(paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ method, path, id: Reflect.get(operation, "operationId") }))
)
const steps = guide.flatMap((task) => task.steps)

describe("the guide", () => {
  it("tells five tasks in both languages", () => {
    expect(guide).toHaveLength(5)
    for (const { zh, en } of [...guide.map(({ title }) => title), ...steps.map(({ says }) => says)]) {
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).not.toMatch(/\p{Script=Han}/u)
    }
  })
  it.each(steps.map(({ operation, curl }) => [operation, curl] as const))(
    "%s is called as it is described",
    (id, curl) => {
      const found = operations.find((each) => each.id === id)
      const path = found?.path.replaceAll(/\{[^}]+\}/gu, "[^/]+") ?? "none"
      expect(curl).toMatch(new RegExp(`"\\$BASE${path}(?:\\?[^"]*)?"`, "u"))
      const method = /-X ([A-Z]+)/u.exec(curl)?.[1] ?? (/ -F | --data-binary | -d /u.test(curl) ? "POST" : "GET")
      expect(method.toLowerCase()).toBe(found?.method)
    }
  )
})
