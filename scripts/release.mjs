/**
 * Makes everything that is released, into out/release, and tries it: `npm run release`.
 *
 * npm packages, a zip for Windows, the page with its fonts, the documents with the handbook on paper, .deb for two machines, programs in one
 * file for three, a Dockerfile, their checksums, the section of the changelog, and a record of what was started where. `--without-npm` leaves the packages for npm out.
 * What stands in out/release is replaced.
 */
import { createHash } from "node:crypto"
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import { spawnSync } from "node:child_process"
import { tarballOf, published } from "./release/npm.mjs"
import { browser, debian, dockerfile, site, windows } from "./release/programs.mjs"
import { payload, single } from "./release/single.mjs"
import { ofDebian, ofSingle, ofWindows } from "./release/started.mjs"
import { environment, install, root } from "./setup.mjs"

const out = join(root, "out", "release")
const { version } = JSON.parse(readFileSync(join(root, "apps/terminal/package.json"), "utf8"))
const record = []
const note = (name, said) => {
  record.push(`${name}: ${said}`)
  console.log(`${name}: ${said}`)
}

install()
for (const task of ["build", "site"]) {
  const done = spawnSync("node", [join(root, "scripts/setup.mjs"), task], {
    env: environment(),
    stdio: ["ignore", 2, 2]
  })
  if (done.status !== 0) process.exit(done.status ?? 1)
}
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })

const zip = await windows(version)
writeFileSync(join(out, zip.name), zip.bytes)
note(zip.name, ofWindows(zip, version))

const pages = browser(version)
writeFileSync(join(out, pages.name), pages.bytes)
note(pages.name, "gongkai.html and its fonts; opened from a disk by the tests of apps/web")

const documents = site(version)
writeFileSync(join(out, documents.name), documents.bytes)
note(documents.name, `${documents.tree.size} files; every link of its pages is followed by the tests of apps/site`)

for (const machine of ["x64", "arm64"]) {
  // oxlint-disable-next-line no-await-in-loop -- a package holds 150 MB; one at a time is enough
  const deb = await debian(version, machine)
  writeFileSync(join(out, deb.name), deb.bytes)
  note(deb.name, ofDebian(join(out, deb.name), deb, version))
}
writeFileSync(join(out, "Dockerfile"), dockerfile(version))

const inside = await payload(version)
for (const [platform, ending] of [
  ["linux-x64", ""],
  ["linux-arm64", ""],
  ["win-x64", ".exe"]
]) {
  const file = join(out, `gongkai-${version}-${platform.replace("win", "windows")}${ending}`)
  // oxlint-disable-next-line no-await-in-loop -- a program holds 150 MB; one at a time is enough
  await single(file, platform, inside)
  note(basename(file), ofSingle(file, version))
}

if (!process.argv.includes("--without-npm"))
  for (const name of published) {
    // oxlint-disable-next-line no-await-in-loop -- each is told when it is done
    const { name: file, looked } = await tarballOf(out, name)
    note(file, `packed; ${looked.join(", ")} without a fault`)
  }

const changes = readFileSync(join(root, "CHANGELOG.md"), "utf8").split(/^## /mu)
const section = changes.find((each) => each.startsWith(version))
if (section === undefined) throw new Error(`CHANGELOG.md has no section for ${version}`)
writeFileSync(join(out, "CHANGES.md"), `## ${section.trim()}\n`)
writeFileSync(join(out, "STARTED.txt"), `${record.join("\n")}\n`)
const sums = readdirSync(out)
  .filter((name) => name !== "SHA256SUMS")
  .toSorted()
  .map(
    (name) =>
      `${createHash("sha256")
        .update(readFileSync(join(out, name)))
        .digest("hex")}  ${name}`
  )
writeFileSync(join(out, "SHA256SUMS"), `${sums.join("\n")}\n`)
console.log(`${sums.length} files in out/release`)
