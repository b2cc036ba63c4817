/** What the interface promises, kept in process, on a listening Node server and in workerd alike. */
import { afterAll, describe, expect, it } from "vitest"
import { lists } from "./contract/lists.ts"
import { office } from "./contract/office.ts"
import { refused } from "./contract/refused.ts"
import { report } from "./contract/report.ts"
import { stateless } from "./contract/stateless.ts"
import { type Host, inProcess, inWorkerd, onNode } from "./hosts.ts"

const contract = (host: Host): void => {
  stateless(host)
  report(host)
  lists(host)
  refused(host)
  office(host)

  it("says what it is at /openapi.json and /docs, and that it is well at /v1/health", async () => {
    expect(await (await host.request("/openapi.json")).json()).toMatchObject({ openapi: "3.1.0" })
    expect(await (await host.request("/docs")).text()).toContain("/v1/agencies/{id}/reports/{year}")
    expect(await (await host.request("/v1/health")).json()).toEqual({ status: "ok" })
  })

  it("lets pages of other sites ask", async () => {
    const answer = await host.request("/v1/agencies/a", {
      method: "OPTIONS",
      headers: { origin: "https://example.gov.cn", "access-control-request-method": "PUT" }
    })
    expect(answer.headers.get("access-control-allow-headers")).toContain("if-match")
  })
}

const workerd = await inWorkerd()
const hosts = [await inProcess(), await onNode(), ...(typeof workerd === "string" ? [] : [workerd])]

for (const host of hosts) {
  describe(host.name, () => {
    afterAll(() => host.close())
    contract(host)
  })
}

if (typeof workerd === "string") {
  it("keeps the contract in workerd", ({ skip }) => skip(workerd))
}
