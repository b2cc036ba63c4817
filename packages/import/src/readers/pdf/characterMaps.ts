/**
 * The character maps that pdf.js needs for fonts which a PDF names but does not embed, as old Chinese printers leave them.
 *
 * Where a map cannot be found, the program is incomplete and the file is not: the reader says so instead of blaming the file.
 *
 * @module
 */
import { platform } from "@gongkai/import/platform"
import type { Text } from "@gongkai/core/Text"

/** Reads a packed map (`.bcmap`) by its name, such as `GBK-EUC-H`. Rejects where there is none. */
export type CharacterMap = (name: string) => Promise<Uint8Array>

/** The maps of one document, and which of them were missing. */
export interface CharacterMaps {
  /** What pdf.js takes as its `BinaryDataFactory`. */
  readonly Factory: new () => object
  /** Why the pages cannot be read, once a map was asked for and not found. */
  readonly lacking: () => Text | undefined
}

const ending = /\.bcmap$/u

/** The maps for one document. */
export const characterMaps = (read: CharacterMap = platform.characterMap): CharacterMaps => {
  const absent = new Set<string>()
  class Factory {
    async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
      // Fonts and decoders of pictures say nothing of a text.
      if (kind !== "cMapUrl") throw new Error(`${filename} is not needed`)
      const name = filename.replace(ending, "")
      try {
        return await read(name)
      } catch (cause) {
        absent.add(name)
        throw cause
      }
    }
  }
  return { Factory, lacking: () => (absent.size === 0 ? undefined : incomplete([...absent].toSorted())) }
}

const incomplete = (names: ReadonlyArray<string>): Text => ({
  zh: `本软件安装不完整，缺少读取这份 PDF 要用的字符表 ${names.join("、")}；文件本身没有问题，请重新安装本软件，或把 cmaps 文件夹放在程序旁边`,
  en: `this program is incomplete: it lacks the character maps ${names.join(", ")} that this PDF needs; the file itself is sound: install the program again, or put the folder cmaps beside it`
})
