/**
 * Writes PDF files by hand: pages of these contents, with one font and nothing packed.
 *
 * @module
 */

/** More objects of a file, by their numbers from 1000 on, and what its catalog, its trailer and its pages say of them. */
interface More {
  readonly catalog?: string
  readonly trailer?: string
  readonly page?: string
  readonly objects?: ReadonlyArray<string>
}

/** A line of letters that is long enough to be a page's text. */
export const line = "BT /F 12 Tf 50 700 Td (A page of a report, which is longer than thirty letters.) Tj ET"

/** A picture that takes the whole page. */
export const picture = "q 500 0 0 700 40 40 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q"

const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`

/** A file with a page for each content. */
export const pdfFile = (
  contents: ReadonlyArray<string>,
  { catalog = "", trailer = "", page = "", objects = [] }: More = {}
): Uint8Array => {
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Count ${contents.length} /Kids [${contents.map((_, at) => `${4 + 2 * at} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...contents.flatMap((content, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${5 + 2 * at} 0 R ${page} >>`,
      stream(content)
    ])
  ]
  const body = [
    ...all.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`),
    ...objects.map((object, at) => `${1000 + at} 0 obj\n${object}\nendobj\n`)
  ].join("")
  return new TextEncoder().encode(`%PDF-1.4\n${body}trailer\n<< /Root 1 0 R ${trailer} >>\n%%EOF\n`)
}

/** Objects of a file inside, the first of which describes it: its name, what is said of it, and what is in it. */
export const fileInside = (name: string, description: string, content: string, from = 1000): ReadonlyArray<string> => [
  `<< /Type /Filespec /F (${name}) /UF (${name}) /Desc (${description}) /EF << /F ${from + 1} 0 R >> >>`,
  `<< /Type /EmbeddedFile /Length ${content.length} >>\nstream\n${content}\nendstream`
]

/** What the catalog says of files inside. */
export const filesInside = (...names: ReadonlyArray<readonly [name: string, object: number]>): string =>
  `/Names << /EmbeddedFiles << /Names [${names.map(([name, object]) => `(${name}) ${object} 0 R`).join(" ")}] >> >>`
