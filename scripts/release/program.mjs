/**
 * The command as it is installed without npm: its bundle with the fonts beside it, a Node for the machine, and every licence.
 */
import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"
import { gunzipSync } from "node:zlib"
import tar from "tar-stream"
import { environment, root } from "../setup.mjs"

/** The Node that is packed: the one that the repository is tested with. */
const nodeVersion = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).devDependencies.node

const files = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))

const under = (tree, to, folder, keep = () => true) => {
  for (const file of files(folder).filter(keep)) {
    const path = relative(folder, file).replaceAll("\\", "/")
    tree.set(`${to}/${path}`, { bytes: readFileSync(file), mode: 0o644 })
  }
}

/** All regular files of a gzipped tar: path → `{ bytes, mode }`. */
export const unpacked = (bytes) =>
  new Promise((resolve, reject) => {
    const tree = new Map()
    const extract = tar.extract()
    extract.on("entry", ({ name, type, mode }, stream, next) => {
      const chunks = []
      stream.on("data", (chunk) => chunks.push(chunk))
      stream.on("end", () => {
        if (type === "file") tree.set(name, { bytes: Buffer.concat(chunks), mode })
        next()
      })
    })
    extract.on("finish", () => resolve(tree))
    extract.on("error", reject)
    extract.end(gunzipSync(bytes))
  })

/** Node for a platform, as npm has it (npm compares its checksum): the program and its licence. `platform` is `win-x64`, `linux-arm64`. */
export const nodeFor = async (platform) => {
  const kept = join(root, "node_modules", ".cache", "gongkai-release")
  const file = join(kept, `node-${platform}-${nodeVersion}.tgz`)
  if (!existsSync(file)) {
    mkdirSync(kept, { recursive: true })
    execFileSync("npm", ["pack", `node-${platform}@${nodeVersion}`, "--silent"], {
      cwd: kept,
      env: environment(),
      stdio: ["ignore", "ignore", 2],
      shell: process.platform === "win32"
    })
  }
  const tree = await unpacked(readFileSync(file))
  const program = tree.get(platform.startsWith("win") ? "package/bin/node.exe" : "package/bin/node")
  const licence = tree.get("package/LICENSE")
  if (program === undefined) throw new Error(`${file} holds no Node; delete it and try again`)
  return { program: program.bytes, licence: licence?.bytes }
}

/** What every program of ours needs beside Node, below `app/`. */
export const application = () => {
  const tree = new Map()
  const terminal = join(root, "apps/terminal")
  under(tree, "app", join(terminal, "dist"), (path) => !path.endsWith(".map"))
  under(tree, "app/packs", join(root, "packages/fonts/packs"))
  under(tree, "licences/fonts", join(root, "packages/fonts/licences"))
  const plain = (to, from) => tree.set(to, { bytes: readFileSync(join(root, from)), mode: 0o644 })
  plain("licences/gongkai.txt", "LICENSE")
  plain("licences/fonts.md", "packages/fonts/LICENSE.md")
  plain("licences/third-party.txt", "apps/terminal/dist/THIRD-PARTY.txt")
  plain("example.txt", "examples/2023-subdistrict.txt")
  plain("CHANGELOG.md", "CHANGELOG.md")
  tree.set("app/package.json", {
    bytes: Buffer.from(`${JSON.stringify({ private: true, type: "module" })}\n`),
    mode: 0o644
  })
  return tree
}

/** The clerk's handbook on paper, as `npm run site` wrote it. */
export const handbook = () => ({ bytes: readFileSync(join(root, "apps/site/dist/年报手册.pdf")), mode: 0o644 })

/** The documents as pages, the reference of the packages among them, below one folder. */
export const documents = (top) => {
  const tree = new Map()
  under(tree, top, join(root, "apps/site/dist"), (path) => !path.endsWith(".gongkai-site"))
  return tree
}

/** The editor as one file for a browser, with the handbook and the fonts that it prints with beside it. */
export const page = () => {
  const tree = new Map()
  const dist = join(root, "apps/web/dist")
  for (const name of ["gongkai.html", "gongkai-fonts.js", "gongkai-fonts-rare.js"])
    tree.set(name, { bytes: readFileSync(join(dist, name)), mode: 0o644 })
  tree.set("年报手册.pdf", handbook())
  tree.set("licences/page.txt", { bytes: readFileSync(join(dist, "THIRD-PARTY.txt")), mode: 0o644 })
  return tree
}
