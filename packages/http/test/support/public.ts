/**
 * A county of which two units published, one of them with a correction, one is under an embargo, and one withdrew.
 *
 * @module
 */
import { after, count, county, report, year } from "./county.ts"

/** How a browser asks for pages. */
export const browser = { accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" }

export const cell = "proactive/licensing/decisions"

export const published = async () => {
  const own = await county()
  /** As anybody asks, without a token. */
  const ask = async (path: string, headers: Record<string, string> = browser, method = "GET") => {
    const answer = await own.app.request(path, { method, headers })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }
  const first = await own.publish("culture", report("culture", { [cell]: count(3) }))
  await own.keep("culture", report("culture", { [cell]: count(4) }), { "if-match": '"1"' }, "?correcting=yes")
  await own.act("culture", "correct", { revision: 2, reason: "漏计 <b>一件</b>" }, after(first))
  await own.publish("county", report("county", { [cell]: count(10) }))
  const withdrawn = await own.publish("water")
  await own.act("water", "withdraw", { reason: "误公布" }, after(withdrawn))
  const approved = await own.act("river", "approve", {}, after(await own.file("river")))
  await own.act("river", "publish", { from: "2100-01-01T00:00:00+08:00" }, after(approved))
  return { ...own, ask, year }
}
