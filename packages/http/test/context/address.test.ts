/** The address of a request is that of its peer, unless a proxy on this machine knows better. */
import { Hono } from "hono"
import { describe, expect, it } from "vitest"
import { addressOf } from "../../src/context/address.ts"

const of = async (bindings: object | undefined, headers: Record<string, string> = {}): Promise<string | undefined> => {
  let found: string | undefined = "nothing was asked"
  const app = new Hono().get("/", (c) => {
    found = addressOf(c)
    return c.text("")
  })
  await app.request("/", { headers }, bindings)
  return found
}
const from = (remoteAddress: string | undefined) => ({ incoming: { socket: { remoteAddress } } })
const forwarded = (list: string) => ({ "x-forwarded-for": list })

describe("the address", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:DB8::1", "2001:db8:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::", "0:0:0:0::/64"]
  ])("of the peer %s is %s, a network of IPv6 being one", async (peer, address) => {
    expect(await of(from(peer))).toBe(address)
    // What such a peer says of itself is hearsay.
    expect(await of(from(peer), forwarded("198.51.100.1"))).toBe(address)
  })
  it.each(["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1", undefined])(
    "of a proxy at %s is the one it saw last",
    async (peer) => {
      expect(await of(from(peer), forwarded("198.51.100.1, 203.0.113.7"))).toBe("203.0.113.7")
      expect(await of(from(peer), forwarded("198.51.100.1"))).toBe("198.51.100.1")
    }
  )
  it.each([undefined, "", "127.0.0.1", " "])("of this machine itself is none: %s", async (list) => {
    expect(await of(from("127.0.0.1"), list === undefined ? {} : forwarded(list))).toBeUndefined()
  })
  it("at the edge is what the network says", async () => {
    expect(await of({ DATABASE: {} }, { "cf-connecting-ip": "203.0.113.7" })).toBe("203.0.113.7")
    expect(await of(undefined)).toBeUndefined()
    expect(await of({ incoming: null })).toBeUndefined()
    expect(await of({ incoming: { socket: null } })).toBeUndefined()
  })
})
