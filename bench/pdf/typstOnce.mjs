/**
 * A whole process that compiles one document of Typst: `FONTS SOURCE OUT MODULE`; nothing of ours is loaded in it.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"

const [fonts, source, out, peers] = process.argv.slice(2)
const { NodeCompiler } = createRequire(peers)("@myriaddreamin/typst-ts-node-compiler")
const fontBlobs = readdirSync(fonts)
  .filter((name) => name.endsWith(".ttf"))
  .map((name) => readFileSync(join(fonts, name)))
const compiler = NodeCompiler.create({ workspace: fonts, fontArgs: [{ fontBlobs }] })
writeFileSync(
  out,
  compiler.pdf({ mainFileContent: readFileSync(source, "utf8") }, { pdfStandard: "a-3b", pdfTags: true })
)
