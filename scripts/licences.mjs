/**
 * The licences of all packages that a bundle is made of, as one text: each with its copyright and its conditions.
 *
 * A package without a licence file gets the text that its manifest names, with its author; one that names no known licence stops the build.
 */
import { readdirSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"

/** The folder of the package a bundled file comes from: …/node_modules/NAME. */
const packageOf = (input) => /^(?<folder>.*node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(input)?.groups.folder

const asIs = [
  'THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF',
  "MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR",
  "ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH",
  "THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE."
]

/** Texts of the licences that packages name without bringing them, as SPDX prints them. */
const texts = {
  MIT: [
    'Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"),',
    "to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute,",
    "sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following",
    "conditions:",
    "",
    "The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.",
    "",
    ...asIs
  ],
  ISC: [
    "Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the",
    "above copyright notice and this permission notice appear in all copies.",
    "",
    'THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF',
    "MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY",
    "DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION,",
    "ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE."
  ]
}

const noticeOf = (folder) => {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))
  const brought = readdirSync(folder, { withFileTypes: true })
    .filter((each) => each.isFile() && /^(?:licen[cs]e|copying|notice)/iu.test(each.name))
    .map((each) => readFileSync(join(folder, each.name), "utf8").trim())
    .filter((text) => text !== "")
  const head = `${name} ${version} (${license})\n\n`
  if (brought.length > 0) return `${head}${brought.join("\n\n")}\n`
  const holder = typeof author === "string" ? author : author?.name
  if (texts[license] === undefined || holder === undefined)
    throw new Error(`${name} ${version} brings no licence and names ${license}: its text is not known here`)
  return `${head}Copyright (c) ${holder}\n\n${texts[license].join("\n")}\n`
}

/** The notices of the packages of these bundled files, whose paths begin at `folder`. */
export const licencesOf = (inputs, folder) =>
  [...new Set(inputs.flatMap((input) => packageOf(resolve(folder, input).replaceAll("\\", "/")) ?? []))]
    .toSorted((one, other) => (one < other ? -1 : 1))
    .map(noticeOf)
    .join(`\n${"-".repeat(80)}\n\n`)
