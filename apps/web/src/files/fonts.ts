/**
 * The fonts for PDF: a script beside the page, loaded by a tag when a PDF is first asked for. A page from disk can load nothing else.
 *
 * @module
 */

/** The packs that such a script has put where the page finds them, as base64. */
interface WithFonts {
  readonly gongkaiFonts?: { readonly [pack: string]: string }
}

const loaded = new Map<string, Promise<boolean>>()

/** Runs a script that lies beside the page; false where there is none. */
const script = (name: string): Promise<boolean> => {
  const known = loaded.get(name)
  if (known !== undefined) return known
  const whole = new Promise<boolean>((resolve) => {
    const tag = document.createElement("script")
    tag.src = name
    tag.addEventListener("load", () => resolve(true))
    tag.addEventListener("error", () => {
      tag.remove()
      loaded.delete(name)
      resolve(false)
    })
    document.head.append(tag)
  })
  loaded.set(name, whole)
  return whole
}

/** The bytes of a base64 text; a pack has millions, so no function is called for each. */
export const bytesOf = (text: string): Uint8Array => {
  const characters = atob(text)
  const bytes = new Uint8Array(characters.length)
  for (let at = 0; at < bytes.length; at++) bytes[at] = characters.charCodeAt(at)
  return bytes
}

/** Whether the fonts lie beside the page. */
export const hasFonts = (): Promise<boolean> => script("gongkai-fonts.js")

/** The bytes of a pack; `undefined` where its script is not there. */
export const packOf = async (pack: string): Promise<Uint8Array | undefined> => {
  await script(pack === "rare" ? "gongkai-fonts-rare.js" : "gongkai-fonts.js")
  const { gongkaiFonts }: typeof globalThis & WithFonts = globalThis
  const text = gongkaiFonts?.[pack]
  return text === undefined ? undefined : bytesOf(text)
}
