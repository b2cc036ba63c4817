/**
 * Packs core, the fonts and the command as they would be published, installs them with npm in an empty folder, and uses them there.
 *
 * The ten lines of README must type-check and run, and the command must check and print the example.
 */
import { execFileSync } from "node:child_process"
import { copyFileSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { environment, pnpm, root } from "./setup.mjs"

const folder = realpathSync(mkdtempSync(join(tmpdir(), "gongkai-packed-")))
const npm = (...parameters) =>
  execFileSync("npm", parameters, { cwd: folder, env: process.env, stdio: ["ignore", "ignore", 2] })

for (const name of ["packages/core", "packages/fonts", "apps/terminal"]) {
  execFileSync("npx", ["--yes", pnpm, "pack", "--pack-destination", folder], {
    cwd: join(root, name),
    env: environment(),
    stdio: ["ignore", "ignore", 2]
  })
}
const { version } = JSON.parse(readFileSync(join(root, "packages/core/package.json"), "utf8"))
writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }))
const files = ["gongkai-core", "gongkai-fonts", "gongkai"].map((name) => `./${name}-${version}.tgz`)
npm("install", "--no-fund", "--no-audit", ...files)

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
console.log("packed, installed and used")
