/** The types of the calls are those of the document that a server gives out. */
import { expect, it } from "vitest"
import { server } from "./support/server.ts"
import { typed } from "./support/typed.ts"

it("is in step with the document of a server; --update writes it anew", async () => {
  const { fetch } = await server()
  const document: unknown = await (await fetch("http://localhost/openapi.json")).json()
  await expect(await typed(document)).toMatchFileSnapshot("../src/paths.ts")
})
