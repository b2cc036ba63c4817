/**
 * A county's January in one command: collected, checked, returned, approved, published, corrected, added up and copied, over an empty file.
 */
import { copied } from "./county/copied.ts"
import { desk, first } from "./county/desk.ts"
import { imported } from "./county/imported.ts"
import { filedBy, progress, summed } from "./county/progress.ts"
import { below, corrected, nameOf, report, returned, table, year } from "./county/reports.ts"
import { say } from "./county/say.ts"
import { steps } from "./county/steps.ts"
import { taken } from "./county/taken.ts"
const own = await desk()
const { file, mend, correct, decide, sum } = steps(own)
say(`青石县${year}年度政府信息公开工作年度报告`)
await own.ask("POST", "/units/bulk", { body: table, headers: first })
await own.ask("PUT", `/campaigns/county/${year}`, { body: {}, headers: first })
await filedBy(own)
// Some towns send documents; everybody else types figures, and one forgets a cell.
const documents = await imported([...below.keys()].toReversed())
const filed = new Map<string, Response>()
for (const [at, id] of [...below.keys()].entries()) {
  const draft = documents.get(id) ?? report(id, at, id !== returned)
  // oxlint-disable-next-line no-await-in-loop -- one clerk after the other
  filed.set(id, await taken(own, id, await file(id, draft), report(id, at)))
}
say(`已报送${filed.size}份，其中${documents.size}份读自文件`)
say(`退回${nameOf(returned)}，改正后再报送：${await mend(returned, filed.get(returned))}`)
say(await copied(own))
const versions = new Map([...below.keys()].map((id) => [id, id === returned ? 3 : 1]))
const approved = await decide("approve", versions)
say(`审定${approved}份，公布${await decide("publish", new Map([...versions].map(([id, at]) => [id, at + 1])))}份`)
say(`更正：${await correct(corrected)}`)
await summed(own)
const all = await sum()
await taken(own, "county", await file("county", all), all)
await decide("approve", new Map([["county", 1]]))
say(`公布县政府汇总报告${await decide("publish", new Map([["county", 2]]))}份`)
await progress(own)
await own.close()
