/**
 * An editor without a screen, to be killed: types at random into the report named, and says each change once it is recorded.
 *
 * @module
 */
import { setTimeout } from "node:timers/promises"
import * as Patch from "@gongkai/core/Patch"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { open } from "../../src/session/Session.ts"
import { blank, typed } from "./typed.ts"

const [path = "", first = "0"] = process.argv.slice(2)
const session = await Effect.runPromise(open(path, { initial: blank }))
const encode = Schema.encodeSync(Patch.schema(session.edition))
let draft = session.draft
for (let number = Number(first); ; number += 1) {
  const patch = typed(Math.floor(Math.random() * 1000), number)
  draft = Patch.apply(draft, patch)
  process.stdout.write(`about ${JSON.stringify(encode(patch))}\n`)
  session.record(patch, draft)
  process.stdout.write(`kept ${number} ${session.status().kind}\n`)
  // One key after another, as fast as fingers go, with a rest now and then in which the file is saved.
  // oxlint-disable-next-line no-await-in-loop
  await setTimeout(Math.random() < 0.03 ? 900 : 5 + Math.random() * 60)
}
