/**
 * Packs the packages and the command as they would be published, installs them with npm in an empty application, and uses them there.
 *
 * The application has effect of its own: the packages must take that one. The ten lines of README must type-check and run, a program of
 * the application must read, check and print the example, and so must the command.
 */
import { execFileSync } from "node:child_process"
import { copyFileSync, globSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { environment, pnpm, root } from "./setup.mjs"

const folder = realpathSync(mkdtempSync(join(tmpdir(), "gongkai-packed-")))
const npm = (...parameters) =>
  execFileSync("npm", parameters, { cwd: folder, env: process.env, stdio: ["ignore", "ignore", 2] })

const packed = [
  "packages/core",
  "packages/match",
  "packages/render",
  "packages/import",
  "packages/office",
  "packages/fonts",
  "packages/pdf",
  "apps/terminal"
]
for (const name of packed) {
  execFileSync("npx", ["--yes", pnpm, "pack", "--pack-destination", folder], {
    cwd: join(root, name),
    env: environment(),
    stdio: ["ignore", "ignore", 2]
  })
}
const manifest = (name) => JSON.parse(readFileSync(join(root, name, "package.json"), "utf8"))
const { version, peerDependencies } = manifest("packages/core")
writeFileSync(
  join(folder, "package.json"),
  JSON.stringify({ private: true, type: "module", dependencies: { effect: peerDependencies.effect } })
)
const files = packed.map((name) => `./${manifest(name).name.replace("@", "").replace("/", "-")}-${version}.tgz`)
npm("install", "--no-fund", "--no-audit", ...files)
// The schemas are files of the package, for whoever validates without it.
for (const edition of ["2019", "2021"]) {
  const schema = JSON.parse(
    readFileSync(join(folder, `node_modules/@gongkai/core/dist/schema/${edition}.json`), "utf8")
  )
  if (schema.$schema !== "https://json-schema.org/draft/2020-12/schema")
    throw new Error(`the schema of ${edition} is none`)
}
const copies = globSync("node_modules/**/effect/package.json", { cwd: folder }).filter(
  (path) => !path.includes("/dist/")
)
if (copies.length !== 1) throw new Error(`effect is installed ${copies.length} times: ${copies.join(", ")}`)

const [, lines] =
  /```ts\n(\/\/ examples\/check\.ts\n[\s\S]*?)```/u.exec(readFileSync(join(root, "README.md"), "utf8")) ?? []
if (lines === undefined) throw new Error("README.md has no block that begins with // examples/check.ts")
writeFileSync(join(folder, "check.ts"), lines)
copyFileSync(join(root, "examples/2023-subdistrict.txt"), join(folder, "report.txt"))

const inside = (program, ...parameters) => {
  const output = execFileSync(program, parameters, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", 2] })
  process.stdout.write(output)
  return output
}
const expect = (text, wanted) => {
  if (!text.includes(wanted)) throw new Error(`expected “${wanted}”`)
}

const gongkai = join(folder, "node_modules/.bin/gongkai")
inside(gongkai, "import", "report.txt", "-o", "report.gongkai.json")
expect(inside(gongkai, "check", "report.gongkai.json"), "0 个错误")
expect(inside(gongkai, "print", "report.gongkai.json"), "report.pdf")
execFileSync(
  join(root, "node_modules/.bin/tsc"),
  [
    "--noEmit",
    "--strict",
    "--module",
    "nodenext",
    "--target",
    "es2023",
    "--skipLibCheck",
    "--typeRoots",
    join(root, "packages/import/node_modules/@types"),
    "--types",
    "node",
    "check.ts"
  ],
  { cwd: folder, stdio: ["ignore", 1, 2] }
)
inside(join(root, "node_modules/.bin/node"), "check.ts", "report.gongkai.json")

writeFileSync(
  join(folder, "application.mjs"),
  `import { readFileSync } from "node:fs"
import { check } from "@gongkai/core/check"
import { read } from "@gongkai/import"
import { document, workbook } from "@gongkai/office"
import { print } from "@gongkai/pdf"
import { page } from "@gongkai/render"
import * as Effect from "effect/Effect"
const bytes = new Uint8Array(readFileSync("report.txt"))
const { draft } = await Effect.runPromise(read({ name: "report.txt", bytes }))
const pdf = await Effect.runPromise(print(draft))
console.log(check(draft).filter(({ severity }) => severity === "error").length, Buffer.from(pdf.slice(0, 5)).toString())
const made = [document(draft), workbook(draft), new TextEncoder().encode(page(draft))]
const names = ["a.docx", "a.xlsx", "a.html"]
const back = await Promise.all(made.map((bytes, at) => Effect.runPromise(read({ name: names[at], bytes }))))
console.log(back.every((each) => each.draft.requests.received.total === draft.requests.received.total) ? "read back" : "lost")
`
)
const said = inside(join(root, "node_modules/.bin/node"), "application.mjs")
expect(said, "0 %PDF-")
expect(said, "read back")
console.log("packed, installed and used")
