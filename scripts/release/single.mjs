/**
 * The command as one file that runs where it lies: the Node of a platform with everything the command needs inside.
 *
 * Made of Node's own single executable applications; the program unpacks itself on its first start (`unpacking.cjs`).
 */
import { execFileSync } from "node:child_process"
import { createHash } from "node:crypto"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { inject } from "postject"
import { environment, root } from "../setup.mjs"
import { application, nodeFor } from "./program.mjs"

/** Node's licence comes with its packages for Linux only; it is the same text for all. */
const contents = async () => {
  const tree = application()
  tree.set("licences/node.txt", { bytes: (await nodeFor("linux-x64")).licence })
  tree.set("app/start.cjs", { bytes: Buffer.from('void import("./gongkai.mjs")\n') })
  return [...tree].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** What Node reads inside itself: the beginning, and the files behind one another. It is the same for every platform. */
export const payload = async (version) => {
  const files = await contents()
  const bytes = Buffer.concat(files.map((file) => file[1].bytes))
  const print = createHash("sha256")
    .update(JSON.stringify(files.map(([path, { bytes: each }]) => [path, each.length])))
    .update(bytes)
    .digest("hex")
  const listed = {
    name: `${version}-${print.slice(0, 12)}`,
    files: files.map(([path, { bytes: each }]) => [path, each.length])
  }
  const folder = mkdtempSync(join(tmpdir(), "gongkai-single-"))
  const at = (name) => join(folder, name)
  writeFileSync(at("files.json"), JSON.stringify(listed))
  writeFileSync(at("files.gz"), gzipSync(bytes, { level: 6 }))
  writeFileSync(
    at("sea.json"),
    JSON.stringify({
      main: join(root, "scripts/release/unpacking.cjs"),
      output: at("payload"),
      disableExperimentalSEAWarning: true,
      assets: { "files.json": at("files.json"), "files.gz": at("files.gz") }
    })
  )
  execFileSync("node", ["--experimental-sea-config", at("sea.json")], {
    env: environment(),
    stdio: ["ignore", "ignore", 2]
  })
  const made = readFileSync(at("payload"))
  rmSync(folder, { recursive: true })
  return made
}

/** A program for Windows without its signature, which no longer fits once something is put inside. */
const unsigned = (bytes) => {
  const own = Buffer.from(bytes)
  const header = own.readUInt32LE(0x3c)
  // The fifth directory of a 64-bit program's header says where its certificates lie; they are its end.
  const entry = header + 24 + 112 + 4 * 8
  const [from, length] = [own.readUInt32LE(entry), own.readUInt32LE(entry + 4)]
  own.fill(0, entry, entry + 8)
  return from > 0 && from + length === own.length ? own.subarray(0, from) : own
}

/** Writes the program for `platform`, as `nodeFor` has it, to `path`. */
export const single = async (path, platform, inside) => {
  const { program } = await nodeFor(platform)
  const own = platform.startsWith("win") ? unsigned(program) : program
  writeFileSync(path, own, { mode: 0o755 })
  // The mark by which Node knows that something is inside it.
  await inject(path, "NODE_SEA_BLOB", inside, { sentinelFuse: "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2" })
}
