import { ours } from "./ours.ts"
import { draft } from "./drafts.ts"
const ds = Array.from({ length: 100 }, (_, i) => draft(i))
for (const tagged of [false, true])
  for (let r = 0; r < 4; r++) {
    const t = performance.now()
    for (const d of ds) await ours(d, tagged)
    console.log(tagged, ((performance.now() - t) / 100).toFixed(2))
  }
