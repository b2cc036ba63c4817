/**
 * The beginning of a program in one file: it unpacks the command beside the user's other caches, once for each version, and runs it there.
 *
 * What is unpacked has its content in its folder's name, appears whole or not at all, and belongs to this user alone.
 */
const { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } = require("node:fs")
const { createRequire } = require("node:module")
const { homedir } = require("node:os")
const path = require("node:path")
const { getAsset, getRawAsset } = require("node:sea")
const { gunzipSync } = require("node:zlib")

const cache =
  process.env.GONGKAI_CACHE ||
  (process.platform === "win32" ? process.env.LOCALAPPDATA : process.env.XDG_CACHE_HOME) ||
  path.join(homedir(), ".cache")

/** What is inside: the name of its folder, and each file as `[path, length]` in the order of their bytes. */
const { name, files } = JSON.parse(getAsset("files.json", "utf8"))
const folder = path.join(cache, "gongkai", name)

const unpack = () => {
  mkdirSync(path.dirname(folder), { recursive: true, mode: 0o700 })
  const unfinished = mkdtempSync(`${folder}-`)
  try {
    const bytes = gunzipSync(Buffer.from(getRawAsset("files.gz")))
    let at = 0
    for (const [name, length] of files) {
      const to = path.join(unfinished, name)
      mkdirSync(path.dirname(to), { recursive: true })
      writeFileSync(to, bytes.subarray(at, at + length))
      at += length
    }
    renameSync(unfinished, folder)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    // Another start of the same program may have been quicker.
    if (!existsSync(folder)) throw error
  }
}

try {
  if (!existsSync(folder)) unpack()
} catch (error) {
  console.error(
    [
      `程序放不进 ${folder}：${error.message}`,
      "请腾出 60 MB 空间，或者用环境变量 GONGKAI_CACHE 指定一个可写的文件夹，再运行一次。",
      `The program cannot be put into ${folder}. Free 60 MB, or name a folder that can be written by GONGKAI_CACHE, and start again.`
    ].join("\n")
  )
  process.exit(2)
}
createRequire(path.join(folder, "app", "/"))("./start.cjs")
