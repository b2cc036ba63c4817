/** Word files written from plain descriptions. */
import { strToU8, zipSync } from "fflate"

const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

export const wordFile = (body: string, front = ""): Uint8Array =>
  zipSync({
    "word/document.xml": strToU8(`${front}<w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`)
  })

export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
