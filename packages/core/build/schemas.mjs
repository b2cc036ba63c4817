/**
 * Writes the JSON Schema of each edition's interchange files beside the built modules: dist/schema/2021.json, dist/schema/2019.json.
 *
 * Whoever validates files without this program takes them from the published package.
 */
import { mkdirSync, writeFileSync } from "node:fs"
import { official } from "../dist/editions/official.js"
import { jsonSchema } from "../dist/file/jsonSchema.js"

const into = new URL("../dist/schema/", import.meta.url)
mkdirSync(into, { recursive: true })
for (const edition of official)
  writeFileSync(new URL(`${edition.key}.json`, into), `${JSON.stringify(jsonSchema(edition), null, 2)}\n`)
